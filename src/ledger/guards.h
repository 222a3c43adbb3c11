#pragma once

// Rules that several functions of the face share: who acts, and what a claim or a shortage means. Those that
// take a transaction rely on the book being locked.

#include "ledger/posting.h"
#include "platform/sql/transaction.h"

namespace tenon::ledger {

// The server itself may act for both parties: it carries out what they agreed.
Result<void> require_party(Actor const& actor, Party party);

// Trimmed. evidence_invalid
Result<std::string> read_bank_reference(std::string_view text);
// Trimmed. reason_invalid
Result<std::string> read_reason(std::string_view text);

// Gives the draft its round, or refuses with evidence_used.
Result<void> claim_evidence(sql::Transaction& transaction, Id<Workspace> workspace, Draft& draft);
// Gives the drafts of an acceptance their round, or refuses with already_earned.
Result<void> claim_milestone(
    sql::Transaction& transaction, Id<Workspace> workspace, std::vector<Draft>& drafts);

// Says more about funds that do not suffice: they are kept in another currency, or only pledged.
Failure explain_shortage(sql::Transaction& transaction, Place const& place, Draft const& draft);

} // namespace tenon::ledger
