#include "app/table.h"

#include "base/text.h"

#include <algorithm>
#include <ostream>
#include <sstream>

namespace tenon::app {

namespace {

constexpr std::size_t short_id_size = 8;

void print_row(std::ostream& out, std::vector<Column> const& columns, std::vector<std::size_t> const& widths,
    std::vector<std::string> const& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string const gap(widths[i] - count_code_points(cells[i]), ' ');
        bool const is_last = i + 1 == cells.size();
        if (columns[i].align == Align::right)
            out << gap << cells[i];
        else
            out << cells[i] << (is_last ? "" : gap);
        out << (is_last ? "\n" : "  ");
    }
}

} // namespace

void Table::add(std::vector<std::string> cells) {
    for (std::string& cell : cells)
        cell = plain(cell);
    rows_.push_back(std::move(cells));
}

void Table::print(std::ostream& out, std::string_view nothing) const {
    if (rows_.empty()) {
        out << nothing << "\n";
        return;
    }
    std::vector<std::string> heads;
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        heads.push_back(columns_[i].head);
        widths.push_back(columns_[i].head.size());
        for (auto const& row : rows_)
            widths[i] = std::max(widths[i], count_code_points(row[i]));
    }
    print_row(out, columns_, widths, heads);
    for (auto const& row : rows_)
        print_row(out, columns_, widths, row);
}

std::string plain(std::string_view text) {
    std::string result;
    for (char const c : text) {
        bool const is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        result += is_control ? ' ' : c;
    }
    return result;
}

std::string short_id(std::string_view id) {
    return std::string(id.substr(id.size() - std::min(id.size(), short_id_size)));
}

std::string text_of(Money amount) { return to_decimal(amount) + " " + std::string(amount.currency().code()); }

std::string text_of(Timestamp at) {
    std::string text = to_string(at).substr(0, 16);
    text[10] = ' ';
    return text + " UTC";
}

std::string text_of(double number) {
    std::ostringstream text;
    text.precision(6);
    text << number;
    return text.str();
}

} // namespace tenon::app
