#include "platform/http/response_head.h"
#include "platform/http/session.h"

namespace tenon::http {

Task<> Session::deliver(Exchange& exchange) {
    Parser const& parser = exchange.parser;
    exchange.keep_alive = !exchange.refusal && parser.is_done() && parser.keep_alive() && !core_.stopping;
    HeadOptions const options{.version_1_1 = parser.is_version_1_1(),
        .keep_alive = exchange.keep_alive,
        .chunked = false,
        .date = core_.date()};
    std::string const head = format_head(exchange.request, exchange.answer, options);
    auto const* text = std::get_if<std::string>(&exchange.answer.response.body);
    std::string_view const body = text && exchange.answer.has_body ? *text : std::string_view();
    exchange.sent = co_await wire_.write(head, body);
    if (!exchange.sent) exchange.keep_alive = false;
}

} // namespace tenon::http
