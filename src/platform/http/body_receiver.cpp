#include "platform/http/body_receiver.h"

#include <boost/beast/http/error.hpp>

#include <algorithm>

namespace tenon::http {

Task<std::optional<Refusal>> BodyReceiver::receive_some() {
    std::optional<Refusal> refusal = parse();
    if (refusal || parser_.is_done()) co_return refusal;
    input_.grow();
    Moment const begun = SteadyClock::now();
    std::uint64_t const before = wire_.bytes_in();
    bool const came = co_await input_.fill(deadline());
    waited_ += SteadyClock::now() - begun;
    received_ += wire_.bytes_in() - before;
    if (came)
        refusal = parse();
    else
        refusal = wire_.timed_out() ? request_timeout() : body_incomplete();
    co_return refusal;
}

// Puts everything read into the parser, up to the end of the body.
std::optional<Refusal> BodyReceiver::parse() {
    using boost::beast::http::error;
    while (!input_.empty() && !parser_.is_done()) {
        auto const bytes = input_.bytes();
        IoError failure;
        std::size_t const used = parser_.put(asio::const_buffer(bytes.data(), bytes.size()), failure);
        input_.consume(used);
        if (failure == error::need_more) return std::nullopt;
        if (failure == error::body_limit) return body_too_large();
        if (failure) return request_malformed();
    }
    return std::nullopt;
}

// A body has body_grace, and then must come at body_rate.
Moment BodyReceiver::deadline() const {
    std::chrono::duration<double> const earned(
        static_cast<double>(received_) / static_cast<double>(std::max<std::uint64_t>(limits_.body_rate, 1)));
    auto const allowed = limits_.body_grace + std::chrono::duration_cast<SteadyClock::duration>(earned);
    return SteadyClock::now() + allowed - waited_;
}

} // namespace tenon::http
