#pragma once

// What moves the price of a plan, read from the brief: how much hangs together, what is known of the data,
// whose knowledge is bought, and what depends on the result. What the brief leaves open is said to be open;
// nothing is made up in its place.

#include "briefs/brief.h"

#include <string>
#include <string_view>
#include <vector>

namespace tenon::briefs {

BOOST_DEFINE_ENUM_CLASS(Driver, complexity, data_quality, expertise, impact)

struct PriceDriver {
    Driver driver;
    std::string says;
    bool is_open; // the brief does not say
};
BOOST_DESCRIBE_STRUCT(PriceDriver, (), (driver, says, is_open))

// One of each, in the order of the enum. `data_are_known`: every data asset has a verdict that lets work go
// on.
std::vector<PriceDriver> price_drivers(Brief const& brief, bool data_are_known);

// What of a phase machines do, and what a person judges and is paid for.
std::string_view judgement_in(PhaseKind kind);

} // namespace tenon::briefs
