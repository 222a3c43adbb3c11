#include "platform/http/body_feed.h"
#include "platform/http/body_receiver.h"
#include "platform/http/call.h"
#include "platform/http/session.h"

#include "platform/log/log.h"

namespace tenon::http {

namespace {

void log_failure(Exchange const& exchange, std::exception_ptr const& failure) {
    std::string what = "unknown";
    try {
        std::rethrow_exception(failure);
    } catch (std::exception const& exception) {
        what = exception.what();
    } catch (...) {
    }
    log::error("http.handler_failed",
        {{"request_id", exchange.request.id}, {"label", exchange.plan.label}, {"what", what}});
}

} // namespace

Task<> Session::handle(Exchange& exchange) {
    auto job = [this, &exchange] {
        core_.note_room();
        Response response = core_.application.handle(exchange.request);
        arm_gate(exchange, response);
        exchange.answer = make_answer(exchange.request, std::move(response));
    };
    std::optional<Refusal> lost;
    std::exception_ptr failure;
    if (exchange.plan.body == Plan::Body::stream) {
        auto const feed = make_feed(exchange);
        Call const call(core_.bulk, core_.mailbox, signal_, job);
        lost = co_await supply(exchange, *feed, call);
        failure = call.failure();
    } else {
        co_await wait_for_room();
        if (aborted_) co_return;
        Call const call(core_.workers, core_.mailbox, signal_, job);
        while (!call.is_done())
            co_await signal_.wait();
        failure = call.failure();
    }
    if (failure) answer_failure(exchange, failure, lost);
    co_await pass_gate(exchange);
}

std::shared_ptr<BodyFeed> Session::make_feed(Exchange& exchange) {
    // The thread asks only while its call lasts, and the session outlives the call.
    auto const ask = [this] { core_.mailbox->post([this] { wake(); }); };
    auto feed = std::make_shared<BodyFeed>(exchange.plan.body_limit, core_.bulk, ask);
    exchange.parser.body_into(*feed);
    exchange.request.stream = feed;
    return feed;
}

// Feeds the handler until it is done, and gives the reason where the body could not be read to its end.
Task<std::optional<Refusal>> Session::supply(Exchange& exchange, BodyFeed& feed, Call const& call) {
    Parser& parser = exchange.parser;
    BodyReceiver receiver(wire_, input_, parser, core_.options.limits);
    bool must_continue = expects_continue(parser, exchange.request);
    std::optional<Refusal> lost;
    if (parser.is_done()) feed.end();
    while (!call.is_done()) {
        if (!feed.is_hungry()) {
            co_await signal_.wait();
            continue;
        }
        if (must_continue) co_await send_continue();
        must_continue = false;
        while (feed.is_hungry() && !parser.is_done() && !lost)
            lost = co_await receiver.receive_some();
        if (lost)
            feed.fail(lost->error);
        else if (parser.is_done())
            feed.end();
        else
            feed.feed();
    }
    feed.fail(body_incomplete().error); // for a handler that kept it
    co_return lost;
}

// A handler may let a BodyLost through: then the core says what became of the body.
void Session::answer_failure(
    Exchange& exchange, std::exception_ptr const& failure, std::optional<Refusal> const& lost) {
    try {
        if (lost) std::rethrow_exception(failure);
    } catch (BodyLost const&) {
        return refuse(exchange, *lost);
    } catch (...) {
    }
    log_failure(exchange, failure);
    refuse(exchange, internal_error());
}

// On the worker: asking a gate may take a lock that the loop should not wait for.
void Session::arm_gate(Exchange& exchange, Response const& response) {
    if (!response.gate) return;
    auto const state = std::make_shared<GateState>();
    exchange.gate = state;
    response.gate(
        [state, mailbox = core_.mailbox, self = weak_from_this()](std::optional<Error> const& error) {
            mailbox->post([state, self, error] {
                if (state->open) return;
                state->open = true;
                state->error = error;
                if (auto const session = self.lock()) session->wake();
            });
        });
}

Task<> Session::pass_gate(Exchange& exchange) {
    if (!exchange.gate) co_return;
    while (!exchange.gate->open && !aborted_)
        co_await signal_.wait();
    if (exchange.gate->error) {
        Refusal const refusal{0, *exchange.gate->error};
        refuse(exchange, refusal);
    }
}

void Session::refuse(Exchange& exchange, Refusal const& refusal) {
    Response response;
    try {
        response = core_.application.refuse(exchange.request, refusal.error);
    } catch (...) {
        log_failure(exchange, std::current_exception());
        response = Response::text(500, refusal.error.message + "\n");
    }
    if (refusal.status != 0) response.status = refusal.status;
    if (response.status == 405 && !response.headers.find("Allow"))
        response.headers.add("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    exchange.answer = make_answer(exchange.request, std::move(response));
}

} // namespace tenon::http
