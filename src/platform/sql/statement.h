#pragma once

// A named SQL statement: text written beside the function that reads its rows, once for both engines where
// they agree and twice, side by side, where they differ. Parameters are spelt :name. Every statement is a
// constant at namespace scope and enters one list, so that a test can prepare all of them on both engines.
// The name ("briefs.find_latest") appears in errors, timings and query-plan checks.

#include <string>
#include <string_view>
#include <vector>

namespace tenon::sql {

enum class Engine { sqlite, postgres };

class Statement {
public:
    // Both texts must outlive the program: string literals.
    Statement(std::string_view name, std::string_view both);
    Statement(std::string_view name, std::string_view sqlite, std::string_view postgres);
    Statement(Statement const&) = delete;
    Statement& operator=(Statement const&) = delete;

    std::string_view name() const { return name_; }
    std::string_view text(Engine engine) const { return engine == Engine::sqlite ? sqlite_ : postgres_; }

private:
    std::string_view name_;
    std::string_view sqlite_;
    std::string_view postgres_;
};

// Every statement of the program, in no particular order. For tests and `tenon doctor`.
std::vector<Statement const*> const& all_statements();

// A statement's text as its engine wants it: :name replaced by ?1 (SQLite) or $1 (PostgreSQL), numbered by
// first appearance, and the names in that order. Left alone inside quoted text, quoted identifiers and
// comments, and after a second colon (PostgreSQL's casts).
struct PlacedText {
    std::string text;
    std::vector<std::string> parameters;
};
PlacedText place_parameters(std::string_view text, Engine engine);

} // namespace tenon::sql
