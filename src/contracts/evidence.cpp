#include "contracts/evidence.h"

#include "contracts/canonical_json.h"
#include "contracts/evidence_check.h"

namespace tenon::contracts {

namespace {

EvidenceReport unreadable(Error const& error) {
    EvidenceReport report;
    report.verdict = EvidenceVerdict::unreadable;
    for (Problem const& problem : error.problems)
        report.problems.push_back({problem.pointer, problem.code, problem.message});
    if (report.problems.empty()) report.problems.push_back({"", error.code, error.message});
    return report;
}

Result<Evidence> read_evidence(std::string_view file) {
    TENON_TRY(document, json::parse_json(file));
    // Not the strict manner, whose limit on a text's length a contract may well exceed; what is unknown or
    // spelt in another way is seen when the file is written anew and compared.
    return json::read<Evidence>(document, json::Manner::tolerant);
}

std::string canonical_form(Evidence const& evidence) {
    auto const written = canonical_json(to_value(evidence));
    return written ? *written + "\n" : std::string();
}

} // namespace

std::string write_evidence(Evidence const& evidence) { return canonical_form(evidence); }

EvidenceReport verify(std::string_view file) {
    auto const evidence = read_evidence(file);
    if (!evidence) return unreadable(evidence.error());
    EvidenceReport report = check_evidence(*evidence);
    if (canonical_form(*evidence) != file)
        report.problems.push_back({"", "not_as_written",
            "The file is not byte for byte what Tenon writes: something was added, or spelt in another "
            "way."});
    if (!report.problems.empty()) report.verdict = EvidenceVerdict::altered;
    return report;
}

} // namespace tenon::contracts
