#pragma once

// Rows that wait to be read together. Taken column by column, what is known of one column stays in the
// processor's cache for all of them; row by row, every value would push out what the one before it needed.

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace tenon::csv {

class RowBatch {
public:
    static constexpr std::size_t rows_max = 256;

    explicit RowBatch(std::size_t columns) : columns_(columns) {}

    // A copy; fields without data(), and those that a shorter row leaves out, stay without.
    void add(std::span<std::string_view const> fields);

    std::size_t rows() const { return rows_; }
    bool is_full() const;
    // The values of one column; valid until the next call.
    std::span<std::string_view const> column(std::size_t index);
    void clear();

private:
    static constexpr std::size_t nothing = static_cast<std::size_t>(-1);

    struct Place {
        std::size_t begin = nothing;
        std::size_t size = 0;
    };

    std::size_t columns_;
    std::size_t rows_ = 0;
    std::vector<Place> places_; // row by row
    std::vector<char> bytes_;
    std::size_t used_ = 0; // of the bytes
    std::array<std::string_view, rows_max> column_;
};

} // namespace tenon::csv
