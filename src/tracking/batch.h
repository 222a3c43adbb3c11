#pragma once

// What one request logs to a run: metrics as columns, parameters, tags. A batch of a thousand points is the
// most frequent request there is, so its JSON is read straight into columns without a tree in between.

#include "base/result.h"
#include "tracking/run.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tenon::tracking {

// Points of several metrics; the four columns have one length.
struct MetricColumns {
    std::vector<std::string> keys;   // each once
    std::vector<std::int64_t> which; // index into keys
    std::vector<std::int64_t> at_ms;
    std::vector<std::int64_t> steps;
    std::vector<double> values;

    std::size_t size() const { return values.size(); }
    Point point(std::size_t i) const { return {at_ms[i], steps[i], values[i]}; }
    void add(std::string_view key, Point const& point);

private:
    std::size_t index_of(std::string_view key);
    std::unordered_map<std::string, std::size_t> known_;
};

// A point that also belongs to a logged model.
struct ModelPoint {
    std::size_t point; // index into the columns
    std::string model_id;
    std::string dataset_name;
    std::string dataset_digest;
};

struct Batch {
    std::string run_id;
    MetricColumns metrics = {};
    std::vector<ModelPoint> model_points = {};
    std::vector<Pair> params = {};
    std::vector<Pair> tags = {};
};

// Reads the body of log-batch. Errors name the parameter as MLflow does.
Result<Batch> parse_batch(std::string_view body);

// Holds a batch against the limits, shortens long values, and lets a parameter or tag stand once: the last
// tag wins, and a parameter with two values is refused.
Result<void> prepare(Batch& batch);

} // namespace tenon::tracking
