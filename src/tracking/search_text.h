#pragma once

// A search as SQL: text from fixed pieces, values as arguments only. Every order ends with the id, so it is
// total, and a page continues behind the last row of the one before it (keyset): what is inserted meanwhile
// neither repeats nor hides a row.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/filter.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tenon::tracking {

class Arguments {
public:
    // ":a0" and so on.
    std::string bind(std::variant<std::int64_t, double, std::string> value);
    std::vector<sql::Arg> all() const;

private:
    // A deque, because arguments view names and texts.
    std::deque<std::pair<std::string, std::variant<std::int64_t, double, std::string>>> values_;
};

// Where the values of an entity's key lie: rows of `from`, alias x, of the place, for which `where` holds.
struct Side {
    std::string from;
    std::string where;      // empty: all
    bool has_index = false; // by value: things are found by it, instead of each being asked for its value
    std::string value = "x.value";
    std::string number = {};       // where a key's values are texts and numbers: the latter
    std::string newest_first = {}; // for ordering, where a key may have several values
};

enum class Sorted { integer, real, text };

// One column of the final order; never null.
struct Term {
    std::string column;
    Sorted type;
    bool descending = false;
};

struct Search {
    std::string_view name;  // "tracking.search_runs"
    std::string_view from;  // "runs r"
    std::string_view id;    // "r.run_id"
    std::string_view link;  // "r.number": what the rows of a side name a thing by …
    std::string_view owner; // "x.run_number": … and where
    std::vector<Term> last; // the order that decides where the asked one does not; ends with the id
    Vocabulary const& words;
    std::function<Side(Entity, std::string const& key, Arguments&)> side;
};

struct Ask {
    std::string where; // besides place and filter
    std::vector<Clause> clauses = {};
    std::vector<OrderItem> order = {};
    std::int64_t limit = 0;
    std::string page_token = {};
};

struct Page {
    std::vector<std::string> ids;
    std::string next_page_token; // empty: the last page
};

// "EXISTS (…": whether a thing has such a row; further conditions may follow before the parenthesis closes.
std::string has_row(Search const& search, Side const& side);

// Error: page_token_invalid.
Result<Page> run_search(sql::Transaction& transaction, Place const& place, Search const& search,
    Ask const& ask, Arguments& arguments);

} // namespace tenon::tracking
