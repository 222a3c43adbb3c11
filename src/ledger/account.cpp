#include "ledger/account.h"

#include <array>
#include <utility>

namespace tenon::ledger {

namespace {

constexpr std::string_view bank_path = "bank:client";
constexpr std::string_view available_prefix = "funds:available:";
constexpr std::string_view allocated_prefix = "funds:allocated:";
constexpr std::string_view reserve_prefix = "funds:reserve:";
constexpr std::string_view payable_prefix = "payable:";
constexpr std::string_view services_path = "exp:services";

constexpr std::array prefixes{
    std::pair{bank_path, AccountCode::bank},
    std::pair{available_prefix, AccountCode::funds_available},
    std::pair{allocated_prefix, AccountCode::funds_allocated},
    std::pair{reserve_prefix, AccountCode::funds_reserve},
    std::pair{payable_prefix, AccountCode::payable},
    std::pair{services_path, AccountCode::services},
};

std::string path(std::string_view prefix, std::string_view one, std::string_view other = {}) {
    std::string text(prefix);
    text += one;
    if (!other.empty()) (text += ':') += other;
    return text;
}

} // namespace

BookAccount bank_account() {
    return {AccountCode::bank, Side::debit, false, std::string(bank_path), std::nullopt, std::nullopt};
}

BookAccount available_account(Id<Engagement> engagement) {
    return {AccountCode::funds_available, Side::debit, true, path(available_prefix, engagement.text()),
        engagement, std::nullopt};
}

BookAccount allocated_account(Id<Engagement> engagement, Id<Milestone> milestone) {
    return {AccountCode::funds_allocated, Side::debit, true,
        path(allocated_prefix, engagement.text(), milestone.text()), engagement, milestone.str()};
}

BookAccount reserve_account(Id<Account> expert) {
    return {AccountCode::funds_reserve, Side::debit, true, path(reserve_prefix, expert.text()), std::nullopt,
        expert.str()};
}

BookAccount payable_account(Id<Account> expert, Id<Engagement> engagement) {
    return {AccountCode::payable, Side::credit, true, path(payable_prefix, expert.text(), engagement.text()),
        engagement, expert.str()};
}

BookAccount services_account() {
    return {
        AccountCode::services, Side::debit, false, std::string(services_path), std::nullopt, std::nullopt};
}

std::optional<AccountCode> code_of_path(std::string_view text) {
    for (auto const& [prefix, code] : prefixes)
        if (text.starts_with(prefix)) return code;
    return std::nullopt;
}

std::int64_t posted(BookAccount const& account) {
    Counters const& counters = account.counters;
    std::int64_t const net = counters.debits_posted - counters.credits_posted;
    return account.side == Side::debit ? net : -net;
}

std::int64_t available(BookAccount const& account) {
    Counters const& counters = account.counters;
    return posted(account) -
           (account.side == Side::debit ? counters.credits_pending : counters.debits_pending);
}

} // namespace tenon::ledger
