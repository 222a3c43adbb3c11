// tenon hypothesis: questions that runs answer.

#include "app/client_command.h"
#include "base/text.h"
#include "delivery/hypothesis_wire.h"

#include <charconv>

namespace tenon::app {

namespace {

using delivery::HypothesisState;
using delivery::HypothesisView;

struct HypothesisOptions {
    std::string engagement;
    std::string key;
    std::string run;
    std::string statement;
    std::string metric;
    std::string baseline;
    std::string baseline_run;
    std::string effect;
    std::string noise;
    delivery::Wanted direction = delivery::Wanted::higher;
    HypothesisState outcome = HypothesisState::confirmed;
    std::optional<int> effect_bp;
    std::optional<int> days;
    std::string until;
    std::string reason;
};

Result<std::optional<double>> number_of(std::string const& typed, std::string const& option) {
    if (typed.empty()) return std::optional<double>();
    double value = 0;
    char const* const end = typed.data() + typed.size();
    auto const [read, error] = std::from_chars(typed.data(), end, value);
    if (error != std::errc{} || read != end)
        return fail(ErrorKind::invalid, "number_unreadable", option + " is not a number: " + typed + ".");
    return std::optional(value);
}

Result<std::optional<Day>> day_of(std::string const& typed) {
    if (typed.empty()) return std::optional<Day>();
    TENON_TRY(day, parse_day(typed));
    return std::optional(day);
}

Result<Client> hypotheses(HypothesisOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.below("/hypotheses");
}

Result<delivery::HypothesisList> list(HypothesisOptions const& options) {
    TENON_TRY(api, hypotheses(options));
    return api.get<delivery::HypothesisList>("");
}

Result<HypothesisView> view(HypothesisOptions const& options) {
    TENON_TRY(api, hypotheses(options));
    return api.get<HypothesisView>("/" + escape(options.key));
}

Result<HypothesisView> open(HypothesisOptions const& options) {
    delivery::NewHypothesis body{options.statement, options.metric, options.direction, {}, {}, {},
        options.effect_bp, {}, options.days, {}};
    TENON_TRY(baseline, number_of(options.baseline, "--baseline"));
    TENON_TRY(effect, number_of(options.effect, "--effect"));
    TENON_TRY(noise, number_of(options.noise, "--noise"));
    TENON_TRY(until, day_of(options.until));
    body.baseline = baseline;
    body.effect = effect;
    body.noise = noise;
    body.until = until;
    TENON_TRY(api, engagement_client(options.engagement));
    if (!options.baseline_run.empty()) {
        TENON_TRY(run, choose_run(api, options.baseline_run));
        body.baseline_run = run;
    }
    return api.send<HypothesisView>("POST", "/hypotheses", body);
}

Result<HypothesisView> link(HypothesisOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(run, choose_run(api, options.run));
    return api.send<HypothesisView>(
        "POST", "/hypotheses/" + escape(options.key) + "/runs", delivery::LinkRun{run});
}

Result<HypothesisView> close(HypothesisOptions const& options) {
    TENON_TRY(api, hypotheses(options));
    return api.send<HypothesisView>("POST", "/" + escape(options.key) + "/closing",
        delivery::CloseHypothesis{options.outcome, options.reason});
}

Result<HypothesisView> reopen(HypothesisOptions const& options) {
    TENON_TRY(until, day_of(options.until));
    TENON_TRY(api, hypotheses(options));
    return api.send<HypothesisView>("POST", "/" + escape(options.key) + "/reopening",
        delivery::ReopenHypothesis{options.reason, options.days, until});
}

std::string or_dash(std::optional<double> const& value) { return value ? text_of(*value) : "-"; }

void print(std::ostream& out, delivery::HypothesisList const& list) {
    Table table({{"key"}, {"state"}, {"expected", Align::right}, {"best", Align::right},
        {"runs", Align::right}, {"until"}, {"statement"}});
    for (HypothesisView const& one : list.hypotheses)
        table.add({one.key, std::string(to_text(one.state)), or_dash(one.target), or_dash(one.best),
            std::to_string(one.runs.size()), text_of(one.ends_at), one.statement});
    table.print(out, "No hypothesis was written yet.");
}

void print(std::ostream& out, HypothesisView const& view) {
    out << view.key << ": " << plain(view.statement) << "\n"
        << to_text(view.state) << ": " << plain(view.because) << "\n"
        << plain(view.metric) << ": " << or_dash(view.baseline) << " today, " << or_dash(view.target)
        << " expected (" << to_text(view.direction) << " is better), " << or_dash(view.best)
        << " best so far\n"
        << "time-box: until " << text_of(view.ends_at) << (view.box_is_over ? " (over)" : "") << "\n\n";
    Table runs({{"run"}, {"status"}, {"value", Align::right}, {"name"}});
    for (delivery::HypothesisRun const& run : view.runs)
        runs.add({short_id(run.id), std::string(to_text(run.status)), or_dash(run.value), run.name});
    runs.print(out, "No run answers it yet: tag one with tenon.hypothesis = " + view.key + ".");
    for (delivery::HypothesisMove const& move : view.moves)
        out << text_of(move.moved_at) << "  " << to_text(move.state) << " by " << plain(move.moved_by) << ": "
            << plain(move.because) << "\n";
}

void add_time_box(Parser verb, HypothesisOptions& options) {
    Option const days = verb.add_option("--days", options.days, "Decided after so many working days");
    verb.add_option("--until", options.until, "Decided by this day, such as 2026-12-04").excludes(days);
}

} // namespace

void add_hypothesis_commands(Parser cli, Command& command) {
    Noun<HypothesisOptions> noun(cli, command, "hypothesis", "Questions that runs answer, in a time-box");
    HypothesisOptions& options = noun.options();
    auto of_one = [&](Parser verb) {
        in_engagement(verb, options.engagement).add_option("key", options.key, "Such as H-1").required();
        return verb;
    };
    in_engagement(noun.verb("list", "List hypotheses, newest first", list, print), options.engagement);
    of_one(noun.verb("show", "Show one, its runs and what was decided", view, print));
    Parser const fresh = in_engagement(
        noun.verb("new", "Write one: change, metric, size, time-box", open, print), options.engagement);
    fresh.add_option("statement", options.statement, "What is changed and what it should do").required();
    fresh.add_option("--metric", options.metric, "As runs log it").required();
    fresh.add_choice("--direction", options.direction, "Which way is better");
    Option const value = fresh.add_option("--baseline", options.baseline, "Its value today");
    fresh.add_option("--baseline-run", options.baseline_run, "Or the run that has it").excludes(value);
    Option const effect = fresh.add_option("--effect", options.effect, "The change expected, in its unit");
    fresh.add_option("--effect-bp", options.effect_bp, "Or in basis points of the baseline: 500 are 5 %")
        .excludes(effect);
    fresh.add_option("--noise", options.noise, "What a repeated run may differ by; else a tenth of it");
    add_time_box(fresh, options);
    of_one(noun.verb("link", "Say that a run answers it", link, print))
        .add_option("run", options.run, "Its id or name, how one begins, or last")
        .required();
    Parser const closing = of_one(noun.verb("close", "Close it by hand, with a reason", close, print));
    closing.add_choice("outcome", options.outcome, "confirmed, refuted or inconclusive").required();
    closing.add_option("--reason", options.reason, "Why; it stays on record").required();
    Parser const reopening = of_one(noun.verb("reopen", "Reopen it with a new time-box", reopen, print));
    reopening.add_option("--reason", options.reason, "Why; it stays on record").required();
    add_time_box(reopening, options);
    noun.examples("  tenon hypothesis new churn \"Reranking lifts recall by 5 points\" --metric recall \\\n"
                  "      --baseline 0.62 --effect 0.05 --days 4\n"
                  "  tenon hypothesis close churn H-1 refuted --reason \"Three seeds agree: no gain.\"");
}

} // namespace tenon::app
