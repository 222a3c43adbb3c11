#include "tracking/run_changes.h"

#include "base/text.h"
#include "tracking/metric_sense.h"

#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace tenon::tracking {

namespace {

using Texts = std::map<std::string, std::string>;

constexpr std::string_view source_tag = "mlflow.source.name";
constexpr std::string_view branch_tag = "mlflow.source.git.branch";
constexpr std::string_view repository_tag = "mlflow.source.git.repoURL";
constexpr std::size_t commit_shown = 12;
constexpr std::int64_t second_ms = 1000;

// Six digits are enough to tell two figures apart, and few enough to read.
std::string figure(double number) {
    if (std::isnan(number)) return "NaN";
    std::array<char, 64> digits{};
    auto const end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::general, 6);
    return {digits.data(), end.ptr};
}

std::string duration(std::int64_t ms) {
    std::int64_t const seconds = (ms + second_ms / 2) / second_ms;
    if (ms < second_ms) return std::to_string(ms) + " ms";
    if (seconds < 60) return std::to_string(seconds) + " s";
    if (seconds < 3600) return std::to_string(seconds / 60) + " min " + std::to_string(seconds % 60) + " s";
    return std::to_string(seconds / 3600) + " h " + std::to_string(seconds / 60 % 60) + " min";
}

std::string quoted(std::string const& text) { return text.empty() ? "nothing" : "“" + text + "”"; }

class Changes {
public:
    // Two sets of named texts: what is in one only, and what differs. `noun` begins the sentence.
    void compare(DifferenceKind kind, std::string const& noun, Texts const& before, Texts const& after) {
        std::set<std::string> names;
        for (auto const& [name, ignored] : before)
            names.insert(name);
        for (auto const& [name, ignored] : after)
            names.insert(name);
        for (std::string const& name : names) {
            auto const was = value_of(before, name);
            auto const is = value_of(after, name);
            if (was == is) continue;
            std::string const subject = noun + name;
            std::string text =
                subject + " went from " + quoted(was.value_or("")) + " to " + quoted(is.value_or("")) + ".";
            if (!was) text = subject + " is new" + (is->empty() ? "." : ": " + quoted(*is) + ".");
            if (!is) text = subject + " is gone" + (was->empty() ? "." : "; it was " + quoted(*was) + ".");
            add({kind, name, was, is, Improvement::neither, std::move(text)});
        }
    }

    void compare_metrics(std::vector<Metric> const& before, std::vector<Metric> const& after) {
        std::map<std::string, std::pair<std::optional<double>, std::optional<double>>> both;
        for (Metric const& metric : before)
            both[metric.key].first = metric.latest.value;
        for (Metric const& metric : after)
            both[metric.key].second = metric.latest.value;
        for (auto const& [key, values] : both)
            if (!key.starts_with("system/")) compare_metric(key, values.first, values.second);
    }

    void add(RunDifference change) { changes_.push_back(std::move(change)); }
    std::vector<RunDifference> take() { return std::move(changes_); }

private:
    static std::optional<std::string> value_of(Texts const& texts, std::string const& name) {
        auto const found = texts.find(name);
        return found == texts.end() ? std::nullopt : std::optional(found->second);
    }

    void compare_metric(std::string const& key, std::optional<double> was, std::optional<double> is) {
        if (!was || !is) {
            RunDifference change{DifferenceKind::metric, key, {}, {}, Improvement::neither, key};
            if (was) change.before = figure(*was);
            if (is) change.after = figure(*is);
            change.text += is ? " was measured only after: " + *change.after + "."
                              : " was measured only before: " + *change.before + ".";
            return add(std::move(change));
        }
        if (*was == *is || (std::isnan(*was) && std::isnan(*is))) return;
        RunDifference change{
            DifferenceKind::metric, key, figure(*was), figure(*is), Improvement::neither, ""};
        bool const rose = *is > *was;
        bool const known = !std::isnan(*was) && !std::isnan(*is);
        auto const sense = metric_sense(key);
        if (known && sense != MetricSense::unknown)
            change.verdict =
                rose == (sense == MetricSense::higher) ? Improvement::better : Improvement::worse;
        change.text = key +
                      (!known    ? " went"
                          : rose ? " rose"
                                 : " fell") +
                      " from " + *change.before + " to " + *change.after;
        if (known && *was != 0) {
            double const percent = (*is - *was) / std::abs(*was) * 100;
            change.text += std::string(" (") + (rose ? "+" : "") + short_percent(percent) + " %)";
        }
        if (change.verdict != Improvement::neither)
            change.text += ", which is " + std::string(to_text(change.verdict));
        change.text += ".";
        add(std::move(change));
    }

