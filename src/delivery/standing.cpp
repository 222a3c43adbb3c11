#include "delivery/standing.h"

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/json/write.h"
#include "scoring/evaluations.h"

#include <algorithm>

namespace tenon::delivery {

namespace {

using briefs::CriterionKind;
using briefs::EvidenceOn;

std::string number(double value) {
    std::string text;
    json::write_number(text, value);
    return text;
}

std::string threshold_of(contracts::ContractCriterion const& criterion) {
    return std::string(briefs::to_string(*criterion.op)) + " " + number(*criterion.value);
}

// All that a verdict on a run reads, and what makes the run that run.
struct RunInputs {
    std::string run_id;
    std::string metric;
    std::optional<double> value;
    std::optional<std::int64_t> step;
    std::optional<std::string> threshold;
    std::optional<std::string> commit;
    std::vector<std::string> datasets; // digests
    std::vector<tracking::Pair> params;
};
BOOST_DESCRIBE_STRUCT(RunInputs, (), (run_id, metric, value, step, threshold, commit, datasets, params))

bool compares(contracts::ContractCriterion const& criterion) { return criterion.op && criterion.value; }

RunInputs inputs_of(tracking::FullRun const& full, contracts::ContractCriterion const& criterion) {
    RunInputs inputs{full.run.run_id, criterion.metric, {}, {}, {},
        tracking::find_value(full.tags, tracking::commit_tag), {}, full.params};
    if (compares(criterion)) inputs.threshold = threshold_of(criterion);
    for (tracking::Metric const& metric : full.metrics)
        if (metric.key == criterion.metric) {
            inputs.value = metric.latest.value;
            inputs.step = metric.latest.step;
        }
    for (tracking::Input const& input : full.inputs)
        inputs.datasets.push_back(input.dataset.digest);
    return inputs;
}

} // namespace

CriterionStanding Standings::of(sql::Transaction& transaction, Place const& place,
    contracts::ContractCriterion const& criterion, store::EvidenceRow const* named) const {
    CriterionStanding standing{criterion.id, criterion.text, criterion.kind, criterion.binding, false, false,
        "Nothing is named as its evidence.", {}, {}, {}, {}, {}, {}, {}};
    if (named) {
        standing.run_id = named->run_id;
        standing.file_path = named->file_path;
    }
    bool const is_sealed = criterion.kind == CriterionKind::metric && criterion.on != EvidenceOn::run;
    if (is_sealed)
        judge_sealed(transaction, place, criterion, standing);
    else if (standing.run_id)
        judge_run(transaction, place, criterion, standing);
    else if (standing.file_path)
        judge_file(transaction, place, standing);
    if (named && !is_sealed) hold_against_link(*named, standing);
    return standing;
}

// What was linked is the evidence, not what became of it.
void Standings::hold_against_link(store::EvidenceRow const& named, CriterionStanding& standing) const {
    standing.engine_version = named.engine_version;
    if (!named.inputs_sha256) return;
    bool const is_same = standing.inputs_sha256 == named.inputs_sha256;
    standing.inputs_sha256 = named.inputs_sha256;
    if (is_same || !standing.resolves) return;
    standing.stale = true;
    standing.met = false;
    standing.because += standing.run_id ? " The run has changed since it was linked: link it again."
                                        : " The file has changed since it was linked: link it again.";
}

void Standings::judge_sealed(sql::Transaction& transaction, Place const& place,
    contracts::ContractCriterion const& criterion, CriterionStanding& standing) const {
    standing.because = "No submission has been scored on sealed labels for it.";
    if (!compares(criterion)) {
        standing.because = "The contract gives no threshold to hold a score against.";
        return;
    }
    auto const verdict =
        scoring::verdict_for(transaction, place, criterion.id, *criterion.op, *criterion.value);
    if (!verdict) return;
    standing.resolves = true;
    standing.met = verdict->met;
    standing.evaluation = verdict->best.evaluation.str();
    // The score itself stays sealed until the client reveals it; the verdict does not.
    standing.because = std::string("The best submission on the sealed labels ") +
                       (verdict->met ? "meets " : "does not meet ") + threshold_of(criterion) + ".";
}

void Standings::judge_run(sql::Transaction& transaction, Place const& place,
    contracts::ContractCriterion const& criterion, CriterionStanding& standing) const {
    auto const run = tracking_.runs.get(transaction, place, *standing.run_id);
    if (!run) {
        standing.because = "The run that was named is not there.";
        return;
    }
    standing.resolves = true;
    standing.inputs_sha256 = to_hex(sha256(json::to_json(inputs_of(*run, criterion))));
    if (criterion.kind != CriterionKind::metric || !compares(criterion)) {
        standing.met = true;
        standing.because = "Run " + run->run.name + " is tracked.";
        return;
    }
    auto const metric = std::find_if(run->metrics.begin(), run->metrics.end(),
        [&](tracking::Metric const& candidate) { return candidate.key == criterion.metric; });
    if (metric == run->metrics.end()) {
        standing.because = "Run " + run->run.name + " logged no metric called " + criterion.metric + ".";
        return;
    }
    standing.met = briefs::holds(metric->latest.value, *criterion.op, *criterion.value);
    standing.because = "Run " + run->run.name + " logged " + criterion.metric + " " +
                       number(metric->latest.value) + "; " + threshold_of(criterion) + " is agreed.";
}

void Standings::judge_file(
    sql::Transaction& transaction, Place const& place, CriterionStanding& standing) const {
    auto const file = artifacts_.find(transaction, place, *standing.file_path);
    standing.resolves = standing.met = file.has_value();
    if (file) standing.inputs_sha256 = file->sha256;
    standing.because = file ? "The file " + *standing.file_path + " is there."
                            : "The file " + *standing.file_path + " is not there.";
}

} // namespace tenon::delivery
