#pragma once

// One book, open for the length of a transaction. Opening it locks its row, so that whoever records in a book
// stands in one queue; the compare-and-sets below would refuse whatever came past that queue. Both together
// hold at READ COMMITTED, which is all that PostgreSQL is asked for.

#include "ledger/posting.h"
#include "platform/sql/transaction.h"

#include <map>
#include <string>
#include <vector>

namespace tenon::ledger {

class Book {
public:
    Book(sql::Transaction& transaction, Place const& place, Currency currency);

    // What was recorded under the draft's id: nothing, the same (with its group), or id_reused.
    Result<std::optional<Group>> find_recorded(Draft const& draft) const;

    // Records the drafts as one group: all of them, or none and nothing is written.
    Result<Group> append(std::vector<Draft> const& drafts, Actor const& actor, Timestamp now);

private:
    // An account before and after the group.
    struct Touched {
        BookAccount account;
        Counters before;
        bool is_new;
    };

    Touched& touch(BookAccount const& account);
    Result<void> apply(std::vector<Draft> const& drafts);
    Group chain(std::vector<Draft> const& drafts, Actor const& actor, Timestamp now) const;
    bool write(Group const& group);

    sql::Transaction& transaction_;
    Place const place_;
    Currency const currency_;
    std::int64_t last_seq_;
    std::string head_hash_;
    std::map<std::string, Touched> touched_;
};

} // namespace tenon::ledger