    static std::string short_percent(double percent) {
        std::array<char, 32> digits{};
        bool const large = std::abs(percent) >= 1e6;
        auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), percent,
            large ? std::chars_format::scientific : std::chars_format::fixed, 1);
        return {digits.data(), end.ptr};
    }

    std::vector<RunDifference> changes_;
};

Texts texts_of(std::vector<Pair> const& pairs) {
    Texts texts;
    for (Pair const& pair : pairs)
        texts.emplace(pair.key, pair.value);
    return texts;
}

// "train.csv for training" → its digest.
Texts data_of(FullRun const& run) {
    Texts texts;
    for (Input const& input : run.inputs) {
        auto const context = find_value(input.tags, context_tag);
        texts[input.dataset.name + (context ? " for " + *context : "")] = input.dataset.digest;
    }
    return texts;
}

Texts code_of(FullRun const& run) {
    Texts texts;
    if (auto commit = find_value(run.tags, commit_tag)) texts["commit"] = commit->substr(0, commit_shown);
    if (auto source = find_value(run.tags, source_tag)) texts["program"] = *source;
    if (auto branch = find_value(run.tags, branch_tag)) texts["branch"] = *branch;
    if (auto repository = find_value(run.tags, repository_tag)) texts["repository"] = *repository;
    return texts;
}

bool names_cost(std::string_view key) {
    std::string const name = to_lower(key);
    return name.starts_with("tenon.cost") || name == "cost" || name.starts_with("cost_") ||
           name.ends_with("_cost") || name.starts_with("gpu_hours");
}

Texts costs_of(FullRun const& run) {
    Texts texts;
    for (Pair const& tag : run.tags)
        if (names_cost(tag.key)) texts[tag.key] = tag.value;
    return texts;
}

void compare_duration(Changes& changes, Run const& before, Run const& after) {
    if (!before.ended_at_ms || !after.ended_at_ms) return;
    std::int64_t const was = *before.ended_at_ms - before.started_at_ms;
    std::int64_t const is = *after.ended_at_ms - after.started_at_ms;
    std::string const from = duration(was);
    std::string const to = duration(is);
    if (from == to) return;
    changes.add({DifferenceKind::cost, "time", from, to, is < was ? Improvement::better : Improvement::worse,
        "It took " + to + " instead of " + from + "."});
}

void compare_environment(Changes& changes, ComparedRun const& before, ComparedRun const& after) {
    if (before.packages && after.packages)
        return changes.compare(DifferenceKind::environment, "", *before.packages, *after.packages);
    if (!before.packages && !after.packages) return;
    changes.add({DifferenceKind::environment, "environment",
        before.packages ? std::optional("logged") : std::nullopt,
        after.packages ? std::optional("logged") : std::nullopt, Improvement::neither,
        before.packages ? "The environment is no longer logged." : "The environment was not logged before."});
}

} // namespace

std::vector<RunDifference> changes_between(ComparedRun const& before, ComparedRun const& after) {
    Changes changes;
    changes.compare_metrics(before.run.metrics, after.run.metrics);
    changes.compare(DifferenceKind::param, "", texts_of(before.run.params), texts_of(after.run.params));
    changes.compare(DifferenceKind::data, "The data ", data_of(before.run), data_of(after.run));
    changes.compare(DifferenceKind::code, "The ", code_of(before.run), code_of(after.run));
    compare_environment(changes, before, after);
    compare_duration(changes, before.run.run, after.run.run);
    changes.compare(DifferenceKind::cost, "", costs_of(before.run), costs_of(after.run));
    return changes.take();
}

} // namespace tenon::tracking
