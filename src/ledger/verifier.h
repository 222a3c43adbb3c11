#pragma once

// Holds the books against their own records: reads every transfer again, adds it all up without looking at
// the cached counters, and compares. Pure; it is fed records in the order of their books and answers, for
// each invariant, that it holds or where it is first violated. It never stops at the first finding: a broken
// book is read to its end.

#include "ledger/account.h"
#include "ledger/transfer.h"

#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace tenon::ledger {

BOOST_DEFINE_ENUM_CLASS(Invariant,
    groups_balance,       // I1: every transfer joins the accounts its code names; linked groups are complete
    nets_are_zero,        // I2: a book's accounts add up to nothing
    never_overdrawn,      // I3: also with what is pending, after every record
    counters_match,       // I4: cached counters are what the transfers add up to
    pending_settled_once, // I5: and for no more than was pending
    ids_are_unique,       // I6
    funds_conserved,      // I7: funds = confirmed − returned − paid
    earned_once,          // I9: one standing EARN for a milestone, reserved with it
    chain_unbroken)       // I14: sequence without gaps, hashes join, the head is the last record

// "I14".
std::string_view code_of(Invariant invariant);
// What must hold, in a sentence.
std::string_view sentence_of(Invariant invariant);

struct InvariantReport {
    Invariant invariant;
    std::string violation; // the first, in a sentence; empty where the invariant holds
    bool holds() const { return violation.empty(); }
};

struct Report {
    std::int64_t transfers = 0;
    std::vector<InvariantReport> invariants; // each once, in the order above
    bool holds() const;
};

class Verifier {
public:
    // Book by book, in order of seq.
    void add(Transfer const& transfer);
    // As cached, after all transfers.
    void add_account(Currency currency, BookAccount const& account);
    void add_head(Currency currency, std::int64_t last_seq, std::string const& head_hash);
    Report finish();

private:
    // What is remembered of a transfer.
    struct Known {
        Currency currency;
        Code code;
        TransferPhase phase;
        std::int64_t amount;
        std::size_t debit; // these three index names_
        std::size_t credit;
        std::size_t milestone; // of an EARN
        bool is_settled = false;
        bool is_corrected = false;
    };
    struct Book {
        std::map<std::size_t, Counters> accounts; // by index of the path's name
        std::map<std::size_t, Counters> cached;
        std::int64_t last_seq = 0;
        std::string head_hash = std::string(no_hash);
        std::int64_t conserved = 0; // confirmed − returned − paid
        bool has_head = false;
    };
    struct Linked {
        Id<Transfer> first;
        Currency currency;
        int members = 0;
        bool is_linked = false;
        bool is_mixed = false;       // of several books, or linked and not
        std::int64_t unreserved = 0; // EARN − RESERVE
    };

    void check_chain(Transfer const& transfer, Book& book);
    void check_id(Transfer const& transfer, Known const& known);
    void check_shape(Transfer const& transfer, Known const& known);
    void check_mirror(Transfer const& transfer, Known const& known);
    std::int64_t check_settlement(Transfer const& transfer, Known const& known);
    void move(Transfer const& transfer, Known const& known, Book& book, std::int64_t pending_amount);
    void check_overdraft(Transfer const& transfer, std::size_t path, Counters const& counters);
    void follow_funds(Transfer const& transfer, Known const& known, Book& book);
    void follow_earning(Transfer const& transfer, Known const& known, Linked& group);
    void follow_group(Transfer const& transfer, Known const& known);

    void finish_groups();
    void finish_book(Currency currency, Book const& book);
    void compare_counters(Currency currency, Book const& book);

    std::size_t index_of(std::string const& name);
    void report(Invariant invariant, std::string violation);
    void report(Invariant invariant, Transfer const& transfer, std::string_view what);

    std::array<std::string, 9> violations_;
    std::int64_t transfers_ = 0;
    std::vector<std::string> names_; // of accounts and milestones, each kept once
    std::unordered_map<std::string, std::size_t> indexes_;
    std::unordered_map<Id<Transfer>, Known> known_;
    std::unordered_map<Id<Transfer>, Linked> groups_;
    std::unordered_map<std::size_t, int> standing_earnings_; // by milestone
    std::map<Currency, Book> books_;
};

} // namespace tenon::ledger
