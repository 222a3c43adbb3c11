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
    std::string task;
    std::optional<double> parameter;
    std::string closes_at;
    scoring::LateRule late = scoring::LateRule::refuse;
    bool open_slices = false;
    std::string submission;
    std::string output;
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

Result<std::optional<Timestamp>> deadline(EvalOptions const& options) {
    if (options.closes_at.empty() || options.closes_at == "none") return std::nullopt;
    TENON_TRY(at, parse_timestamp(options.closes_at));
    return at;
}

// The submission by its number.
Result<scoring::SubmissionView> find_submission(EvalOptions const& options) {
    TENON_TRY(evaluation, find(options));
    for (auto const& each : evaluation.submissions)
        if (std::to_string(each.number) == options.submission) return each;
    return fail(ErrorKind::not_found, "submission_unknown",
        "There is no try " + options.submission + "; tenon eval show lists them.");
}

Result<EvaluationView> create(EvalOptions const& options) {
    scoring::NewEvaluation body{options.name, from_text<scoring::ScoreMetric>(options.metric).value(), {},
        options.public_share_bp, options.tries, {}};
    if (!options.positive.empty()) body.positive_label = options.positive;
    if (!options.criterion.empty()) body.criterion = options.criterion;
    if (!options.task.empty()) body.task = from_text<scoring::Task>(options.task);
    body.parameter = options.parameter;
    TENON_TRY(closes_at, deadline(options));
    body.closes_at = closes_at;
    body.late = options.late;
    body.slices_open = options.open_slices;
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

Result<scoring::Leaderboard> leaderboard(EvalOptions const& options) {
    TENON_TRY(api, evaluation_client(options));
    return api.get<scoring::Leaderboard>("/leaderboard");
}

Result<EvaluationView> set_deadline(EvalOptions const& options) {
    TENON_TRY(closes_at, deadline(options));
    TENON_TRY(api, evaluation_client(options));
    return api.send<EvaluationView>("PUT", "/deadline", scoring::SetDeadline{closes_at, options.late});
}

Result<EvaluationView> set_baseline(EvalOptions const& options) {
    scoring::NameBaseline body{{}, options.name};
    if (options.submission != "none") {
        TENON_TRY(submission, find_submission(options));
        body.submission = submission.id;
    }
    TENON_TRY(api, evaluation_client(options));
    return api.send<EvaluationView>("PUT", "/baseline", body);
}

Exit save_card(Command const& command, EvalOptions const& options) {
    auto const submission = find_submission(options);
    if (!submission) return report(command, submission.error());
    return download(command, evaluation_client(options), "/submissions/" + submission->id.str() + "/card",
        options.output);
}

std::string score_text(
    std::optional<double> const& score, std::optional<scoring::Interval> const& interval = {}) {
    if (!score) return "-";
    if (!interval) return text_of(*score);
    return text_of(*score) + " [" + text_of(interval->low) + ", " + text_of(interval->high) + "]";
}

void print(std::ostream& out, scoring::Leaderboard const& board) {
    out << "By " << (board.ranked_by == scoring::RankedBy::private_score ? "private" : "public") << " score, "
        << to_text(board.metric) << "; " << to_text(board.better) << " is better\n";
    Table table({{"rank", Align::right}, {"score with 95 % interval", Align::right}, {"what"}, {"by"},
        {"scored by"}, {"marks"}});
    for (auto const& each : board.rows) {
        bool const is_ours = each.kind == scoring::ScoreKind::server_scored;
        table.add({each.rank ? std::to_string(*each.rank) : "-", score_text(each.score, each.interval),
            each.name, each.by, is_ours ? "the server" : "its own run",
            std::string(each.is_baseline ? "baseline " : "") + (each.is_late ? "late" : "")});
    }
    table.print(out, "Nothing was submitted yet.");
}

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
    Table table({{"try", Align::right}, {"submitted"}, {"public", Align::right}, {"private", Align::right},
        {"by"}, {"marks"}});
    for (auto const& each : view.submissions)
        table.add({std::to_string(each.number), text_of(each.submitted_at),
            score_text(each.public_score, each.public_interval),
            score_text(each.private_score, each.private_interval), each.submitted_by,
            each.is_late ? "late" : ""});
    table.print(out, "Nothing was submitted yet.");
    if (view.closes_at)
        out << "deadline " << text_of(*view.closes_at) << "; later submissions are "
            << (view.late == scoring::LateRule::mark ? "marked and decide nothing" : "refused") << "\n";
    if (view.baseline) out << "baseline " << plain(view.baseline->name) << "\n";
    if (view.verdict)
        out << "The criterion is " << (view.verdict->met ? "met" : "not met") << ": "
            << text_of(view.verdict->score) << " against " << text_of(view.verdict->value) << ".\n";
}

void print(std::ostream& out, scoring::SubmissionView const& view) {
    out << "Try " << view.number << ": public score " << score_text(view.public_score, view.public_interval)
        << (view.is_late ? ", late" : "") << (view.public_note.empty() ? "" : ". " + view.public_note) << "\n"
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
    made.add_option("--task", options.task, "What the labels are, where the metric leaves a choice")
        .one_of(all_texts<scoring::Task>());
    made.add_option("--parameter", options.parameter, "beta, k or the quantile of the metric");
    made.add_option("--closes", options.closes_at, "The deadline: 2026-12-01T18:00:00Z");
    made.add_choice("--late", options.late, "What becomes of later submissions");
    made.add_flag("--open-slices", options.open_slices, "The expert sees the segments after the reveal");
    of_one(noun.verb("labels", "Upload the labels, once, and seal them", seal, print))
        .add_option("file", options.file, "CSV with id,label and any segments; - for stdin")
        .required();
    of_one(noun.verb("submit", "Upload predictions and have them scored", submit, print))
        .add_option("file", options.file, "CSV with id,prediction[,score]; - for stdin")
        .required();
    of_one(noun.verb(
        "leaderboard", "Rank the submissions, with what runs report beside them", leaderboard, print));
    Parser const closing =
        of_one(noun.verb("deadline", "Set until when it takes submissions", set_deadline, print));
    closing.add_option("at", options.closes_at, "2026-12-01T18:00:00Z, or none").required();
    closing.add_choice("--late", options.late, "What becomes of later submissions");
    Parser const named = of_one(
        noun.verb("baseline", "Name the submission that others are compared with", set_baseline, print));
    named.add_option("try", options.submission, "Its number, or none").required();
    named.add_option("--name", options.name, "What it is: \"today's rule\"");
    Parser const card =
        of_one(noun.verb("card", "Download all about one submission; see tenon verify", save_card));
    card.add_option("try", options.submission, "Its number").required();
    card.add_option("-o,--output", options.output, "Into this file instead of stdout");
    add_yes(
        of_one(noun.verb("reveal", "Open salt and private scores, for ever", reveal, print)), options.yes);
    noun.examples("  tenon eval new churn --name final --metric f1 --positive yes --criterion c1\n"
                  "  tenon eval labels churn final labels.csv\n"
                  "  tenon eval submit churn final predictions.csv");
}

} // namespace tenon::app
