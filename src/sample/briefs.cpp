#include "sample/briefs.h"

namespace tenon::sample {

namespace {

constexpr char first_churn[] = R"(title: Keep our subscribers
goal: Grow the subscription business by a fifth this year
problem: >
  We lose coffee subscribers every month and notice it only when the direct debit is cancelled. Customer care
  writes to whoever has not ordered for thirty days, which annoys people on holiday and misses the others.
)";

constexpr char churn[] = R"(title: Keep coffee subscribers before they leave
goal: Grow the subscription business by a fifth this year
problem: >
  One subscriber in seven leaves within half a year, and we notice only when the direct debit is cancelled.
  Customer care writes to everybody who has not ordered for thirty days. That rule annoys people on holiday,
  misses those whose parcels came late, and costs four agents two days a week.
affected: [9 400 subscribers, four agents in customer care, the shop's margin]
kind: churn
domain: retail
metrics:
  - id: ranking
    business:  {name: subscribers who leave within half a year, unit: "%", today: 15.4, wanted: 11, read_from: monthly subscription report}
    technical: {name: roc_auc, baseline: 0.67, target: 0.80, measured_on: subscribers}
criteria:
  - {id: c1, kind: metric, binding: true, metric: ranking, op: ">=", value: 0.78, on: sealed}
  - {id: c2, kind: run, binding: true, metric: ranking}
  - {id: c3, kind: file, binding: true, deliverable: report}
  - {id: c4, kind: metric, binding: true, metric: ranking, op: ">=", value: 0.80, on: sealed}
  - {id: c5, kind: run, binding: true, metric: ranking}
  - {id: c6, kind: file, binding: true, deliverable: card}
  - {id: c7, kind: file, binding: true, deliverable: service}
deliverables:
  - {id: report, kind: report, what: Feasibility report with the baseline and what the data can carry}
  - {id: weights, kind: weights, what: Trained model with its training program}
  - {id: card, kind: model_card, what: Model card in plain words}
  - {id: service, kind: api, what: "Nightly job that writes a list of at most 200 subscribers to call"}
exclusions: [discount campaigns themselves, changes to the shop, any other country than Germany and Austria]
constraints:
  - {kind: explainability, what: An agent must see why somebody is on the list}
  - {kind: latency, what: The nightly job ends before six in the morning}
timeline: {weeks: 10, buffer_bp: 3000, review_rounds: 2}
phases:
  - {id: audit, role: data, days: {p10: 2, p50: 3, p90: 5}, pricing: fixed}
  - {id: feasibility, role: modelling, days: {p10: 5, p50: 7, p90: 11}, pricing: fixed}
  - {id: preparation, role: data, days: {p10: 3, p50: 5, p90: 9}, pricing: fixed}
  - {id: development, role: modelling, days: {p10: 8, p50: 11, p90: 18}, pricing: fixed}
  - {id: deployment, role: deployment, days: {p10: 4, p50: 6, p90: 10}, pricing: fixed}
roles:
  - {role: modelling, by: expert}
  - {role: deployment, by: expert, what: builds the nightly job and hands it over}
  - {role: operations, by: internal, who: Jonas Okafor, what: runs the nightly job afterwards}
  - {role: domain, by: internal, who: Helen Brandt, what: "says which reasons an agent can use, an hour a week"}
data:
  - {id: subscribers, what: "Subscribers of the last two years, one row each, with whether they left", format: CSV,
     size: "72 kB, 1480 rows", quality: "cups a day is missing for six in a hundred", labels: complete, storage: the firm's file server,
     owner: Helen Brandt, sensitivity: personal, policy: "stays in the EU; no names, no addresses; deleted fourteen days after the end",
     handling: "cups a day that are missing stay missing; a parcel that never came counts as late", protection: encrypted at rest and on the way,
     access_roles: [data, modelling], access_until: 2027-06-30}
budget: {total: {minor: 1800000, currency: EUR}, compute_cap: {minor: 40000, currency: EUR}, compute_payer: client,
         cost_of_delay_per_week: {minor: 210000, currency: EUR}}
stakes: medium
priorities: [interpretability, accuracy, maintainability]
regimes: [gdpr]
fairness: {about_people: true, groups: [under 30, over 60, subscribers in Austria], mitigation_days: 2}
)";

constexpr char letters[] = R"(title: Send every letter to the right team
goal: Answer customers within a working day
problem: >
  Customer care gets 340 letters a day. A person reads each one only to forward it; one in six goes to the wrong
  team first and waits nine hours there, and then the customer writes again.
affected: [four agents in customer care, six colleagues in logistics, customers who wait]
kind: extraction
metrics:
  - id: routing
    business:  {name: letters that reach the right team at once, unit: "%", today: 83, wanted: 95, read_from: help desk report}
    technical: {name: accuracy, baseline: 0.83, target: 0.93, measured_on: letters}
criteria:
  - {id: c1, kind: metric, binding: false, metric: routing, op: ">=", value: 0.93, on: sealed}
  - {id: c2, kind: run, binding: true, metric: routing}
  - {id: c3, kind: file, binding: true, deliverable: service}
deliverables:
  - {id: report, kind: report, what: Data audit with examples of what cannot be told apart}
  - {id: service, kind: api, what: Service that names the team for a letter and how sure it is}
exclusions: [answering letters, languages other than German and English]
timeline: {weeks: 8, buffer_bp: 3000, review_rounds: 2}
phases:
  - {id: audit, role: data, days: {p10: 2, p50: 3, p90: 5}, pricing: fixed}
  - {id: feasibility, role: modelling, days: {p10: 4, p50: 6, p90: 9}, pricing: fixed}
  - {id: preparation, role: data, days: {p10: 3, p50: 5, p90: 8}, pricing: fixed}
  - {id: development, role: modelling, days: {p10: 7, p50: 10, p90: 16}, pricing: fixed}
data:
  - {id: letters, what: Letters of last spring with the team that answered in the end, format: CSV, size: "1200 rows",
     quality: complete, labels: complete, storage: help desk export, owner: Helen Brandt, sensitivity: internal,
     policy: "stays in the EU; texts are shortened and carry no names"}
budget: {total: {minor: 1120000, currency: EUR}, compute_cap: {minor: 20000, currency: EUR}, compute_payer: client}
stakes: low
priorities: [speed, maintainability]
)";

briefs::Brief read(std::string_view text, std::optional<Day> start) {
    briefs::Brief brief = briefs::read_brief(text).value();
    if (!start) return brief;
    brief.timeline->start = start;
    for (briefs::DataAsset& asset : brief.data)
        asset.needed_by = start;
    return brief;
}

} // namespace

briefs::Brief first_churn_brief() { return read(first_churn, std::nullopt); }
briefs::Brief churn_brief(Day start) { return read(churn, start); }
briefs::Brief letters_brief(Day start) { return read(letters, start); }

} // namespace tenon::sample
