#pragma once

// Cuts a filter into tokens. There is no escape inside quotes: whoever needs one kind takes another.

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace tenon::tracking {

struct Token {
    enum class Kind {
        name,   // metrics.f1, tags.`a b`, AND: may be quoted behind the first dot
        quoted, // 'text' or "text" or `text`
        number,
        op, // = != >= < and the like
        open,
        close,
        comma,
        end_of_statement
    };
    Kind kind;
    std::string_view text; // as written, quotes included

    // Of a quoted token.
    std::string_view inside() const { return text.substr(1, text.size() - 2); }
    bool is_word(std::string_view upper_case) const;
};

// Error: filter_invalid, MLflow's "Invalid clause(s) in filter string".
Result<std::vector<Token>> cut(std::string_view text);

Failure invalid_clause(std::string_view text);

// The error with the place in `whole` that it is about, `offset` bytes in: an editor marks it there.
Error placed(Error error, std::string_view whole, std::size_t offset);

} // namespace tenon::tracking
