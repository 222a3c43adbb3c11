#include "platform/http/access_log.h"

#include "platform/log/log.h"

namespace tenon::http {

void account(Core& core, Exchange const& exchange) {
    std::chrono::duration<double> const took = exchange.ended.value_or(SteadyClock::now()) - exchange.begun;
    Request const& request = exchange.request;
    int const status = exchange.answer.response.status;
    std::string_view const label = exchange.plan.label.empty() ? "none" : exchange.plan.label;
    core.metrics.count_request(label, status, took, exchange.bytes_in, exchange.bytes_out);
    if (!log::is_on(log::Level::info)) return;
    log::info("http.request",
        {{"method", exchange.parser.method()}, {"label", label}, {"status", status},
            {"bytes", exchange.bytes_out}, {"ms", took.count() * 1000}, {"complete", exchange.sent ? 1 : 0},
            {"request_id", request.id}, {"peer", request.peer}});
}

} // namespace tenon::http
