#include "tracking/mlflow_request.h"

#include "base/text.h"
#include "platform/json/write.h"
#include "tracking/names.h"

#include <algorithm>

namespace tenon::tracking::mlflow {

namespace {

Failure not_an_object() {
    return fail(ErrorKind::invalid, "json_malformed", "The body of the request is not a JSON object.");
}

// "/metrics/0/timestamp" is MLflow's metrics[0].timestamp.
std::string parameter_of(std::string_view pointer) {
    std::string name;
    for (std::string_view const part : split(pointer.substr(pointer.empty() ? 0 : 1), '/')) {
        bool const is_index = !part.empty() && part.find_first_not_of("0123456789") == part.npos;
        if (is_index)
            name += "[" + std::string(part) + "]";
        else
            name += (name.empty() ? "" : ".") + std::string(part);
    }
    return name;
}

} // namespace

Result<void> check_content_type(http::Request const& request) {
    if (request.method != http::Method::post && request.method != http::Method::put) return {};
    auto const type = request.headers.find("Content-Type").value_or("");
    if (equals_ignoring_case(trim(type.substr(0, type.find(';'))), "application/json")) return {};
    return fail(ErrorKind::invalid, "content_type_invalid",
        "Bad Request. Content-Type header must be 'application/json'.");
}

Result<json::Value> read_document(http::Request const& request) {
    TENON_CHECK(check_content_type(request));
    json::Value const empty{json::Object()};
    if (trim(request.body).empty()) return empty;
    TENON_TRY(document, json::parse_json(request.body));
    if (auto const* text = std::get_if<std::string>(&document.data)) {
        auto inner = json::parse_json(*text);
        if (!inner) return not_an_object();
        document = *std::move(inner);
    }
    if (document.is_null()) return empty;
    if (!std::holds_alternative<json::Object>(document.data)) return not_an_object();
    return std::move(document);
}

json::Value read_query(http::Request const& request, std::vector<std::string_view> const& lists) {
    json::Object fields;
    for (auto const& [name, value] : request.query) {
        auto field = std::find_if(
            fields.begin(), fields.end(), [&, &key = name](auto const& known) { return known.key == key; });
        bool const is_list = std::find(lists.begin(), lists.end(), name) != lists.end();
        if (field == fields.end()) {
            fields.push_back({name, is_list ? json::Value{json::Array()} : json::Value{value}});
            field = std::prev(fields.end());
        }
        if (is_list) std::get<json::Array>(field->value.data).push_back(json::Value{value});
    }
    return {std::move(fields)};
}

Failure name_problem(json::Value const& document, Problem const& problem) {
    std::string const parameter = parameter_of(problem.pointer);
    if (problem.code == "required") return missing_value(parameter);
    std::string value;
    json::write_value(value, json::nearest(document, problem.pointer));
    return fail(ErrorKind::invalid, "value_invalid",
        "Invalid value " + shortened(value, 200) + " for parameter '" + parameter +
            "' supplied: " + problem.message);
}

} // namespace tenon::tracking::mlflow
