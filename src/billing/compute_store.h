#pragma once

// Rows of caps, rate cards and alerts that were told. No rules here.

#include "base/actor.h"
#include "base/money.h"
#include "platform/sql/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace tenon::billing::store {

struct CapRow {
    int number;
    std::int64_t minor;
    std::string currency;
    std::string reason;
    Timestamp decided_at;
    std::string decided_by_name;
};
BOOST_DESCRIBE_STRUCT(CapRow, (), (number, minor, currency, reason, decided_at, decided_by_name))

// Newest first.
std::vector<CapRow> caps(sql::Transaction&, Place const&);
// How many rows were added: 0 where somebody was faster.
std::int64_t add_cap(sql::Transaction&, Actor const&, CapRow const&);

struct CardRow {
    int version;
    std::string document; // JSON: a list of MachineRate
    Timestamp set_at;
    std::string set_by_name;
};
BOOST_DESCRIBE_STRUCT(CardRow, (), (version, document, set_at, set_by_name))

// Oldest first.
std::vector<CardRow> cards(sql::Transaction&, Place const&);
// How many rows were added: 0 where somebody was faster.
std::int64_t add_card(sql::Transaction&, Actor const&, CardRow const&);

struct AlertRow {
    int cap_number; // 0: the contract's
    int level_bp;
    std::int64_t spent_minor;
    std::string currency;
    Timestamp told_at;
};
BOOST_DESCRIBE_STRUCT(AlertRow, (), (cap_number, level_bp, spent_minor, currency, told_at))

// Oldest first.
std::vector<AlertRow> alerts(sql::Transaction&, Place const&);
// How many rows were added: 0 where it was told before.
std::int64_t add_alert(sql::Transaction&, Place const&, AlertRow const&);

} // namespace tenon::billing::store
