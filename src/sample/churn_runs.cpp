// The work itself: the runs of both milestones, and what was submitted to the sealed evaluations.

#include "delivery/hypothesis_wire.h"
#include "delivery/milestone_wire.h"
#include "sample/churn_story.h"
#include "sample/notebook.h"
#include "scoring/evaluation_wire.h"
#include "tracking/run_wire.h"

#include <algorithm>
#include <cmath>

namespace tenon::sample {

namespace {

constexpr char report[] = R"(# Feasibility report

Today's rule, "thirty days without an order", ranks barely better than a coin where parcels came late.
Four columns of the shop are enough to beat it; all eight reach what was asked for, on data nobody trained on.

- What the data carries: late parcels together with letters to customer care tell more than either alone.
- What it does not: why somebody pauses. The questionnaire is missing for six in a hundred.
- Not to be used for: prices, discounts, or any decision about a single person without an agent.

## By plan

One bag a month is ranked worst, because there is little history. The table in `plans.csv` has the figures.
)";

constexpr char card[] = R"(# Model card: who is about to leave

A logistic regression over eight columns of the shop and three products of them. It ranks subscribers by how
likely they leave within half a year, and shows the three columns that weighed most for each.

Meant for: a nightly list of at most 200 people whom customer care may call.
Not meant for: prices, discounts, automatic letters.
Trained on: 1,110 subscribers; tested on sealed labels that the expert never saw.
Watch: the share of late parcels. When it doubles, train again.
)";

std::vector<PlannedRun> feasibility_runs() {
    std::vector<PlannedRun> runs{
        {"thirty days quiet", {Columns::rule, 0.3, 0.0, 120}, "Today's rule as a model: the baseline."},
        {"too fast", {Columns::shop, 60.0, 0.0, 40}, "The learning rate is far too high; stopped.", "FAILED"},
        {"four columns", {Columns::shop, 0.3, 0.0, 320}, "What the shop knows without asking anybody."},
        {"all columns", {Columns::all, 0.3, 0.0, 320}, "Late parcels and letters added.", "FINISHED", false},
        {"all columns, calmer", {Columns::all, 0.3, 0.05, 320}, "With a penalty; for the report."},
    };
    for (std::size_t i = 1; i < runs.size(); ++i)
        runs[i].hypothesis = "H-1";
    runs.back().is_cross_validated = true;
    return runs;
}

std::vector<PlannedRun> campaign_runs() {
    std::vector<PlannedRun> runs{
        {"slow start", {Columns::all, 0.02, 0.0, 330}, "Looks for the learning rate."},
        {"middle", {Columns::all, 0.1, 0.01, 330}, "Better, and still not done after 330 rounds."},
        {"products", {Columns::products, 0.3, 0.0, 330}, "Late parcels times letters, and two more."},
        {"products, heavy penalty", {Columns::products, 0.3, 0.2, 330}, "Too much of it."},
        {"products, long", {Columns::products, 0.3, 0.0, 90}, "Stopped: the validation loss rises.",
            "KILLED"},
        {"products, light penalty", {Columns::products, 0.3, 0.02, 330}, "The calmest curve so far."},
        {"candidate", {Columns::products, 0.3, 0.01, 330}, "Handed over with its card."},
    };
    for (PlannedRun& run : runs)
        run.hypothesis = "H-2";
    runs.back().is_cross_validated = true;
    return runs;
}

} // namespace

void ChurnStory::seal(
    std::string const& criterion, std::string const& name, std::vector<Subscriber> const& unseen) {
    scoring::NewEvaluation wanted{name, scoring::ScoreMetric::roc_auc, "yes", 3000, 5, criterion};
    wanted.slices_open = true;
    auto const made = cast_.mira.post<scoring::EvaluationView>(here("/evaluations"), wanted);
    std::string const path = here("/evaluations/" + made.id.str());
    cast_.mira.put_file(path + "/labels", labels_of(unseen));
    sealed_[criterion] = {path, unseen};
}

void ChurnStory::submit_predictions(
    std::string const& criterion, Model const& model, std::string const& baseline) {
    Sealed const& sealed = sealed_.at(criterion);
    auto const made = cast_.jonas.post_file<scoring::SubmissionView>(
        sealed.path + "/submissions", model.predictions(sealed.unseen));
    if (!baseline.empty())
        cast_.jonas.put<scoring::EvaluationView>(
            sealed.path + "/baseline", scoring::NameBaseline{made.id, baseline});
    stage_.pass(std::chrono::minutes(17));
}

void ChurnStory::ask(std::string const& statement, std::string const& baseline_run, double effect, int days) {
    delivery::NewHypothesis wanted{
        statement, "roc_auc", delivery::Wanted::higher, {}, baseline_run, effect, {}, {}, days, {}};
    cast_.jonas.post<delivery::HypothesisView>(here("/hypotheses"), wanted);
}

