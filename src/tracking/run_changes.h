#pragma once

// What changed from one run to another, in plain words: the first question of whoever sees a better figure.
// Pure.

#include "tracking/environment_file.h"
#include "tracking/run.h"

namespace tenon::tracking {

BOOST_DEFINE_ENUM_CLASS(DifferenceKind, metric, param, data, code, environment, cost)

// Whether the difference is an improvement, as far as the metric's name tells.
BOOST_DEFINE_ENUM_CLASS(Improvement, better, worse, neither)

struct RunDifference {
    DifferenceKind kind;
    std::string what; // the metric, the parameter, the dataset, the package …
    std::optional<std::string> before;
    std::optional<std::string> after;
    Improvement verdict;
    std::string text; // a sentence
};
BOOST_DESCRIBE_STRUCT(RunDifference, (), (kind, what, before, after, verdict, text))

struct ComparedRun {
    FullRun run;
    std::optional<Packages> packages = {}; // nothing: no environment was logged
};

// By kind in the order above, then by name.
std::vector<RunDifference> changes_between(ComparedRun const& before, ComparedRun const& after);

} // namespace tenon::tracking
