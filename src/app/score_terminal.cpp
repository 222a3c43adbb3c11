// How scores look on a terminal.

#include "app/engine_commands.h"
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

void print_part(
    std::ostream& out, std::string_view name, scoring::ScoreMetric metric, scoring::PartScore const& part) {
    if (part.n == 0) return;
    out << name << ": " << scoring::to_string(metric) << " ";
    if (part.score)
        out << std::setprecision(12) << *part.score;
    else
        out << "not computable";
    out << " over " << count_of(part.n, "row", "rows") << (part.note.empty() ? "" : ". " + part.note) << "\n";
    for (scoring::SegmentScore const& segment : part.segments)
        out << "  " << segment.column << "=" << segment.value << ": "
            << (segment.score ? number_text(*segment.score) : segment.note) << " over " << segment.n << "\n";
}

} // namespace

void print(std::ostream& out, ScoredFiles const& files) {
    auto const& score = files.score;
    print_part(out, "Public part", score.metric, score.public_part);
    print_part(out, score.public_part.n > 0 ? "Private part" : "All rows", score.metric, score.private_part);
    if (files.digest) out << "Seal: SHA-256(salt, labels) is " << *files.digest << "\n";
}

} // namespace tenon::app
