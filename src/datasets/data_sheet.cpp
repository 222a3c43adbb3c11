#include "datasets/data_sheet.h"

#include "base/text.h"
#include "datasets/personal_value.h"
#include "datasets/shares.h"
#include "platform/json/read.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace tenon::datasets {

namespace {

constexpr std::size_t column_name_max = 1'000;

// Decimal units, as disks and clouds count them.
std::string bytes_text(std::int64_t bytes) {
    constexpr std::array<char const*, 4> units{"kB", "MB", "GB", "TB"};
    if (bytes < 1'000) return count_of(bytes, "byte", "bytes");
    double size = static_cast<double>(bytes) / 1'000;
    std::size_t unit = 0;
    while (size >= 1'000 && unit + 1 < units.size()) {
        size /= 1'000;
        ++unit;
    }
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %s", size, units[unit]);
    return text;
}

// What the author wrote stands; the sample speaks where they left a field empty.
void complete(DataSheet& sheet, std::string& field, std::string const& sampled, char const* name) {
    if (!field.empty() || sampled.empty()) return;
    field = sampled;
    sheet.from_sample.push_back(name);
}

void add_sample(DataSheet& sheet, store::VersionRow const& row) {
    complete(sheet, sheet.format, row.format, "format");
    complete(sheet, sheet.size, row.size, "size");
    complete(sheet, sheet.quality, row.quality, "quality");
    sheet.sample = DataSampleView{row.version, row.sha256, row.bytes, row.row_count, row.column_count,
        row.sampled_at, row.sampled_by_name};
    // Only what we wrote is stored; anything else is a broken row.
    sheet.verdict =
        ReadinessVerdict{row.readiness, json::read_json<std::vector<ReadinessReason>>(row.reasons).value()};
}

} // namespace

std::string size_text(std::int64_t bytes, std::int64_t rows) {
    return bytes_text(bytes) + ", " + count_of(rows, "row", "rows");
}

std::string format_text(Profile const& profile) {
    bool const is_ndjson = profile.format == FileFormat::ndjson;
    return std::string(is_ndjson ? "NDJSON" : "CSV") + ", " +
           count_of(static_cast<std::int64_t>(profile.columns.size()), "column", "columns") +
           (is_ndjson ? "" : ", delimiter " + profile.delimiter);
}

std::string quality_text(Profile const& profile) {
    std::int64_t const cells = profile.rows_profiled * static_cast<std::int64_t>(profile.columns.size());
    std::int64_t const broken = profile.ragged_rows + profile.unreadable_rows;
    return percent(share_of(profile.cells_missing, cells)) + " of the values missing, " +
           percent(share_of(profile.duplicate_rows, profile.rows_profiled)) + " of the rows copies, " +
           count_of(broken, "unreadable row", "unreadable rows");
}

Result<void> check_column_names(Profile const& profile) {
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        std::string const& name = profile.columns[i].name;
        auto refuse = [&](std::string code, std::string const& why) {
            return fail(ErrorKind::invalid, code,
                "The name of column " + std::to_string(i + 1) + " " + why + "; is the first row the header?",
                {{"", code, "The name of this column " + why + ".", 1, 0}});
        };
        if (count_code_points(name) > column_name_max)
            return refuse(
                "column_name_too_long", "has more than " + std::to_string(column_name_max) + " characters");
        if (holds_email(name) || is_iban(name) || is_payment_card(name))
            return refuse("column_name_personal", "is itself a personal value");
    }
    return {};
}

store::VersionRow const* find_version(std::vector<store::VersionRow> const& rows, std::string const& asset) {
    auto const it = std::find_if(
        rows.begin(), rows.end(), [&](store::VersionRow const& row) { return row.asset == asset; });
    return it == rows.end() ? nullptr : &*it;
}

store::DecisionRow const* find_decision(
    std::vector<store::DecisionRow> const& rows, store::VersionRow const& version) {
    auto const it = std::find_if(rows.rbegin(), rows.rend(), [&](store::DecisionRow const& row) {
        return row.asset == version.asset && row.version == version.version;
    });
    return it == rows.rend() ? nullptr : &*it;
}

DataSheet make_sheet(briefs::DataAsset const& asset, SheetRows const& rows) {
    DataSheet sheet{.asset = asset.id,
        .what = asset.what,
        .format = asset.format,
        .size = asset.size,
        .quality = asset.quality,
        .labels = asset.labels,
        .storage = asset.storage,
        .owner = asset.owner,
        .sensitivity = asset.sensitivity,
        .policy = asset.policy,
        .handling = asset.handling,
        .protection = asset.protection,
        .access_roles = asset.access_roles,
        .access_until = asset.access_until,
        .needed_by = asset.needed_by};
    if (auto const* version = find_version(rows.newest, asset.id)) {
        add_sample(sheet, *version);
        if (auto const* decision = find_decision(rows.decisions, *version))
            sheet.decision = DataDecisionView{decision->choice, decision->reason, decision->version,
                decision->decided_at, decision->decided_by_name};
    }
    for (store::AccessRow const& row : rows.access) {
        if (row.asset != asset.id) continue;
        auto& step = row.step == AccessStep::granted ? sheet.access_granted : sheet.access_verified;
        step = DataAccessView{row.at, row.by_name};
    }
    return sheet;
}

} // namespace tenon::datasets
