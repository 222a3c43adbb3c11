// tenon eval: sealed evaluations. `tenon score` checks them without a server.

#include "app/client_command.h"
#include "app/prompt.h"
#include "base/text.h"
#include "scoring/evaluation_wire.h"

namespace tenon::app {

namespace {

using scoring::EvaluationView;

struct EvalOptions {
    std::string engagement;
    std::string evaluation;
    std::string file;
    std::string name;
    std::string metric;
    std::string positive;
    std::string criterion;
    std::int64_t public_share_bp = 3000;
    std::int64_t tries = 5;
    bool yes = false;
};

Result<scoring::EvaluationList> list(EvalOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<scoring::EvaluationList>("/evaluations");
}

Result<EvaluationView> find(EvalOptions const& options) {
    TENON_TRY(found, list(options));
    return choose(found.evaluations, &EvaluationView::name, options.evaluation, "evaluation");
}

// The client below the evaluation that was named.
Result<Client> evaluation_client(EvalOptions const& options) {
    TENON_TRY(evaluation, find(options));
    TENON_TRY(api, engagement_client(options.engagement));
    return api.below("/evaluations/" + evaluation.id.str());
}

Result<EvaluationView> create(EvalOptions const& options) {
    scoring::NewEvaluation body{options.name, from_text<scoring::ScoreMetric>(options.metric).value(), {},
        options.public_share_bp, options.tries, {}};
    if (!options.positive.empty()) body.positive_label = options.positive;
    if (!options.criterion.empty()) body.criterion = options.criterion;
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<EvaluationView>("POST", "/evaluations", body);
}

Result<EvaluationView> seal(EvalOptions const& options) {
    TENON_TRY(input, open_input(options.file));
    TENON_TRY(api, evaluation_client(options));
    return api.upload<EvaluationView>("PUT", "/labels", input);
}

Result<scoring::SubmissionView> submit(EvalOptions const& options) {
    TENON_TRY(input, open_input(options.file));
    TENON_TRY(api, evaluation_client(options));
    return api.upload<scoring::SubmissionView>("POST", "/submissions", input);
}

Result<EvaluationView> reveal(EvalOptions const& options) {
    if (!options.yes)
        TENON_CHECK(confirm("This opens the salt and the private scores to both sides and ends the "
                            "submissions, for ever."));
    TENON_TRY(api, evaluation_client(options));
    return api.send<EvaluationView>("POST", "/reveal");
}

std::string score_text(std::optional<double> const& score) { return score ? text_of(*score) : "-"; }

void print(std::ostream& out, scoring::EvaluationList const& list) {
    Table table(
        {{"evaluation"}, {"state"}, {"metric"}, {"criterion"}, {"tries left", Align::right}, {"name"}});
    for (auto const& each : list.evaluations)
        table.add(
            {short_id(each.id.text()), std::string(to_text(each.state)), std::string(to_text(each.metric)),
                each.criterion.value_or("-"), std::to_string(each.tries_left), each.name});
    table.print(out, "There is no sealed evaluation yet.");
}

void print(std::ostream& out, EvaluationView const& view) {
    out << plain(view.name) << " (" << short_id(view.id.text()) << "): " << to_text(view.state) << ", "
        << to_text(view.metric) << ", " << view.tries_left << " of " << view.tries << " tries left\n";
    if (view.digest) out << "digest  " << *view.digest << "\n";
    if (view.salt) out << "salt    " << *view.salt << "\n";
    if (view.rows)
        out << "rows    " << *view.rows << ", of them public " << view.public_rows.value_or(0) << "\n";
    Table table(
        {{"try", Align::right}, {"submitted"}, {"public", Align::right}, {"private", Align::right}, {"by"}});
    for (auto const& each : view.submissions)
        table.add({std::to_string(each.number), text_of(each.submitted_at), score_text(each.public_score),
            score_text(each.private_score), each.submitted_by});
    table.print(out, "Nothing was submitted yet.");
    if (view.verdict)
        out << "The criterion is " << (view.verdict->met ? "met" : "not met") << ": "
            << text_of(view.verdict->score) << " against " << text_of(view.verdict->value) << ".\n";
}

void print(std::ostream& out, scoring::SubmissionView const& view) {
    out << "Try " << view.number << ": public score " << score_text(view.public_score)
        << (view.public_note.empty() ? "" : ". " + view.public_note) << "\n"
        << "SHA-256 of the predictions: " << view.sha256 << "\n";
}

} // namespace

void add_eval_commands(Parser cli, Command& command) {
    Noun<EvalOptions> noun(
        cli, command, "eval", "Sealed evaluations: labels nobody sees, scores all can check");
    EvalOptions& options = noun.options();
    auto of_one = [&](Parser verb) {
        in_engagement(verb, options.engagement)
            .add_option("evaluation", options.evaluation, "Its id or name, or how one begins")
            .required();
        return verb;
    };
    in_engagement(noun.verb("list", "List the evaluations", list, print), options.engagement);
    of_one(noun.verb("show", "Show one with its submissions", find, print));
    Parser const made = in_engagement(noun.verb("new", "Prepare one", create, print), options.engagement);
    made.add_option("--name", options.name, "What it is called").required();
    made.add_option("--metric", options.metric, "What is computed")
        .required()
        .one_of(all_texts<scoring::ScoreMetric>());
    made.add_option("--positive", options.positive, "The label that counts as positive");
    made.add_option("--criterion", options.criterion, "The criterion that the private score decides");
    made.add_option("--public-share", options.public_share_bp, "Basis points of the rows that are public")
        .between(0, 10000)
        .capture_default_str();
    made.add_option("--tries", options.tries, "How many submissions are scored").capture_default_str();
    of_one(noun.verb("labels", "Upload the labels, once, and seal them", seal, print))
        .add_option("file", options.file, "CSV with id,label and any segments; - for stdin")
        .required();
    of_one(noun.verb("submit", "Upload predictions and have them scored", submit, print))
        .add_option("file", options.file, "CSV with id,prediction[,score]; - for stdin")
        .required();
    add_yes(
        of_one(noun.verb("reveal", "Open salt and private scores, for ever", reveal, print)), options.yes);
    noun.examples("  tenon eval new churn --name final --metric f1 --positive yes --criterion c1\n"
                  "  tenon eval labels churn final labels.csv\n"
                  "  tenon eval submit churn final predictions.csv");
}

} // namespace tenon::app
