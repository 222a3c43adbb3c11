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

// Runs `job` on a thread of the pool while the loop goes on; gives what it threw.
template <class Job> Task<std::exception_ptr> Session::run_on(Pool& pool, Job& job) {
    bool done = false;
    std::exception_ptr failure;
    auto const work = [this, &job, &done, &failure] {
        try {
            job();
        } catch (...) {
            failure = std::current_exception();
        }
        core_.mailbox->post([this, &done] {
            done = true;
            signal_.raise();
        });
    };
    pool.post(work);
    while (!done)
        co_await signal_.wait();
    co_return failure;
}

Task<> Session::handle(Exchange& exchange) {
    auto job = [this, &exchange] {
        Response response = core_.application.handle(exchange.request);
        arm_gate(exchange, response);
        exchange.answer = make_answer(exchange.request, std::move(response));
    };
    std::exception_ptr const failure = co_await run_on(core_.workers, job);
    core_.wake_waiting();
    if (failure) {
        log_failure(exchange, failure);
        refuse(exchange, internal_error());
    }
    co_await pass_gate(exchange);
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
