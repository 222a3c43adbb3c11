// How scores look on a terminal.

#include "app/engine_commands.h"
#include "app/table.h"
#include "base/text.h"

#include <iomanip>
#include <ostream>
#include <sstream>

namespace tenon::app {

namespace {

std::string number_text(double number) {
    std::ostringstream text;
    text << std::setprecision(6) << number;
    return text.str();
}

std::string interval_text(std::optional<scoring::Interval> const& interval) {
    if (!interval) return "";
    return " [" + number_text(interval->low) + ", " + number_text(interval->high) + "]";
}

void print_segments(std::ostream& out, scoring::PartScore const& part) {
    for (scoring::SegmentScore const& segment : part.segments) {
        out << "  " << plain(segment.column) << "=" << plain(segment.value) << ": "
            << (segment.score ? number_text(*segment.score) : segment.note) << interval_text(segment.interval)
            << " over " << segment.n;
        if (segment.gap) out << ", " << (*segment.gap < 0 ? "" : "+") << number_text(*segment.gap);
        out << (segment.is_small ? " (fewer than 30 rows)" : "") << "\n";
    }
    if (part.worst)
        out << "  Furthest behind the whole: " << plain(part.worst->column) << "=" << plain(part.worst->value)
            << "\n";
}

void print_part(
    std::ostream& out, std::string_view name, scoring::ScoreMetric metric, scoring::PartScore const& part) {
    if (part.n == 0) return;
    out << name << ": " << to_text(metric) << " ";
    if (part.score)
        out << std::setprecision(12) << *part.score;
    else
        out << "not computable";
    out << interval_text(part.interval);
    if (part.interval) out << " (95 %, " << to_text(part.interval->method) << ")";
    out << " over " << count_of(part.n, "row", "rows") << (part.note.empty() ? "" : ". " + part.note) << "\n";
    print_segments(out, part);
}

std::string range_text(scoring::MetricView const& metric) {
    return (metric.lowest ? number_text(*metric.lowest) : "-∞") + " to " +
           (metric.highest ? number_text(*metric.highest) : "∞");
}

} // namespace

void print(std::ostream& out, ScoredFiles const& files) {
    auto const& score = files.score;
    print_part(out, "Public part", score.metric, score.public_part);
    print_part(out, score.public_part.n > 0 ? "Private part" : "All rows", score.metric, score.private_part);
    if (files.digest) out << "Seal: SHA-256(salt, labels) is " << *files.digest << "\n";
}

void print(std::ostream& out, scoring::MetricList const& list) {
    for (scoring::MetricView const& each : list.metrics) {
        std::vector<std::string> tasks;
        for (scoring::Task const task : each.tasks)
            tasks.emplace_back(to_text(task));
        out << to_text(each.metric) << ": " << each.title << " (" << join(tasks, ", ") << ")\n  "
            << each.formula << "\n  " << each.meaning << "\n  " << range_text(each) << ", "
            << to_text(each.better) << " is better; needs " << to_text(each.needs);
        if (each.parameter)
            out << "; --parameter " << each.parameter->name << ", " << number_text(each.parameter->fallback)
                << " unless given";
        out << "\n";
    }
}

} // namespace tenon::app
