#include "base/text.h"
#include "platform/api/api.h"
#include "platform/json/pretty.h"

#include <algorithm>

namespace tenon::api {

namespace {

using json::Array;
using json::Object;
using json::Value;

Value parsed(std::string const& text) { return json::parse_json(text).value(); }

Object content(std::string const& media_type, Value schema) {
    return {{media_type, {Object{{"schema", std::move(schema)}}}}};
}

std::string schema_of(QueryKind kind) {
    switch (kind) {
    case QueryKind::text: return R"({"type":"string"})";
    case QueryKind::number: return R"({"type":"integer","format":"int64"})";
    case QueryKind::texts: return R"({"type":"array","items":{"type":"string"}})";
    }
    return "{}";
}

Array parameters_of(Endpoint const& row) {
    Array parameters;
    for (std::string_view segment : split(row.path, '/')) {
        if (!segment.starts_with('{')) continue;
        std::string const name(segment.substr(1, segment.find_first_of("*}") - 1));
        parameters.push_back({Object{{"name", {name}}, {"in", {std::string("path")}}, {"required", {true}},
            {"schema", parsed(R"({"type":"string"})")}}});
    }
    for (QueryParameter const& one : row.query)
        parameters.push_back({Object{{"name", {std::string(one.name)}}, {"in", {std::string("query")}},
            {"description", {std::string(one.what)}}, {"schema", parsed(schema_of(one.kind))}}});
    return parameters;
}

Value operation(Endpoint const& row, json::Schemas& schemas) {
    Object responses;
    if (row.response_schema)
        responses.push_back(
            {"200", Value{Object{{"description", {std::string("Done.")}},
                        {"content", {content("application/json", parsed(row.response_schema(schemas)))}}}}});
    else
        responses.push_back({"2XX", Value{Object{{"description", {std::string("Done.")}}}}});
    responses.push_back(
        {"default", Value{Object{{"description", {std::string("A problem, with a stable code.")}},
                        {"content", {content("application/problem+json",
                                        parsed(R"({"$ref":"#/components/schemas/Problem"})"))}}}}});

    Object fields{{"summary", {std::string(row.summary)}},
        {"description", {"Who may call: " + std::string(to_text(row.who)) +
                            "; proof: " + std::string(to_text(row.proof)) + "."}}};
    if (auto parameters = parameters_of(row); !parameters.empty())
        fields.push_back({"parameters", Value{std::move(parameters)}});
    if (row.request_schema)
        fields.push_back({"requestBody",
            Value{Object{{"required", {true}},
                {"content", {content("application/json", parsed(row.request_schema(schemas)))}}}}});
    fields.push_back({"responses", Value{std::move(responses)}});
    return {std::move(fields)};
}

constexpr char problem_schema[] =
    R"({"type":"object","required":["type","title","status","code","detail","request_id","errors"],"properties":{)"
    R"("type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"code":{"type":"string"},)"
    R"("detail":{"type":"string"},"request_id":{"type":"string"},"errors":{"type":"array","items":{"type":"object",)"
    R"("required":["pointer","code","message"],"properties":{"pointer":{"type":"string"},"code":{"type":"string"},)"
    R"("message":{"type":"string"},"line":{"type":"integer"},"column":{"type":"integer"}}}}}})";

// OpenAPI knows no rest-of-the-path parameters; they are described as one.
std::string plain_path(std::string_view path) {
    std::string text(path);
    std::erase(text, '*');
    return text;
}

} // namespace

std::string describe_api(std::vector<Endpoint> const& table, std::string_view version) {
    json::Schemas schemas;
    std::map<std::string, Object> paths;
    for (Endpoint const& row : table)
        if (row.is_documented)
            paths[plain_path(row.path)].push_back(
                {to_lower(http::to_string(row.method)), operation(row, schemas)});

    Object path_items;
    for (auto& [path, operations] : paths) {
        std::sort(
            operations.begin(), operations.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
        path_items.push_back({path, Value{std::move(operations)}});
    }
    Object components{{"Problem", parsed(problem_schema)}};
    for (auto const& [name, schema] : schemas.components())
        components.push_back({name, parsed(schema)});

    Value const document{Object{{"openapi", {std::string("3.1.0")}},
        {"info", {Object{{"title", {std::string("Tenon")}}, {"version", {std::string(version)}}}}},
        {"paths", {std::move(path_items)}}, {"components", {Object{{"schemas", {std::move(components)}}}}}}};
    return json::to_pretty_json(document);
}

} // namespace tenon::api
