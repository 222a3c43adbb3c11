#include "checks/checks.h"

#include "base/calendar.h"
#include "briefs/brief_facts.h"

#include <algorithm>

namespace tenon::checks {

TriedBrief try_brief(briefs::Brief const& brief, Gate gate, Timestamp now) {
    Facts facts;
    facts.at = now;
    facts.today = TimeZone::utc().day_of(now);
    return try_brief(brief, gate, std::move(facts));
}

TriedBrief try_brief(briefs::Brief const& brief, Gate gate, Facts facts) {
    briefs::put_brief(facts, brief, facts.brief ? facts.brief->version : 0);
    Report report = run(facts, gate);
    bool const blocked = std::any_of(report.findings.begin(), report.findings.end(),
        [&](engagements::Finding const& finding) { return engagements::blocks(finding, gate); });
    return {gate, blocked, report.tally, std::move(report.findings), briefs::open_questions(brief), brief};
}

CheckList list_checks() {
    CheckList list{engine_version, 0, 0, {}};
    for (Check const& check : catalogue()) {
        CheckView view{std::string(check.code), std::string(check.title), std::string(check.reads), {},
            check.severity, check.party, std::string(check.why), std::string(check.fix),
            std::string(check.example), std::string(check.mended), std::string(check.source), {},
            check.expert_only};
        for (Stop const& stop : check.stops)
            view.stops.push_back({stop.gate, stop.severity});
        if (!check.rule) view.waits_for = std::string(check.waits_for);
        ++(check.rule ? list.ruled : list.waiting);
        list.checks.push_back(std::move(view));
    }
    return list;
}

namespace {

Result<briefs::Brief> brief_to_try(TryBrief const& body) {
    briefs::Brief brief = body.brief.value_or(briefs::Brief{});
    if (body.text) {
        TENON_TRY(from_text, briefs::read_brief(*body.text));
        brief = from_text;
    }
    TENON_CHECK(briefs::validate(brief));
    return brief;
}

} // namespace

std::vector<api::Endpoint> endpoints(Clock const& clock, engagements::Engagements& engagements) {
    using api::Call;
    using api::Who;
    return {
        api::get("/api/v1/checks", Who::signed_in, "Lists the catalogue of checks.",
            [](Call&) -> Result<CheckList> { return list_checks(); }),
        api::post("/api/v1/checks/trial", Who::signed_in,
            "Checks a sentence or a brief that is not saved, and says what to answer next.",
            [&clock](Call&, TryBrief const& body) -> Result<TriedBrief> {
                TENON_TRY(brief, brief_to_try(body));
                return try_brief(brief, body.gate.value_or(Gate::publish), clock.now());
            }),
        api::post("/api/v1/engagements/{engagement}/checks/trial", Who::participant,
            "Checks a brief that is not saved as this engagement's: its data, contract and policy count.",
            [&engagements](Call& call, TryBrief const& body) -> Result<TriedBrief> {
                TENON_TRY(brief, brief_to_try(body));
                Facts facts = call.unit.read([&](sql::Transaction& transaction) {
                    return engagements.facts(transaction, call.actor.place());
                });
                facts.milestones.clear(); // what is delivered and paid is not the brief's to mend
                return try_brief(brief, body.gate.value_or(Gate::publish), facts);
            }),
    };
}

} // namespace tenon::checks
