#pragma once

// The verdict on a table: is it enough to build a model on? A pure rule over the profile. It speaks about
// what can be counted in the file; whether the data mean what they should is for people (the reasons say so
// by leaving it out). A verdict gates the offer and, after the paid audit, the milestones that follow.

#include "datasets/profile.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace tenon::datasets {

enum class Readiness { sufficient, with_limits, insufficient };
BOOST_DESCRIBE_ENUM(Readiness, sufficient, with_limits, insufficient)

// Where each default comes from; a workspace may set its own.
struct ReadinessThresholds {
    // scikit-learn, "Choosing the right estimator": below 50 samples, get more data.
    std::int64_t rows_insufficient = 50;
    // Tenon's monitoring compares with 1,000 rows at least; fewer leave no test set worth the name.
    std::int64_t rows_limit = 1'000;
    // Our choice: five folds with two rows of the rarest class each.
    std::int64_t minority_insufficient = 10;
    // Peduzzi et al. 1996 (J Clin Epidemiol 49:1373): ten events per variable. Contested as a law (van Smeden
    // et al. 2016, BMC Med Res Methodol 16:163), so it only limits.
    double minority_per_column_limit = 10;
    // Google, Machine Learning Crash Course, imbalanced data: below 1 % is extreme.
    double minority_share_limit = 0.01;
    // Schafer 1999 (Stat Methods Med Res 8:3): up to 5 % missing is inconsequential.
    double missing_limit = 0.05;
    // Jakobsen et al. 2017 (BMC Med Res Methodol 17:162): beyond 40 % results only suggest hypotheses.
    double missing_insufficient = 0.40;
    // Our choice: from 1 % on, copies in both training and test set show in the score.
    double duplicates_limit = 0.01;
    double duplicates_insufficient = 0.50;
    // Our choice: rows that cannot be read are an export gone wrong, not dirt.
    double broken_rows_insufficient = 0.05;
};
BOOST_DESCRIBE_STRUCT(ReadinessThresholds, (),
    (rows_insufficient, rows_limit, minority_insufficient, minority_per_column_limit, minority_share_limit,
        missing_limit, missing_insufficient, duplicates_limit, duplicates_insufficient,
        broken_rows_insufficient))

struct ReadinessReason {
    std::string code;
    Readiness weight = Readiness::with_limits; // what this reason alone makes of the verdict
    std::string sentence;
    bool operator==(ReadinessReason const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReadinessReason, (), (code, weight, sentence))

struct ReadinessVerdict {
    Readiness readiness = Readiness::sufficient;
    std::vector<ReadinessReason> reasons = {}; // empty where the table is sufficient
};
BOOST_DESCRIBE_STRUCT(ReadinessVerdict, (), (readiness, reasons))

ReadinessVerdict judge_readiness(Profile const& profile, ReadinessThresholds const& thresholds = {});

} // namespace tenon::datasets
