#include "tracking/batch.h"

#include "tracking/names.h"

#include <algorithm>
#include <map>

namespace tenon::tracking {

namespace {

Result<void> check_count(std::size_t count, std::size_t most, std::string_view what) {
    if (count <= most) return {};
    return fail(ErrorKind::invalid, "batch_too_large",
        "A batch logging request can contain at most " + std::to_string(most) + " " + std::string(what) +
            ". Got " + std::to_string(count) + ".");
}

Result<void> check_counts(Batch const& batch) {
    TENON_CHECK(check_count(batch.metrics.size(), Limits::batch_metrics, "metrics"));
    TENON_CHECK(check_count(batch.params.size(), Limits::batch_params, "params"));
    TENON_CHECK(check_count(batch.tags.size(), Limits::batch_tags, "tags"));
    std::size_t const items = batch.metrics.size() + batch.params.size() + batch.tags.size();
    return check_count(items, Limits::batch_items, "metrics, params, and tags");
}

std::string at(std::string_view list, std::size_t index, std::string_view field) {
    return std::string(list) + "[" + std::to_string(index) + "]." + std::string(field);
}

Result<void> check_metrics(MetricColumns const& metrics) {
    for (std::string const& key : metrics.keys)
        TENON_CHECK(check_key(key, "metrics.key"));
    for (std::size_t i = 0; i < metrics.size(); ++i)
        if (metrics.at_ms[i] < 0)
            return invalid_value(std::to_string(metrics.at_ms[i]), at("metrics", i, "timestamp"),
                "it must be a nonnegative number of milliseconds.");
    return {};
}

Result<void> check_keys(std::vector<Pair> const& pairs, std::string_view list) {
    for (std::size_t i = 0; i < pairs.size(); ++i)
        TENON_CHECK(check_key(pairs[i].key, at(list, i, "key")));
    return {};
}

void shorten(std::vector<Pair>& pairs, std::size_t most) {
    for (Pair& pair : pairs)
        pair.value = shortened(std::move(pair.value), most);
}

Result<void> join_params(std::vector<Pair>& params) {
    std::map<std::string, std::string> values;
    for (Pair const& param : params) {
        auto const [known, is_new] = values.emplace(param.key, param.value);
        if (!is_new && known->second != param.value)
            return fail(ErrorKind::invalid, "param_given_twice",
                "Duplicate parameter keys have been submitted: '" + param.key + "' has the values '" +
                    known->second + "' and '" + param.value + "'.");
    }
    params.clear();
    for (auto const& [key, value] : values)
        params.push_back({key, value});
    return {};
}

void join_tags(std::vector<Pair>& tags) {
    std::map<std::string, std::string> values;
    for (Pair& tag : tags)
        values.insert_or_assign(std::move(tag.key), std::move(tag.value));
    tags.clear();
    for (auto const& [key, value] : values)
        tags.push_back({key, value});
}

} // namespace

void MetricColumns::add(std::string_view key, Point const& point) {
    // Neighbours often share their key.
    std::size_t const last = which.empty() ? 0 : static_cast<std::size_t>(which.back());
    bool const is_same = last < keys.size() && keys[last] == key;
    which.push_back(static_cast<std::int64_t>(is_same ? last : index_of(key)));
    at_ms.push_back(point.at_ms);
    steps.push_back(point.step);
    values.push_back(point.value);
}

std::size_t MetricColumns::index_of(std::string_view key) {
    auto const [known, is_new] = known_.emplace(key, keys.size());
    if (is_new) keys.emplace_back(key);
    return known->second;
}

Result<void> prepare(Batch& batch) {
    TENON_CHECK(check_counts(batch));
    TENON_CHECK(check_metrics(batch.metrics));
    TENON_CHECK(check_keys(batch.params, "params"));
    TENON_CHECK(check_keys(batch.tags, "tags"));
    shorten(batch.params, Limits::param_value);
    shorten(batch.tags, Limits::tag_value);
    TENON_CHECK(join_params(batch.params));
    join_tags(batch.tags);
    return {};
}

} // namespace tenon::tracking
