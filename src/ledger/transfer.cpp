#include "ledger/transfer.h"

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/json/write.h"

namespace tenon::ledger {

namespace {

// Writes "name value" lines.
class Lines {
public:
    explicit Lines(std::string_view title) : text_(title) { text_ += '\n'; }

    void add(std::string_view name, std::string_view value) {
        begin(name);
        json::write_text(text_, value);
        text_ += '\n';
    }
    void add(std::string_view name, std::int64_t value) {
        begin(name);
        json::write_number(text_, value);
        text_ += '\n';
    }
    void add(std::string_view name, Timestamp value) { add(name, to_microseconds(value)); }
    template <class Thing> void add(std::string_view name, Id<Thing> const& value) {
        add(name, value.text());
    }
    template <class T> void add(std::string_view name, std::optional<T> const& value) {
        if (value) return add(name, *value);
        begin(name);
        text_ += "null\n";
    }

    std::string take() { return std::move(text_); }

private:
    void begin(std::string_view name) { (text_ += name) += ' '; }

    std::string text_;
};

} // namespace

std::string_view name_of(Code code) {
    switch (code) {
    case Code::fund_confirm: return "fund_confirm";
    case Code::fund_return: return "fund_return";
    case Code::allocate: return "allocate";
    case Code::deallocate: return "deallocate";
    case Code::earn: return "earn";
    case Code::reserve: return "reserve";
    case Code::payout: return "payout";
    case Code::correct: return "correct";
    }
    return "";
}

std::optional<Code> code_of(std::int64_t number) {
    for (Code const code : {Code::fund_confirm, Code::fund_return, Code::allocate, Code::deallocate,
             Code::earn, Code::reserve, Code::payout, Code::correct})
        if (static_cast<int>(code) == number) return code;
    return std::nullopt;
}

std::string canonical_text(Transfer const& transfer) {
    Lines lines("tenon transfer 1");
    lines.add("workspace", transfer.workspace_id);
    lines.add("currency", transfer.currency.code());
    lines.add("seq", transfer.seq);
    lines.add("id", transfer.id);
    lines.add("engagement", transfer.engagement_id);
    lines.add("code", static_cast<int>(transfer.code));
    lines.add("phase", to_text(transfer.phase));
    lines.add("linked", static_cast<int>(transfer.linked));
    lines.add("debit", transfer.debit);
    lines.add("credit", transfer.credit);
    lines.add("amount", transfer.amount);
    lines.add("pending", transfer.pending_id);
    lines.add("expires_at", transfer.expires_at);
    lines.add("group", transfer.group_id);
    lines.add("ref_type", to_text(transfer.ref_type));
    lines.add("ref_id", transfer.ref_id);
    lines.add("evidence", transfer.evidence);
    lines.add("round", transfer.round);
    lines.add("actor", transfer.actor_id);
    lines.add("actor_name", transfer.actor_name);
    lines.add("reason", transfer.reason);
    lines.add("effective_at", transfer.effective_at);
    lines.add("recorded_at", transfer.recorded_at);
    lines.add("prev_hash", transfer.prev_hash);
    return lines.take();
}

std::string hash_of(Transfer const& transfer) { return to_hex(sha256(canonical_text(transfer))); }

} // namespace tenon::ledger
