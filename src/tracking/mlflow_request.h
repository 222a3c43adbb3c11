#pragma once

// Requests as MLflow's clients send them: a body may be absent, null, or JSON inside a JSON text; unknown
// fields are ignored; parameters of GET stand in the query, lists as repeated keys. What is wrong is named in
// MLflow's words.

#include "platform/http/message.h"
#include "platform/json/read.h"

#include <string>
#include <vector>

namespace tenon::tracking::mlflow {

// Of POST and PUT: application/json. Error: content_type_invalid.
Result<void> check_content_type(http::Request const& request);

// An object. Errors: content_type_invalid (of POST and PUT), json_malformed.
Result<json::Value> read_document(http::Request const& request);

// The query as an object; the fields named in `lists` become lists.
json::Value read_query(http::Request const& request, std::vector<std::string_view> const& lists);

// "Missing value for required parameter 'x'" or "Invalid value 31 for parameter 'x' supplied".
Failure name_problem(json::Value const& document, Problem const& problem);

template <class In> std::vector<std::string_view> lists_of() {
    std::vector<std::string_view> names;
    boost::mp11::mp_for_each<json::Members<In>>([&](auto member) {
        if constexpr (json::is_list<std::remove_cvref_t<decltype(std::declval<In>().*member.pointer)>>)
            names.push_back(member.name);
    });
    return names;
}

template <class In> Result<In> read_in(json::Value const& document) {
    json::Reader reader(json::Manner::tolerant);
    auto in = reader.read<In>(document, json::Place{});
    if (in) return *std::move(in);
    return name_problem(document, reader.problems.front());
}

template <class In> Result<In> read_request(http::Request const& request) {
    if (request.method == http::Method::get || request.method == http::Method::head)
        return read_in<In>(read_query(request, lists_of<In>()));
    TENON_TRY(document, read_document(request));
    return read_in<In>(document);
}

} // namespace tenon::tracking::mlflow
