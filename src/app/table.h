#pragma once

// How lists and values look on a terminal.

#include "base/money.h"
#include "base/time.h"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::app {

enum class Align { left, right };

struct Column {
    std::string head;
    Align align = Align::left;
};

// Columns as wide as what they hold; the last one is not filled up.
class Table {
public:
    explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}
    void add(std::vector<std::string> cells);
    // `nothing` is said where no row was added.
    void print(std::ostream& out, std::string_view nothing) const;

private:
    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

// Text of somebody else without the control characters that would steer the terminal.
std::string plain(std::string_view text);

// The end of an id, by which commands find it again: its begin is the time and much alike.
std::string short_id(std::string_view id);

std::string text_of(Money amount); // 4500.00 EUR, as it is typed
std::string text_of(Timestamp at); // 2026-11-20 10:57 UTC
std::string text_of(double number);

} // namespace tenon::app
