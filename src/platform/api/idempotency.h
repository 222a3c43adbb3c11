#pragma once

// Requests that must not happen twice, such as those that move money: the client chooses a key, and asking
// again with the same key gives the answer of the first time. The answer is kept in the transaction of the
// effect, so that either both are there or neither is. A refusal has no effect and is not kept: asking again
// asks the rule again.
//
//   api::post_once("/api/v1/engagements/{engagement}/funds/return", Who::client, "Takes funds back.", clock,
//       [&](sql::Transaction& transaction, Call& call, ReturnFunds const& body) {
//           return ledger.return_funds(transaction, call.actor, body);
//       })
//
// The key is the header Idempotency-Key, or else the id that the client chose for what is to be recorded.
// Errors: idempotency_key_invalid (400), idempotency_mismatch (409) for a key that came with another body.

#include "platform/api/endpoint.h"

namespace tenon::api {

namespace detail {

// The call's key, or `otherwise` where it brings none.
Result<std::string> key_of(Call const& call, std::string otherwise);

// Claims the key. The answer of the first time, or nothing where this is it. A second request that comes
// meanwhile waits in here until the first one's transaction has ended.
Result<std::optional<http::Response>> claim_or_replay(
    sql::Transaction& transaction, Call const& call, std::string const& key, Timestamp now);
void keep_answer(
    sql::Transaction& transaction, Call const& call, std::string const& key, http::Response const& answer);

template <class Function> struct SignatureOnce;
template <class Handler, class Out, class Body>
struct SignatureOnce<Result<Out> (Handler::*)(sql::Transaction&, Call&, Body const&) const> {
    using In = Body;
    using Answer = Out;
};

} // namespace detail

// `work` is Result<Out>(): Out as with handlers (endpoint.h), but no streamed body.
template <class Work>
Result<http::Response> replay_or_run(
    sql::Transaction& transaction, Call const& call, std::string const& key, Timestamp now, Work&& work) {
    TENON_TRY(replayed, detail::claim_or_replay(transaction, call, key, now));
    if (replayed) return *std::move(replayed);
    using Out = typename std::invoke_result_t<Work>::value_type;
    TENON_TRY(answer, detail::respond<Out>(work()));
    detail::keep_answer(transaction, call, key, answer);
    return std::move(answer);
}

// A row whose effect happens once. The handler is Result<Out>(sql::Transaction&, Call&, In const&); In has
// the member `id`.
template <class Handler>
Endpoint post_once(
    std::string_view path, Who who, std::string_view summary, Clock const& clock, Handler handler) {
    using Shape = detail::SignatureOnce<decltype(&Handler::operator())>;
    using In = typename Shape::In;
    using Out = typename Shape::Answer;
    auto once = [&clock, handler = std::move(handler)](Call& call, In const& body) -> Result<http::Response> {
        TENON_TRY(key, detail::key_of(call, body.id.str()));
        return call.unit.write([&](sql::Transaction& transaction) {
            return replay_or_run(transaction, call, key, clock.now(),
                [&]() -> Result<Out> { return handler(transaction, call, body); });
        });
    };
    return post(path, who, summary, std::move(once)).template answering<Out>();
}

// Removes what was kept before then, and returns how many answers that were.
std::int64_t forget_answers(sql::Transaction& transaction, Timestamp before);

// Removes the answers kept for a sample workspace, which is being removed whole.
void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace);

} // namespace tenon::api
