#include "ledger/verifier.h"

#include "ledger/posting.h"

#include <algorithm>

namespace tenon::ledger {

namespace {

struct Text {
    Invariant invariant;
    std::string_view code;
    std::string_view sentence;
};

constexpr std::array texts{
    Text{Invariant::groups_balance, "I1",
        "Every transfer joins the two accounts its code names, and a linked group stands complete in one "
        "book."},
    Text{Invariant::nets_are_zero, "I2", "The accounts of a book add up to nothing."},
    Text{Invariant::never_overdrawn, "I3",
        "No account of funds or debts was ever below zero, what is pending included."},
    Text{Invariant::counters_match, "I4", "The accounts show what their transfers add up to."},
    Text{Invariant::pending_settled_once, "I5",
        "A payout is settled at most once, and for no more than it asked for."},
    Text{Invariant::ids_are_unique, "I6", "No two transfers have the same id."},
    Text{Invariant::funds_conserved, "I7",
        "What is in the funds is what was confirmed, less what was returned and paid."},
    Text{Invariant::earned_once, "I9",
        "A milestone was earned at most once without being corrected, and reserved with the same amount."},
    Text{Invariant::chain_unbroken, "I14",
        "The records of a book follow one another without a gap, and each carries the hash of the one "
        "before it."},
};

bool is_funds(AccountCode code) {
    return code == AccountCode::funds_available || code == AccountCode::funds_allocated ||
           code == AccountCode::funds_reserve;
}

std::int64_t net_posted(Counters const& counters) { return counters.debits_posted - counters.credits_posted; }

// What an account may still give, judged by its path alone; nothing where it may be overdrawn.
std::optional<std::int64_t> limited(std::string const& path, Counters const& counters) {
    auto const code = code_of_path(path);
    if (!code || *code == AccountCode::bank || *code == AccountCode::services) return std::nullopt;
    if (*code == AccountCode::payable) return -net_posted(counters) - counters.debits_pending;
    return net_posted(counters) - counters.credits_pending;
}

} // namespace

std::string_view code_of(Invariant invariant) { return texts[static_cast<std::size_t>(invariant)].code; }

std::string_view sentence_of(Invariant invariant) {
    return texts[static_cast<std::size_t>(invariant)].sentence;
}

bool Report::holds() const {
    return std::all_of(
        invariants.begin(), invariants.end(), [](InvariantReport const& one) { return one.holds(); });
}

void Verifier::add(Transfer const& transfer) {
    ++transfers_;
    Book& book = books_[transfer.currency];
    Known const known{transfer.currency, transfer.code, transfer.phase, transfer.amount,
        index_of(transfer.debit), index_of(transfer.credit),
        transfer.code == Code::earn ? index_of(transfer.ref_id) : 0};
    check_chain(transfer, book);
    check_shape(transfer, known);
    std::int64_t const pending_amount = check_settlement(transfer, known);
    move(transfer, known, book, pending_amount);
    follow_funds(transfer, known, book);
    follow_group(transfer, known);
    check_id(transfer, known);
}

void Verifier::check_chain(Transfer const& transfer, Book& book) {
    if (transfer.seq != book.last_seq + 1)
        report(
            Invariant::chain_unbroken, transfer, "does not follow number " + std::to_string(book.last_seq));
    if (transfer.prev_hash != book.head_hash)
        report(Invariant::chain_unbroken, transfer, "does not carry the hash of the record before it");
    if (hash_of(transfer) != transfer.hash)
        report(Invariant::chain_unbroken, transfer, "does not match its own hash: it was changed");
    book.last_seq = transfer.seq;
    book.head_hash = transfer.hash;
}

void Verifier::check_id(Transfer const& transfer, Known const& known) {
    if (!known_.emplace(transfer.id, known).second)
        report(Invariant::ids_are_unique, transfer, "has the id of an earlier one");
}

void Verifier::check_shape(Transfer const& transfer, Known const& known) {
    if (transfer.amount <= 0 || transfer.debit == transfer.credit)
        report(Invariant::groups_balance, transfer, "moves nothing");
    if (transfer.code == Code::correct) return check_mirror(transfer, known);
    auto const debit = code_of_path(transfer.debit);
    auto const credit = code_of_path(transfer.credit);
    if (!debit || !credit || shape_of(transfer.code) != Shape{*debit, *credit})
        report(Invariant::groups_balance, transfer, "joins accounts that its code does not join");
}

void Verifier::check_mirror(Transfer const& transfer, Known const& known) {
    auto const id = Id<Transfer>::parse(transfer.ref_id);
    auto const original = id ? known_.find(*id) : known_.end();
    if (original == known_.end())
        return report(Invariant::groups_balance, transfer, "corrects a transfer that is not there");
    Known& other = original->second;
    bool const is_mirror = other.currency == known.currency && other.amount == known.amount &&
                           other.debit == known.credit && other.credit == known.debit;
    if (!is_mirror) report(Invariant::groups_balance, transfer, "is not the mirror of what it corrects");
    if (other.is_corrected || other.code == Code::correct)
        report(Invariant::groups_balance, transfer, "corrects what cannot be corrected again");
    other.is_corrected = true;
    if (other.code == Code::earn) --standing_earnings_[other.milestone];
}

// Answers the amount of the pending transfer that this one settles.
std::int64_t Verifier::check_settlement(Transfer const& transfer, Known const& known) {
    if (transfer.phase != TransferPhase::post && transfer.phase != TransferPhase::void_) return 0;
    auto const found = transfer.pending_id ? known_.find(*transfer.pending_id) : known_.end();
    if (found == known_.end() || found->second.phase != TransferPhase::pending) {
        report(Invariant::pending_settled_once, transfer, "settles what is not pending");
        return transfer.amount;
    }
    Known& pending = found->second;
    if (pending.is_settled)
        report(Invariant::pending_settled_once, transfer, "settles what was settled before");
    if (known.amount > pending.amount)
        report(Invariant::pending_settled_once, transfer, "settles more than was pending");
    if (known.debit != pending.debit || known.credit != pending.credit || known.currency != pending.currency)
        report(Invariant::pending_settled_once, transfer, "settles a transfer between other accounts");
    pending.is_settled = true;
    return pending.amount;
}

void Verifier::move(Transfer const& transfer, Known const& known, Book& book, std::int64_t pending_amount) {
    Effect const effect = effect_of(transfer.phase, transfer.amount, pending_amount);
    Counters& debit = book.accounts[known.debit];
    Counters& credit = book.accounts[known.credit];
    if (!add_debit(debit, effect) || !add_credit(credit, effect))
        return report(Invariant::never_overdrawn, transfer, "takes a counter out of its range");
    check_overdraft(transfer, known.debit, debit);
    check_overdraft(transfer, known.credit, credit);
}

void Verifier::check_overdraft(Transfer const& transfer, std::size_t path, Counters const& counters) {
    auto const left = limited(names_[path], counters);
    if (left && *left < 0)
        report(Invariant::never_overdrawn, transfer,
            "leaves " + names_[path] + " at " + std::to_string(*left) + " minor units");
}

void Verifier::follow_funds(Transfer const& transfer, Known const& known, Book& book) {
    std::int64_t sign = 1;
    Code code = transfer.code;
    if (code == Code::correct) {
        auto const id = Id<Transfer>::parse(transfer.ref_id);
        auto const original = id ? known_.find(*id) : known_.end();
        if (original == known_.end()) return;
        code = original->second.code;
        sign = -1;
    }
    bool const is_paid = code == Code::payout && (sign < 0 || known.phase == TransferPhase::post);
    if (code == Code::fund_confirm) book.conserved += sign * known.amount;
    if (code == Code::fund_return || is_paid) book.conserved -= sign * known.amount;
}

void Verifier::follow_group(Transfer const& transfer, Known const& known) {
    Linked& group =
        groups_.try_emplace(transfer.group_id, Linked{transfer.id, transfer.currency, 0, transfer.linked})
            .first->second;
    ++group.members;
    group.is_mixed =
        group.is_mixed || group.currency != transfer.currency || group.is_linked != transfer.linked;
    follow_earning(transfer, known, group);
}

void Verifier::follow_earning(Transfer const& transfer, Known const& known, Linked& group) {
    if (transfer.code == Code::reserve) group.unreserved -= transfer.amount;
    if (transfer.code != Code::earn) return;
    group.unreserved += transfer.amount;
    if (++standing_earnings_[known.milestone] > 1)
        report(Invariant::earned_once, transfer, "earns a milestone that was earned before");
}

void Verifier::add_account(Currency currency, BookAccount const& account) {
    books_[currency].cached[index_of(account.path)] = account.counters;
}

void Verifier::add_head(Currency currency, std::int64_t last_seq, std::string const& head_hash) {
    Book& book = books_[currency];
    book.has_head = true;
    if (book.last_seq != last_seq || book.head_hash != head_hash)
        report(Invariant::chain_unbroken,
            std::string(currency.code()) + ": the book says that its last record is number " +
                std::to_string(last_seq) + ", but number " + std::to_string(book.last_seq) + " is");
}

Report Verifier::finish() {
    finish_groups();
    for (auto const& [currency, book] : books_)
        finish_book(currency, book);
    Report result{transfers_, {}};
    for (Text const& text : texts)
        result.invariants.push_back({text.invariant, violations_[static_cast<std::size_t>(text.invariant)]});
    return result;
}

void Verifier::finish_groups() {
    for (auto const& [id, group] : groups_) {
        std::string const name = "The group " + id.str();
        if (group.is_mixed || group.first != id || (group.members > 1) != group.is_linked)
            report(Invariant::groups_balance, name + " is not complete");
        if (group.unreserved != 0)
            report(Invariant::earned_once, name + " reserves another amount than it earns");
    }
}

void Verifier::finish_book(Currency currency, Book const& book) {
    std::string const name(currency.code());
    if (!book.has_head) report(Invariant::chain_unbroken, name + ": the book itself is missing");
    std::int64_t net = 0;
    std::int64_t pending = 0;
    for (auto const& [path, counters] : book.cached) {
        net += net_posted(counters);
        pending += counters.debits_pending - counters.credits_pending;
    }
    if (net != 0 || pending != 0)
        report(Invariant::nets_are_zero, name + ": the accounts add up to " + std::to_string(net) +
                                             " minor units, pending to " + std::to_string(pending));
    std::int64_t funds = 0;
    for (auto const& [path, counters] : book.accounts) {
        auto const code = code_of_path(names_[path]);
        if (code && is_funds(*code)) funds += net_posted(counters);
    }
    if (funds != book.conserved)
        report(Invariant::funds_conserved, name + ": the funds hold " + std::to_string(funds) +
                                               " minor units instead of " + std::to_string(book.conserved));
    compare_counters(currency, book);
}

void Verifier::compare_counters(Currency currency, Book const& book) {
    auto const differs = [](auto const& one, auto const& other) {
        return std::find_if(one.begin(), one.end(), [&](auto const& entry) {
            auto const twin = other.find(entry.first);
            return twin == other.end() || twin->second != entry.second;
        });
    };
    auto const wrong = differs(book.accounts, book.cached);
    auto const extra = differs(book.cached, book.accounts);
    if (wrong == book.accounts.end() && extra == book.cached.end()) return;
    std::size_t const path = wrong != book.accounts.end() ? wrong->first : extra->first;
    report(Invariant::counters_match, std::string(currency.code()) + ": the account " + names_[path] +
                                          " does not show what its transfers add up to");
}

std::size_t Verifier::index_of(std::string const& name) {
    auto const [found, is_new] = indexes_.try_emplace(name, names_.size());
    if (is_new) names_.push_back(name);
    return found->second;
}

void Verifier::report(Invariant invariant, std::string violation) {
    std::string& first = violations_[static_cast<std::size_t>(invariant)];
    if (first.empty()) first = std::move(violation) + ".";
}

void Verifier::report(Invariant invariant, Transfer const& transfer, std::string_view what) {
    report(invariant, std::string(transfer.currency.code()) + ": transfer " + std::to_string(transfer.seq) +
                          " (" + transfer.id.str() + ") " + std::string(what));
}

} // namespace tenon::ledger
