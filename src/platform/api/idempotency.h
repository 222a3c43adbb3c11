#pragma once

// Requests that must not happen twice, such as those that move money: the client chooses a key, and asking
// again with the same key gives the answer of the first time. The answer is kept in the transaction of the
// effect, so that either both are there or neither is. A refusal has no effect and is not kept: asking again
// asks the rule again.
//
//   return call.unit.write([&](sql::Transaction& transaction) {
//       return api::replay_or_run(transaction, call, clock.now(),
//           [&] { return ledger.fund(call.actor, transaction, body); });
//   });
//
// Errors: idempotency_key_required and idempotency_key_invalid (400), idempotency_mismatch (422) for a key
// that came with another body.

#include "platform/api/endpoint.h"

namespace tenon::api {

namespace detail {

// Claims the call's key. The answer of the first time, or nothing where this is it. A second request that
// comes meanwhile waits in here until the first one's transaction has ended.
Result<std::optional<http::Response>> claim_or_replay(
    sql::Transaction& transaction, Call const& call, Timestamp now);
void keep_answer(sql::Transaction& transaction, Call const& call, http::Response const& answer);

} // namespace detail

// `work` is Result<Out>(): Out as with handlers (endpoint.h), but no streamed body.
template <class Work>
Result<http::Response> replay_or_run(
    sql::Transaction& transaction, Call const& call, Timestamp now, Work&& work) {
    TENON_TRY(replayed, detail::claim_or_replay(transaction, call, now));
    if (replayed) return *std::move(replayed);
    using Out = typename std::invoke_result_t<Work>::value_type;
    TENON_TRY(answer, detail::respond<Out>(work()));
    detail::keep_answer(transaction, call, answer);
    return std::move(answer);
}

// Removes what was kept before then, and returns how many answers that were.
std::int64_t forget_answers(sql::Transaction& transaction, Timestamp before);

} // namespace tenon::api
