#pragma once

// How a run was validated, as far as what it logged says: a single split proves little on small data, and
// nobody sees from a figure which it was. Every sign is named, so that a reader can judge it. Pure.

#include "tracking/run.h"

namespace tenon::tracking {

BOOST_DEFINE_ENUM_CLASS(ValidationKind,
    k_fold,             // every row was tested once, by a model that had not seen it
    backtest,           // trained on the past, tested on what came after, several times
    single_split,       // one part kept back
    out_of_distribution // tested on data unlike what it was trained on
)

BOOST_DEFINE_ENUM_CLASS(ValidationSign, tag, param, metric, dataset)

struct Validation {
    ValidationKind kind;
    ValidationSign sign; // by what it was recognised
    std::string key;
    std::string value; // "" for a metric
};
BOOST_DESCRIBE_STRUCT(Validation, (), (kind, sign, key, value))

// Each kind at most once, by its strongest sign: a tag says it, a parameter sets it, a metric's name tells of
// it, a dataset was used for it. A single split is only said where nothing better is known. The tag is
// tenon.validation.
std::vector<Validation> validations_of(FullRun const& run);

inline constexpr std::string_view validation_tag = "tenon.validation";

} // namespace tenon::tracking
