#pragma once

// Whether a metric is better high or low, told by its name: good enough to colour a difference and to say
// "better", never to decide anything. Nothing where the name says neither. Pure.

#include "base/enum.h"

#include <string_view>

namespace tenon::tracking {

BOOST_DEFINE_ENUM_CLASS(MetricSense, higher, lower, unknown)

MetricSense metric_sense(std::string_view key);

} // namespace tenon::tracking
