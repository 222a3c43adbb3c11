#include "app/terminal.h"

#include "app/table.h"
#include "base/enum.h"
#include "base/text.h"

#include <ostream>
#include <span>

namespace tenon::app {

using engagements::Severity;

namespace {

// Findings of one check stand together: what was read once for each, the rest once.
void print_group(std::ostream& out, std::span<engagements::Finding const> group) {
    auto const& first = group.front();
    out << to_text(first.severity) << "  " << first.code << "  " << first.title << "\n";
    for (auto const& finding : group)
        out << "  read:  " << finding.read << "\n";
    out << "  why:   " << first.why << "\n"
        << "  move:  " << to_text(first.party) << "\n"
        << "  fix:   " << first.fix << "\n\n";
}

// "funds:available" of "funds:available:<engagement>": whose it is goes without saying here.
std::string account_kind(std::string const& account) {
    std::vector<std::string> kind;
    for (std::string_view const part : split(account, ':'))
        if (!parse_uuid(part)) kind.emplace_back(part);
    return join(kind, ":");
}

} // namespace

void print(std::ostream& out, std::vector<engagements::Finding> const& findings) {
    std::span<engagements::Finding const> rest(findings);
    while (!rest.empty()) {
        std::size_t same = 1;
        while (
            same < rest.size() && rest[same].code == rest[0].code && rest[same].severity == rest[0].severity)
            ++same;
        print_group(out, rest.first(same));
        rest = rest.subspan(same);
    }
}

void print(std::ostream& out, checks::TriedBrief const& tried) {
    print(out, tried.findings);
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

void print(std::ostream& out, contracts::EvidenceReport const& report) {
    out << "The evidence is " << to_text(report.verdict) << ".\n";
    if (!report.digest.empty()) out << "digest: " << report.digest << "\n";
    for (std::string const& statement : report.statements)
        out << "signed: " << statement << "\n";
    for (auto const& problem : report.problems)
        out << "  " << problem.pointer << ": " << problem.message << "\n";
}

void print(std::ostream& out, ledger::TransfersView const& view) {
    Table table({{"recorded"}, {"id"}, {"amount", Align::right}, {"from"}, {"to"}});
    for (auto const& each : view.transfers)
        table.add({each.name, short_id(each.id.text()), text_of(each.amount), account_kind(each.debit),
            account_kind(each.credit)});
    table.print(out, "Nothing moved.");
}

} // namespace tenon::app
