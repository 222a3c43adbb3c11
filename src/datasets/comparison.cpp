#include "datasets/comparison.h"

#include "base/enum.h"
#include "base/text.h"
#include "datasets/shares.h"
#include "platform/sketches/duplicate_counter.h"

#include <algorithm>

namespace tenon::datasets {

namespace {

ColumnProfile const* find_column(Profile const& profile, std::string_view name) {
    auto const it = std::find_if(profile.columns.begin(), profile.columns.end(),
        [name](ColumnProfile const& column) { return column.name == name; });
    return it == profile.columns.end() ? nullptr : &*it;
}

// A text that repeats in one file only is the same to a model; of no values nothing is known.
bool differ(ColumnType first, ColumnType second) {
    auto plain = [](ColumnType type) { return type == ColumnType::category ? ColumnType::text : type; };
    return first != ColumnType::empty && second != ColumnType::empty && plain(first) != plain(second);
}

// Rows of the first file by the hash of some columns, and how many of the second file's are among them.
class Matcher {
public:
    Matcher(std::vector<std::string> columns, std::size_t bytes_max)
        : columns_(std::move(columns)), seen_(bytes_max) {}

    void start_file() { places_.clear(); }

    // The columns of a table may have grown since the last row.
    void know(TableReader const& table) {
        for (std::size_t i = places_.size(); i < table.columns(); ++i) {
            auto const it = std::find(columns_.begin(), columns_.end(), table.column(i));
            places_.push_back(
                static_cast<std::uint64_t>(it == columns_.end() ? 0 : it - columns_.begin() + 1));
        }
    }

    void add(csv::Row const& row) { seen_.add(hash_of(row)); }

    void look_up(csv::Row const& row) {
        ++overlap_.rows;
        auto const found = seen_.find(hash_of(row));
        if (!found) return;
        ++overlap_.looked_at;
        if (*found) ++overlap_.found;
    }

    RowOverlap overlap() const {
        RowOverlap overlap = overlap_;
        overlap.share = share_of(overlap.found, overlap.looked_at);
        overlap.one_in = seen_.one_in();
        return overlap;
    }

private:
    // In whatever order the columns stand; what is empty and what is not there at all are the same.
    Hash128 hash_of(csv::Row const& row) const {
        Hash128 whole;
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            std::string_view const text = places_[i] == 0 ? std::string_view() : trim(row.fields[i]);
            if (text.empty()) continue;
            Hash128 const value = hash128(text);
            std::uint64_t const place = places_[i] * 0x9E3779B97F4A7C15;
            whole.low += mix64(value.low ^ place);
            whole.high += mix64(value.high + place);
        }
        return whole;
    }

    std::vector<std::string> columns_;
    std::vector<std::uint64_t> places_; // of the table's columns in columns_, from 1; 0 is none
    DuplicateCounter seen_;
    RowOverlap overlap_;
};

template <class Visit>
Result<void> each_row(ComparedFile const& file, std::vector<Matcher>& matchers, Visit visit) {
    TENON_TRY(source, file.open());
    TENON_TRY(table, TableReader::open(std::move(source), file.table));
    for (Matcher& matcher : matchers)
        matcher.start_file();
    while (true) {
        TENON_TRY(more, table.next());
        if (!more) return {};
        if (!table.row().problems.empty()) continue;
        for (Matcher& matcher : matchers) {
            matcher.know(table);
            visit(matcher, table.row());
        }
    }
}

void compare_columns(Profile const& first, Profile const& second, FileComparison& comparison) {
    for (ColumnProfile const& column : first.columns) {
        auto const* other = find_column(second, column.name);
        if (!other)
            comparison.only_in_first.push_back(column.name);
        else if (differ(column.type, other->type))
            comparison.types_differ.push_back({column.name, column.type, other->type});
    }
    for (ColumnProfile const& column : second.columns)
        if (!find_column(first, column.name)) comparison.only_in_second.push_back(column.name);
}

void look_at_overlap(RowOverlap const& overlap, std::string const& code, std::string const& what,
    std::vector<DataFinding>& findings) {
    if (overlap.found == 0) return;
    findings.push_back({code, "",
        (overlap.one_in > 1 ? "About " : "") + percent(overlap.share) + " of the second file's rows " + what +
            "; a score on them says nothing about new ones."});
}

void find_problems(FileComparison& comparison) {
    auto& findings = comparison.findings;
    look_at_overlap(comparison.whole_rows, "overlap_rows", "are in the first file as well", findings);
    if (comparison.contents)
        look_at_overlap(*comparison.contents, "overlap_contents",
            "are in the first file but for the label and what names a row", findings);
    if (comparison.keys)
        look_at_overlap(*comparison.keys, "overlap_keys",
            "have the '" + comparison.key + "' of a row in the first file", findings);
    auto const missing = static_cast<std::int64_t>(comparison.only_in_first.size());
    auto const added = static_cast<std::int64_t>(comparison.only_in_second.size());
    if (missing + added > 0)
        findings.push_back({"columns_differ", "",
            "The second file lacks " + count_of(missing, "column", "columns") + " of the first and has " +
                count_of(added, "other", "others") + "."});
    for (TypeDifference const& each : comparison.types_differ)
        findings.push_back({"types_differ", each.column,
            "The column '" + each.column + "' is of type " + std::string(to_text(each.first)) +
                " in the first file and " + std::string(to_text(each.second)) + " in the second."});
}

} // namespace

Result<FileComparison> compare_files(
    ComparedFile const& first, ComparedFile const& second, std::size_t bytes_max) {
    FileComparison comparison{};
    compare_columns(first.profile, second.profile, comparison);
    std::string const label = first.profile.label ? first.profile.label->column : "";
    std::vector<std::string> shared, contents;
    for (ColumnProfile const& column : first.profile.columns) {
        if (!find_column(second.profile, column.name)) continue;
        shared.push_back(column.name);
        bool const names_row = column.is_key_candidate && column.type != ColumnType::decimal;
        if (names_row && comparison.key.empty()) comparison.key = column.name;
        if (!names_row && column.name != label) contents.push_back(column.name);
    }
    std::vector<Matcher> matchers;
    matchers.emplace_back(shared, bytes_max / 3);
    matchers.emplace_back(contents, bytes_max / 3);
    matchers.emplace_back(std::vector<std::string>{comparison.key}, bytes_max / 3);
    if (!shared.empty()) {
        TENON_CHECK(
            each_row(first, matchers, [](Matcher& matcher, csv::Row const& row) { matcher.add(row); }));
        TENON_CHECK(
            each_row(second, matchers, [](Matcher& matcher, csv::Row const& row) { matcher.look_up(row); }));
    }
    comparison.whole_rows = matchers[0].overlap();
    if (!contents.empty() && contents.size() < shared.size()) comparison.contents = matchers[1].overlap();
    if (!comparison.key.empty()) comparison.keys = matchers[2].overlap();
    find_problems(comparison);
    return comparison;
}

} // namespace tenon::datasets
