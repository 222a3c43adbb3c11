#include "platform/http/body_receiver.h"
#include "platform/http/session.h"

#include "platform/log/log.h"

namespace tenon::http {

namespace {

// A body nobody asked for is read and dropped up to here, so that the connection can go on.
constexpr std::uint64_t dropped_body_max = 64 * 1024;
constexpr std::string_view continue_head = "HTTP/1.1 100 Continue\r\n\r\n";

// Takes a body whole, up to its limit.
class WholeBody final : public BodySink {
public:
    WholeBody(std::string& body, std::uint64_t limit) : body_(body), limit_(limit) {}
    bool take(std::string_view piece) override {
        if (piece.size() > limit_ - body_.size()) return false;
        body_ += piece;
        return true;
    }

private:
    std::string& body_;
    std::uint64_t limit_;
};

} // namespace

void Session::make_plan(Exchange& exchange) {
    Request& request = exchange.request;
    try {
        exchange.plan = core_.application.plan(request);
    } catch (std::exception const& failure) {
        log::error("http.plan_failed", {{"request_id", request.id}, {"what", failure.what()}});
        exchange.refusal = internal_error();
        return;
    }
    Plan const& plan = exchange.plan;
    if (plan.body != Plan::Body::none && request.content_length.value_or(0) > plan.body_limit)
        exchange.refusal = body_too_large();
}

Task<> Session::receive_body(Exchange& exchange) {
    Request& request = exchange.request;
    if (exchange.parser.is_done() || exchange.plan.body == Plan::Body::stream) co_return;
    if (exchange.plan.body == Plan::Body::whole) {
        WholeBody sink(request.body, exchange.plan.body_limit);
        request.body.reserve(static_cast<std::size_t>(request.content_length.value_or(0)));
        co_await receive_whole(exchange, &sink);
    } else if (request.content_length && *request.content_length <= dropped_body_max &&
               !expects_continue(exchange.parser, request)) {
        co_await receive_whole(exchange, nullptr);
    }
}

Task<> Session::receive_whole(Exchange& exchange, BodySink* sink) {
    if (sink) exchange.parser.body_into(*sink);
    if (expects_continue(exchange.parser, exchange.request)) co_await send_continue();
    BodyReceiver receiver(wire_, input_, exchange.parser, core_.options.limits);
    while (!exchange.parser.is_done() && !exchange.refusal)
        exchange.refusal = co_await receiver.receive_some();
}

// Where the client is gone, reading the body will find out.
Task<> Session::send_continue() { co_await wire_.write(continue_head, ""); }

} // namespace tenon::http
