#include "app/terminal.h"

#include "base/enum.h"
#include "base/text.h"

#include <ostream>

namespace tenon::app {

using engagements::Severity;

void print(std::ostream& out, engagements::Finding const& finding) {
    out << to_text(finding.severity) << "  " << finding.code << "  " << finding.title << "\n"
        << "  read:  " << finding.read << "\n"
        << "  why:   " << finding.why << "\n"
        << "  move:  " << to_text(finding.party) << "\n"
        << "  fix:   " << finding.fix << "\n";
}

void print(std::ostream& out, checks::TriedBrief const& tried) {
    for (auto const& finding : tried.findings) {
        print(out, finding);
        out << "\n";
    }
    if (!tried.questions.empty()) {
        out << "Answer next:\n";
        for (std::size_t i = 0; i < tried.questions.size(); ++i)
            out << "  " << i + 1 << ". " << tried.questions[i].ask
                << "\n     for example: " << tried.questions[i].example << "\n";
        out << "\n";
    }
    out << "Gate " << to_text(tried.gate) << ": " << (tried.blocked ? "blocked" : "open") << ". "
        << count_of(tried.tally.fires, "check fires", "checks fire") << ", "
        << count_of(tried.tally.holds, "holds", "hold") << ", " << tried.tally.unknown << " unknown, "
        << tried.tally.not_yet << " not yet.\n";
}

} // namespace tenon::app
