#pragma once

// The arguments of one call as libpq takes them: parallel arrays of pointers, lengths and formats.

#include "platform/sql/row.h"
#include "platform/sql/transaction.h"

#include <deque>
#include <string>
#include <vector>

namespace tenon::sql {

class PostgresParameters {
public:
    void add(Arg const& arg);
    // A whole column as one array, bigint[] or double precision[], in PostgreSQL's binary form: half again as
    // fast as text.
    void add(ArgColumn const& column);

    int count() const { return static_cast<int>(values_.size()); }
    char const* const* values() const { return values_.data(); }
    int const* lengths() const { return lengths_.data(); }
    int const* formats() const { return formats_.data(); }

private:
    void add_text(std::string text);
    void add_binary(std::string_view bytes);

    std::deque<std::string> owned_; // a deque, because its strings stay where they are
    std::vector<char const*> values_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
};

} // namespace tenon::sql
