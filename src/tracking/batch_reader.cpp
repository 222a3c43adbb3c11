// The reader of log-batch: one pass of simdjson's on-demand interface over the body. A value of the wrong
// type is named with its parameter; numbers may come as text, as everywhere on this wire.

#include "platform/json/value.h"
#include "tracking/batch.h"
#include "tracking/names.h"

#include <simdjson.h>

#include <charconv>
#include <limits>

namespace tenon::tracking {

namespace {

namespace ondemand = simdjson::ondemand;

// The parameter's name is made only where something is wrong with it.
struct Where {
    std::string_view list;
    std::size_t index = 0;
    std::string_view field = {};

    std::string text() const {
        if (field.empty()) return std::string(list);
        return std::string(list) + "[" + std::to_string(index) + "]." + std::string(field);
    }
};

Failure malformed(simdjson::error_code code) {
    return fail(ErrorKind::invalid, "json_malformed",
        std::string("The request is not JSON: ") + simdjson::error_message(code));
}

Failure wrong(ondemand::value& value, Where const& where) {
    std::string_view token = value.raw_json_token();
    while (!token.empty() && (token.back() == ' ' || token.back() == '\n')) // up to the next token
        token.remove_suffix(1);
    return fail(ErrorKind::invalid, "value_invalid",
        "Invalid value " + shortened(std::string(token), 200) + " for parameter '" + where.text() +
            "' supplied");
}

bool is_null(ondemand::value& value) {
    bool null = false;
    return value.is_null().get(null) == simdjson::SUCCESS && null;
}

Result<std::string_view> read_text(ondemand::value& value, Where const& where) {
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS) return wrong(value, where);
    if (text.find('\0') != text.npos)
        return fail(ErrorKind::invalid, "text_has_nul",
            "Invalid value for parameter '" + where.text() + "' supplied: it holds a NUL character.");
    return text;
}

template <class Number> std::optional<Number> parsed(std::string_view text) {
    Number number{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

Result<std::int64_t> read_integer(ondemand::value& value, Where const& where) {
    std::int64_t number = 0;
    if (value.get_int64().get(number) == simdjson::SUCCESS) return number;
    double real = 0;
    if (value.get_double().get(real) == simdjson::SUCCESS) {
        if (real == static_cast<double>(static_cast<std::int64_t>(std::clamp(real, -9e15, 9e15))))
            return static_cast<std::int64_t>(real);
        return wrong(value, where);
    }
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS) return wrong(value, where);
    if (auto const spelt = parsed<std::int64_t>(text)) return *spelt;
    return invalid_value(text, where.text(), "expected a whole number.");
}

Result<double> read_number(ondemand::value& value, Where const& where) {
    double number = 0;
    if (value.get_double().get(number) == simdjson::SUCCESS) return number;
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS) return wrong(value, where);
    if (text == "NaN") return std::numeric_limits<double>::quiet_NaN();
    if (text == "Infinity") return std::numeric_limits<double>::infinity();
    if (text == "-Infinity") return -std::numeric_limits<double>::infinity();
    if (auto const spelt = parsed<double>(text)) return *spelt;
    return invalid_value(text, where.text(), "expected a number.");
}

// Calls visit(key, value) for every field that is not null.
template <class Visit> Result<void> each_field(ondemand::object& object, Visit visit) {
    for (auto result : object) {
        ondemand::field field;
        if (auto const code = std::move(result).get(field)) return malformed(code);
        std::string_view key;
        if (auto const code = field.unescaped_key().get(key)) return malformed(code);
        ondemand::value value = field.value();
        if (is_null(value)) continue;
        TENON_CHECK(visit(key, value));
    }
    return {};
}

// Calls visit(index, object) for every item of a list of objects.
template <class Visit>
Result<void> each_item(ondemand::value& value, std::string_view list, std::size_t most, Visit visit) {
    ondemand::array items;
    if (value.get_array().get(items) != simdjson::SUCCESS) return wrong(value, {list});
    std::size_t index = 0;
    for (auto result : items) {
        ondemand::value item;
        if (auto const code = std::move(result).get(item)) return malformed(code);
        ondemand::object object;
        if (item.get_object().get(object) != simdjson::SUCCESS) return wrong(item, {list});
        // What is too much is refused by its count (prepare) without being kept.
        if (index++ < most + 1) TENON_CHECK(visit(index - 1, object));
    }
    return {};
}

struct MetricItem {
    std::optional<std::string> key;
    std::optional<double> value;
    std::optional<std::int64_t> at_ms;
    std::int64_t step = 0;
    std::string model_id;
    std::string dataset_name;
    std::string dataset_digest;
};

Result<void> read_metric_field(
    MetricItem& item, std::string_view key, ondemand::value& value, Where const& where) {
    auto assign = [](auto& to, auto&& result) -> Result<void> {
        if (!result) return fail(result.error());
        to = *result;
        return {};
    };
    if (key == "key") return assign(item.key, read_text(value, where));
    if (key == "value") return assign(item.value, read_number(value, where));
    if (key == "timestamp") return assign(item.at_ms, read_integer(value, where));
    if (key == "step") return assign(item.step, read_integer(value, where));
    if (key == "model_id") return assign(item.model_id, read_text(value, where));
    if (key == "dataset_name") return assign(item.dataset_name, read_text(value, where));
    if (key == "dataset_digest") return assign(item.dataset_digest, read_text(value, where));
    return {};
}

Result<void> read_metric(Batch& batch, std::size_t index, ondemand::object& object) {
    MetricItem item;
    TENON_CHECK(each_field(object, [&](std::string_view key, ondemand::value& value) {
        return read_metric_field(item, key, value, {"metrics", index, key});
    }));
    if (!item.key) return missing_value(Where{"metrics", index, "key"}.text());
    if (!item.value) return missing_value(Where{"metrics", index, "value"}.text());
    if (!item.at_ms) return missing_value(Where{"metrics", index, "timestamp"}.text());
    if (!item.model_id.empty())
        batch.model_points.push_back({batch.metrics.size(), std::move(item.model_id),
            std::move(item.dataset_name), std::move(item.dataset_digest)});
    batch.metrics.add(*item.key, {*item.at_ms, item.step, *item.value});
    return {};
}

Result<void> read_pair(
    std::vector<Pair>& pairs, std::string_view list, std::size_t index, ondemand::object& object) {
    Pair pair;
    TENON_CHECK(each_field(object, [&](std::string_view key, ondemand::value& value) -> Result<void> {
        if (key != "key" && key != "value") return {};
        TENON_TRY(text, read_text(value, {list, index, key}));
        (key == "key" ? pair.key : pair.value) = text;
        return {};
    }));
    if (pair.key.empty()) return missing_value(Where{list, index, "key"}.text());
    pairs.push_back(std::move(pair));
    return {};
}

Result<void> read_field(Batch& batch, std::string_view key, ondemand::value& value) {
    if (key == "run_id" || (key == "run_uuid" && batch.run_id.empty())) {
        TENON_TRY(text, read_text(value, {key}));
        batch.run_id = text;
        return {};
    }
    if (key == "metrics")
        return each_item(value, key, Limits::batch_metrics,
            [&](std::size_t index, ondemand::object& item) { return read_metric(batch, index, item); });
    bool const are_params = key == "params";
    if (!are_params && key != "tags") return {};
    return each_item(value, key, are_params ? Limits::batch_params : Limits::batch_tags,
        [&](std::size_t index, ondemand::object& item) {
            return read_pair(are_params ? batch.params : batch.tags, key, index, item);
        });
}

Result<Batch> read_document(ondemand::document& document) {
    Batch batch;
    ondemand::object object;
    if (document.get_object().get(object) != simdjson::SUCCESS)
        return fail(ErrorKind::invalid, "json_malformed", "The request is not a JSON object.");
    TENON_CHECK(each_field(
        object, [&](std::string_view key, ondemand::value& value) { return read_field(batch, key, value); }));
    char const* rest = nullptr;
    if (document.current_location().get(rest) == simdjson::SUCCESS && *rest != '\0')
        return fail(ErrorKind::invalid, "json_malformed", "Something stands behind the JSON object.");
    return batch;
}

// Old clients send the JSON once more as a JSON text.
Result<Batch> parse_quoted(std::string_view body) {
    TENON_TRY(value, json::parse_json(body));
    auto const* inner = std::get_if<std::string>(&value.data);
    if (!inner || inner->starts_with('"'))
        return fail(ErrorKind::invalid, "json_malformed", "The request is not a JSON object.");
    return parse_batch(*inner);
}

} // namespace

Result<Batch> parse_batch(std::string_view body) {
    auto const first = body.find_first_not_of(" \t\r\n");
    bool const nothing = first == body.npos || body.substr(first).starts_with("null");
    if (!nothing && body[first] == '"') return parse_quoted(body);
    Batch batch;
    if (!nothing) {
        simdjson::padded_string const padded(body);
        ondemand::parser parser;
        ondemand::document document;
        if (auto const code = parser.iterate(padded).get(document)) return malformed(code);
        TENON_TRY(read, read_document(document));
        batch = std::move(read);
    }
    if (batch.run_id.empty()) return missing_value("run_id");
    return batch;
}

} // namespace tenon::tracking