void ChurnStory::decide(std::string const& key, std::string const& reason) {
    auto const view = cast_.jonas.get<delivery::HypothesisView>(here("/hypotheses/" + key));
    bool const shows = view.best && view.target && *view.best >= *view.target;
    cast_.jonas.post<delivery::HypothesisView>(here("/hypotheses/" + key + "/closing"),
        delivery::CloseHypothesis{
            shows ? delivery::HypothesisState::confirmed : delivery::HypothesisState::refuted, reason});
}

void ChurnStory::show_feasibility() {
    Notebook notebook(stage_, cast_.jonas, handle_, to_csv(subscribers_));
    auto const plans = feasibility_runs();
    stage_.scene(29, 9, 35);
    notebook.open_experiment("Feasibility");
    std::string const baseline = notebook.run(plans[0], subscribers_);
    cast_.jonas.tell(here("/runs/" + baseline + "/baseline"), tracking::SetBaseline{true});
    submit_predictions("c1", notebook.last_model(), "today's rule");
    ask("What the shop knows ranks leavers fifteen points better than today's rule.", baseline, 0.15, 4);
    notebook.run(plans[1], subscribers_);
    stage_.scene(27, 14, 10);
    std::string run = notebook.run(plans[2], subscribers_);
    submit_predictions("c1", notebook.last_model());
    stage_.scene(25, 10, 20);
    notebook.run(plans[3], subscribers_);
    run = notebook.run(plans[4], subscribers_);
    submit_predictions("c1", notebook.last_model());

    feasible_run_ = run;
    stage_.scene(24, 15, 45);
    decide("H-1", "The best of four runs decides; the one that failed had a learning rate far too high.");
    std::string const file = notebook.put_file(run, "report.md", report);
    for (auto const& evidence :
        {delivery::LinkEvidence{"c2", run, std::nullopt}, delivery::LinkEvidence{"c3", std::nullopt, file}})
        cast_.jonas.post<delivery::MilestoneView>(here("/milestones/m1/evidence"), evidence);
    cast_.jonas.post(here("/milestones/m1/submission"));
    stage_.scene(22, 11, 25);
    cast_.mira.post<delivery::MilestoneView>(here("/milestones/m1/changes"),
        delivery::RequestChanges{{"c3"}, "The report says that one bag a month is ranked worst, and the "
                                         "table with the figures is missing. Helen needs it for her team."});
    stage_.scene(21, 13, 5);
    notebook.put_file(run, "plans.csv", "plan,subscribers,left,roc_auc\n" + by_plan(notebook.last_model()));
    cast_.jonas.post(here("/milestones/m1/submission"));
}

// The table the client missed.
std::string ChurnStory::by_plan(Model const& model) const {
    std::string table;
    for (char const* const plan : {"one", "two", "four"}) {
        std::vector<double> scores;
        std::vector<bool> left;
        for (Subscriber const& one : subscribers_) {
            if (one.plan != plan) continue;
            scores.push_back(model.score(one));
            left.push_back(one.left);
        }
        std::string figure;
        json::write_number(figure, std::round(roc_auc(scores, left) * 1000) / 1000);
        table += std::string(plan) + "," + std::to_string(left.size()) + "," +
                 std::to_string(std::count(left.begin(), left.end(), true)) + "," + figure + "\n";
    }
    return table;
}

void ChurnStory::build_campaign_model() {
    Notebook notebook(stage_, cast_.jonas, handle_, to_csv(subscribers_));
    auto const plans = campaign_runs();
    stage_.scene(16, 9, 50);
    notebook.open_experiment("Model for the call list");
    seal("c4", "Subscribers of the winter", make_subscribers(11, 420, 30001));
    ask("Products of columns rank leavers one more point better than the feasibility study did.",
        feasible_run_, 0.01, 8);
    notebook.run(plans[0], subscribers_);
    notebook.run(plans[1], subscribers_);
    stage_.scene(14, 13, 30);
    notebook.run(plans[2], subscribers_);
    submit_predictions("c4", notebook.last_model());
    notebook.run(plans[3], subscribers_);
    stage_.scene(9, 10, 0);
    notebook.run(plans[4], subscribers_);
    std::string const calm = notebook.run(plans[5], subscribers_);
    notebook.register_model("call-list", "Who is likely to leave within half a year, most likely first.");
    notebook.add_version("call-list", calm, plans[5].note);
    submit_predictions("c4", notebook.last_model());
    stage_.scene(8, 14, 40);
    evidence_run_ = notebook.run(plans[6], subscribers_);
    notebook.add_version("call-list", evidence_run_, plans[6].note);
    notebook.point("call-list", "champion", "2");
    submit_predictions("c4", notebook.last_model());
    decide("H-2", "The best of seven runs decides it.");
    std::string const file = notebook.put_file(evidence_run_, "model_card.md", card);
    cast_.jonas.post<delivery::MilestoneView>(
        here("/milestones/m2/evidence"), delivery::LinkEvidence{"c6", std::nullopt, file});
}

} // namespace tenon::sample
