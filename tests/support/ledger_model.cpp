#include "support/ledger_model.h"

namespace tenon::test {

namespace {

std::string name(std::string const& word, int one, int other = -1) {
    return word + " " + std::to_string(one) + (other < 0 ? "" : " " + std::to_string(other));
}
std::string available(int engagement) { return name("available", engagement); }
std::string allocated(int engagement, int milestone) { return name("allocated", engagement, milestone); }
std::string bank(int line) { return name("line", line); }
std::string promise(int pledge) { return name("pledge", pledge); }

} // namespace

std::string LedgerModel::apply(Steps const& steps) {
    std::map<std::string, std::int64_t> balance; // of the accounts in these steps
    for (auto const& together : steps) {
        for (auto const& [account, change] : together)
            balance.try_emplace(account, balance_[account]).first->second += change;
        for (auto const& [account, change] : together) {
            if (balance[account] >= held_[account]) continue;
            return account.starts_with("payable") ? "insufficient_payable" : "insufficient_funds";
        }
    }
    for (auto const& [account, after] : balance)
        balance_[account] = after;
    return "";
}

std::string LedgerModel::record(int key, Steps const& steps, std::string claim, std::string other_claim) {
    std::string const refusal = apply(steps);
    if (!refusal.empty()) return refusal;
    for (std::string const& made : {claim, other_claim})
        if (!made.empty()) claims_[made] = true;
    recorded_[key] = {steps, claim, other_claim};
    return "";
}

bool LedgerModel::is_promised(int engagement) const {
    for (auto const& [pledge, amount] : pledges_) {
        auto const confirmed = claims_.find(promise(pledge.second));
        if (pledge.first == engagement && (confirmed == claims_.end() || !confirmed->second)) return true;
    }
    return false;
}

std::string LedgerModel::pledge(int engagement, int pledge, std::int64_t amount) {
    if (amount <= 0) return "amount_range";
    pledges_[{engagement, pledge}] = amount;
    return "";
}

std::string LedgerModel::confirm(int key, int engagement, std::int64_t amount, int bank_line) {
    if (amount <= 0) return "amount_range";
    if (claims_[bank(bank_line)]) return "evidence_used";
    return record(key, {{{available(engagement), amount}}}, bank(bank_line));
}

std::string LedgerModel::confirm_pledge(int key, int engagement, int pledge, int bank_line) {
    auto const found = pledges_.find({engagement, pledge});
    if (found == pledges_.end()) return "pledge_not_found";
    if (claims_[promise(pledge)]) return "pledge_confirmed";
    if (claims_[bank(bank_line)]) return "evidence_used";
    return record(key, {{{available(engagement), found->second}}}, bank(bank_line), promise(pledge));
}

std::string LedgerModel::give_back(int key, int engagement, std::int64_t amount) {
    if (amount <= 0) return "amount_range";
    return record(key, {{{available(engagement), -amount}}});
}

std::string LedgerModel::allocate(int key, int engagement, int milestone, std::int64_t amount) {
    if (amount <= 0) return "amount_range";
    std::string const refusal =
        record(key, {{{allocated(engagement, milestone), amount}, {available(engagement), -amount}}});
    return refusal == "insufficient_funds" && is_promised(engagement) ? "funds_unconfirmed" : refusal;
}

std::string LedgerModel::deallocate(int key, int engagement, int milestone, std::int64_t amount) {
    if (amount <= 0) return "amount_range";
    return record(key, {{{available(engagement), amount}, {allocated(engagement, milestone), -amount}}});
}

std::string LedgerModel::earn(int key, int engagement, int milestone, int expert, std::int64_t amount) {
    if (amount <= 0) return "amount_range";
    std::string const claim = name("earned", milestone);
    if (claims_[claim]) return "already_earned";
    return record(key,
        {{{name("payable", expert, engagement), amount}},
            {{name("reserve", expert), amount}, {allocated(engagement, milestone), -amount}}},
        claim);
}

std::string LedgerModel::request(int key, int engagement, int expert, std::int64_t amount) {
    if (amount <= 0) return "amount_range";
    Payout const payout{name("payable", expert, engagement), name("reserve", expert), amount};
    if (balance_[payout.payable] - held_[payout.payable] < amount) return "insufficient_payable";
    if (balance_[payout.reserve] - held_[payout.reserve] < amount) return "insufficient_funds";
    held_[payout.payable] += amount;
    held_[payout.reserve] += amount;
    payouts_[key] = payout;
    recorded_[key] = {{}, {}, {}, false};
    return "";
}

std::string LedgerModel::pay(int key, int payout_key, std::int64_t amount, int bank_line) {
    auto const found = payouts_.find(payout_key);
    if (found == payouts_.end()) return "payout_not_found";
    if (amount <= 0) return "amount_range";
    Payout& payout = found->second;
    if (payout.settled) return "pending_resolved";
    if (amount > payout.amount) return "exceeds_pending";
    if (claims_[bank(bank_line)]) return "evidence_used";
    void_payout(key, payout_key);
    return record(key, {{{payout.payable, -amount}, {payout.reserve, -amount}}}, bank(bank_line));
}

std::string LedgerModel::void_payout(int key, int payout_key) {
    auto const found = payouts_.find(payout_key);
    if (found == payouts_.end()) return "payout_not_found";
    Payout& payout = found->second;
    if (payout.settled) return "pending_resolved";
    payout.settled = true;
    held_[payout.payable] -= payout.amount;
    held_[payout.reserve] -= payout.amount;
    recorded_[key] = {{}, {}, {}, false};
    return "";
}

std::string LedgerModel::correct(int key) {
    auto const found = recorded_.find(key);
    if (found == recorded_.end()) return "transfer_not_found";
    Recorded& recorded = found->second;
    if (!recorded.can_be_corrected) return "pending_not_correctable";
    if (recorded.corrected) return "already_corrected";
    Steps mirrored = recorded.steps;
    for (auto& together : mirrored)
        for (Step& step : together)
            step.second = -step.second;
    std::string const refusal = apply(mirrored);
    if (!refusal.empty()) return refusal;
    recorded.corrected = true;
    for (std::string const& claim : {recorded.claim, recorded.other_claim})
        if (!claim.empty()) claims_[claim] = false;
    return "";
}

std::map<std::string, std::int64_t> LedgerModel::free() const {
    auto free = balance_;
    for (auto const& [account, held] : held_)
        free[account] -= held;
    std::erase_if(free, [](auto const& entry) { return entry.second == 0; });
    return free;
}

} // namespace tenon::test
