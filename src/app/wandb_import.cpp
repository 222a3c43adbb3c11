#include "app/wandb_import.h"

#include "base/text.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tenon::app {

namespace {

namespace mlflow = tracking::mlflow;
using tracking::Pair;

std::optional<double> number(std::string_view text) {
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string text_of_value(json::Value const& value) {
    if (auto const* text = std::get_if<std::string>(&value.data)) return *text;
    std::string text;
    json::write_value(text, value);
    return text;
}

// "optimizer.lr": objects inside are written with dots, lists stay JSON. W&B's own keys begin with an
// underscore.
void flatten(json::Value const& value, std::string const& name, std::vector<Pair>& params) {
    auto const* object = std::get_if<json::Object>(&value.data);
    if (object == nullptr) {
        params.push_back({name, text_of_value(value)});
        return;
    }
    for (auto const& [key, inner] : *object) {
        if (name.empty() && (key.starts_with('_') || key == "wandb_version")) continue;
        flatten(inner, name.empty() ? key : name + "." + key, params);
    }
}

// {"value": …, "desc": …}, as W&B writes a value into config files.
json::Value const& without_wrapper(json::Value const& value) {
    auto const* object = std::get_if<json::Object>(&value.data);
    if (object == nullptr || object->size() > 2) return value;
    json::Value const* inner = nullptr;
    for (auto const& [key, each] : *object) {
        if (key == "value")
            inner = &each;
        else if (key != "desc")
            return value;
    }
    return inner == nullptr ? value : *inner;
}

Result<std::vector<Pair>> params_of(std::string const& path) {
    std::vector<Pair> params;
    if (path.empty()) return params;
    TENON_TRY(text, read_input(path));
    auto const document = json::parse_json(text);
    auto const* object = document ? std::get_if<json::Object>(&document->data) : nullptr;
    if (object == nullptr)
        return fail(ErrorKind::invalid, "config_unreadable",
            path + " is not the JSON object that W&B writes as config.json" +
                (document ? "." : ": " + document.error().message));
    for (auto const& [key, value] : *object)
        if (!key.starts_with('_') && key != "wandb_version") flatten(without_wrapper(value), key, params);
    return params;
}

class HistoryReader {
public:
    explicit HistoryReader(csv::Reader& reader) : reader_(reader) {}

    Result<void> begin(std::string const& path) {
        // The header is read with the first row.
        TENON_TRY(more, reader_.next());
        has_row_ = more;
        for (std::size_t i = 0; i < reader_.header().size(); ++i)
            columns_[reader_.header()[i]] = i;
        if (!columns_.contains("_step") && !columns_.contains("_timestamp"))
            return fail(ErrorKind::invalid, "history_unreadable",
                path + " has neither a column _step nor _timestamp: write it with "
                       "run.history(samples=10**9).to_csv(path).");
        return {};
    }

    bool has_row() const { return has_row_; }

    Result<void> next() {
        TENON_TRY(more, reader_.next());
        has_row_ = more;
        ++index_;
        return {};
    }

    std::optional<double> cell(std::string const& column) const {
        auto const found = columns_.find(column);
        if (found == columns_.end() || found->second >= reader_.row().fields.size()) return std::nullopt;
        return number(reader_.row().fields[found->second]);
    }
    std::int64_t step() const {
        return static_cast<std::int64_t>(std::llround(cell("_step").value_or(static_cast<double>(index_))));
    }
    std::int64_t at_ms() const {
        return static_cast<std::int64_t>(std::llround(cell("_timestamp").value_or(0) * 1000));
    }

    // Every metric of the row. The index that pandas writes has no name.
    Result<void> each(std::function<Result<void>(std::string const& key, double value)> const& visit) {
        auto const& header = reader_.header();
        auto const fields = reader_.row().fields;
        for (std::size_t i = 0; i < std::min(header.size(), fields.size()); ++i) {
            if (header[i].empty() || header[i].starts_with('_') || fields[i].empty()) continue;
            auto const value = number(fields[i]);
            if (value)
                TENON_CHECK(visit(header[i], *value));
            else
                ++no_numbers_[header[i]];
        }
        return {};
    }

    std::map<std::string, std::int64_t> const& no_numbers() const { return no_numbers_; }

private:
    csv::Reader& reader_;
    std::map<std::string, std::size_t> columns_;
    std::map<std::string, std::int64_t> no_numbers_;
    std::int64_t index_ = 0;
    bool has_row_ = false;
};

// The index that pandas writes in front has no name, and a column must have one.
csv::Source with_named_index(csv::Source source) {
    return [source = std::move(source), begun = false](char* bytes, std::size_t size) mutable -> std::size_t {
        constexpr std::string_view index = "_index";
        if (begun || size <= index.size()) return source(bytes, size);
        begun = true;
        std::size_t const read = source(bytes, size - index.size());
        if (read == 0 || bytes[0] != ',') return read;
        std::copy_backward(bytes, bytes + read, bytes + read + index.size());
        std::copy(index.begin(), index.end(), bytes);
        return read + index.size();
    };
}

std::string name_of(WandbSource const& source) {
    return source.name.empty() ? std::filesystem::path(source.history).stem().string() : source.name;
}

} // namespace

Result<ImportCounts> import_wandb(Client server, std::string const& handle, WandbSource const& source) {
    TENON_TRY(params, params_of(source.config));
    TENON_TRY(input, open_input(source.history));
    csv::Reader reader(with_named_index(std::move(input.source)));
    HistoryReader history(reader);
    TENON_CHECK(history.begin(source.history));
    std::string const name = name_of(source);
    ForeignRun run{.origin = "wandb:" + name, .name = name, .user = {}, .status = "FINISHED"};
    run.params = std::move(params);
    if (history.has_row()) run.started_at_ms = history.at_ms();
    RunImport into(std::move(server), handle);
    TENON_TRY(experiment, into.experiment(source.experiment));
    TENON_TRY(here, into.run(experiment, run));
    while (history.has_row()) {
        std::int64_t const step = history.step();
        std::int64_t const at_ms = history.at_ms();
        TENON_CHECK(history.each([&](std::string const& key, double value) {
            return into.point(here.id, {.key = key, .value = value, .timestamp = at_ms, .step = step});
        }));
        run.ended_at_ms = at_ms;
        TENON_CHECK(history.next());
    }
    TENON_CHECK(into.finish(here.id, run));
    for (auto const& [column, cells] : history.no_numbers())
        into.counts().left_out.push_back(
            count_of(cells, "cell", "cells") + " of " + column + ": no numbers.");
    return into.counts();
}

} // namespace tenon::app
