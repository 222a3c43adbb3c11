#include "platform/api/endpoint.h"

#include <algorithm>
#include <charconv>

namespace tenon::api {

bool admits(Who who, Actor const& actor) {
    switch (who) {
    case Who::nobody: return false;
    case Who::anyone: return true;
    case Who::signed_in: return actor.is_signed_in();
    case Who::visitor: return actor.is_visitor();
    case Who::member: return actor.is_member();
    case Who::owner: return actor.manages_workspace();
    case Who::participant: return actor.participates();
    case Who::party: return party_of(actor).has_value();
    case Who::client: return actor.acts_for(Party::client);
    case Who::expert: return actor.acts_for(Party::expert);
    }
    return false;
}

Result<std::int64_t> Call::query_number(
    std::string_view name, std::int64_t otherwise, std::int64_t least, std::int64_t most) const {
    auto const text = request.find_query(name);
    if (!text) return otherwise;
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error == std::errc{} && end == text->data() + text->size() && number >= least && number <= most)
        return number;
    std::string const message =
        "Expected a whole number from " + std::to_string(least) + " to " + std::to_string(most) + ".";
    return fail(
        ErrorKind::invalid, "query_invalid", message, {{"?" + std::string(name), "out_of_range", message}});
}

std::string print_table(std::vector<Endpoint> const& table) {
    std::vector<std::string> lines;
    for (Endpoint const& row : table) {
        std::string const method(http::to_string(row.method));
        std::string line(row.path);
        line += "  " + method + "  " + std::string(to_text(row.who)) + "  " + std::string(to_text(row.proof));
        if (row.streams) line += "  streams";
        line += "  " + std::string(row.summary);
        lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (std::string const& line : lines)
        text += line + "\n";
    return text;
}

} // namespace tenon::api
