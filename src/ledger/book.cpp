#include "ledger/book.h"

#include "ledger/book_store.h"
#include "ledger/transfer_store.h"

namespace tenon::ledger {

Book::Book(sql::Transaction& transaction, Place const& place, Currency currency)
    : transaction_(transaction), place_(place), currency_(currency) {
    store::Head head = store::lock_book(transaction, place.workspace, currency);
    last_seq_ = head.last_seq;
    head_hash_ = std::move(head.head_hash);
}

Result<std::optional<Group>> Book::find_recorded(Draft const& draft) const {
    auto const recorded = store::find(transaction_, place_.workspace, draft.id);
    if (!recorded) return std::optional<Group>();
    if (recorded->id != recorded->group_id || !same_content(*recorded, place_.engagement, draft))
        return refuse(Refusal::id_reused);
    return std::optional(store::group(transaction_, place_.workspace, recorded->group_id));
}

Result<Group> Book::append(std::vector<Draft> const& drafts, Actor const& actor, Timestamp now) {
    touched_.clear();
    TENON_CHECK(apply(drafts));
    Group group = chain(drafts, actor, now);
    if (!write(group)) return refuse(Refusal::state_race);
    last_seq_ = group.back().seq;
    head_hash_ = group.back().hash;
    return group;
}

Book::Touched& Book::touch(BookAccount const& account) {
    auto const known = touched_.find(account.path);
    if (known != touched_.end()) return known->second;
    auto stored = store::find_account(transaction_, place_.workspace, currency_, account.path);
    bool const is_new = !stored;
    BookAccount const& current = stored ? *stored : account;
    return touched_.emplace(account.path, Touched{current, current.counters, is_new}).first->second;
}

Result<void> Book::apply(std::vector<Draft> const& drafts) {
    for (Draft const& draft : drafts)
        TENON_CHECK(post(draft, touch(draft.debit).account, touch(draft.credit).account));
    return {};
}

Group Book::chain(std::vector<Draft> const& drafts, Actor const& actor, Timestamp now) const {
    Group group;
    std::int64_t seq = last_seq_;
    std::string prev_hash = head_hash_;
    for (Draft const& draft : drafts) {
        Transfer transfer{.workspace_id = place_.workspace,
            .currency = currency_,
            .seq = ++seq,
            .id = draft.id,
            .engagement_id = place_.engagement,
            .code = draft.code,
            .phase = draft.phase,
            .linked = drafts.size() > 1,
            .debit = draft.debit.path,
            .credit = draft.credit.path,
            .amount = draft.amount.minor(),
            .pending_id = draft.pending_id,
            .expires_at = draft.expires_at,
            .group_id = drafts.front().id,
            .ref_type = draft.ref_type,
            .ref_id = draft.ref_id,
            .evidence = draft.evidence,
            .round = draft.round,
            .actor_id = actor.account,
            .actor_name = actor.name,
            .reason = draft.reason,
            .effective_at = draft.effective_at.value_or(now),
            .recorded_at = now,
            .prev_hash = std::move(prev_hash),
            .hash = {}};
        transfer.hash = hash_of(transfer);
        prev_hash = transfer.hash;
        group.push_back(std::move(transfer));
    }
    return group;
}

bool Book::write(Group const& group) {
    Id<Workspace> const workspace = place_.workspace;
    for (Transfer const& transfer : group)
        if (!store::insert(transaction_, transfer)) return false;
    for (auto const& [path, touched] : touched_) {
        bool const written = touched.is_new
                                 ? store::open_account(transaction_, workspace, currency_, touched.account)
                                 : store::move_counters(transaction_, workspace, currency_, path,
                                       touched.before, touched.account.counters);
        if (!written) return false;
    }
    return store::move_head(
        transaction_, workspace, currency_, {last_seq_, head_hash_}, {group.back().seq, group.back().hash});
}

} // namespace tenon::ledger
