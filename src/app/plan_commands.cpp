// tenon plan: a brief's phases on the calendar, from a file or from the server; proposals and moves.

#include "app/client_command.h"
#include "base/text.h"
#include "briefs/plans.h"

#include <cmath>
#include <filesystem>

namespace tenon::app {

namespace {

struct PlanOptions {
    std::string subject; // a file or an engagement
    std::string phase;
    int days = 0;
    std::string reason;
    std::string because;
};

bool is_file(std::string const& subject) { return subject == "-" || std::filesystem::exists(subject); }

Result<briefs::Brief> brief_in(std::string const& file) {
    TENON_TRY(content, read_input(file));
    return briefs::read_brief(content);
}

briefs::PlanSetting today() { return {.today = TimeZone::utc().day_of(SystemClock().now())}; }

// What a file's plan and an engagement's have in common.
Result<briefs::PlanView> plan_of(PlanOptions const& options) {
    if (!is_file(options.subject)) {
        TENON_TRY(api, engagement_client(options.subject));
        return api.get<briefs::PlanView>("/plan");
    }
    TENON_TRY(brief, brief_in(options.subject));
    TENON_TRY(tried, briefs::try_plan(brief, today()));
    return briefs::PlanView{0, tried.schedule, tried.advice, {}};
}

Result<briefs::PlanDraft> draft_of(PlanOptions const& options) {
    if (!is_file(options.subject)) {
        TENON_TRY(api, engagement_client(options.subject));
        return api.get<briefs::PlanDraft>("/plan/draft");
    }
    TENON_TRY(brief, brief_in(options.subject));
    return briefs::try_draft(brief, today());
}

Result<briefs::PlanView> move(PlanOptions const& options) {
    TENON_TRY(api, engagement_client(options.subject));
    return api.send<briefs::PlanView>("POST", "/plan/moves",
        briefs::NewPlanMove{
            options.phase, options.days, options.reason, *from_text<engagements::Side>(options.because)});
}

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

void print_phases(std::ostream& out, briefs::PlanView const& view) {
    Table table({{"Phase"}, {"Begins"}, {"Ends"}, {"9 of 10 by"}, {"Days", Align::right}, {"Paid"}, {""}});
    for (std::size_t i = 0; i < view.schedule.phases.size(); ++i) {
        auto const& phase = view.schedule.phases[i];
        auto const& advice = view.advice.phases[i];
        std::vector<std::string> notes;
        if (phase.is_critical) notes.push_back("decides the end");
        if (phase.days.is_assumed) notes.push_back("days assumed");
        if (phase.ends_at_box) notes.push_back("ends at its box");
        if (!phase.waits_for_data.empty()) notes.push_back("waits for " + plain(phase.waits_for_data));
        if (phase.moved_days != 0) notes.push_back("moved by " + std::to_string(phase.moved_days));
        table.add({plain(phase.name), to_string(phase.start), to_string(phase.end), to_string(phase.end_p90),
            std::to_string(phase.days.p50), advice.planned ? std::string(to_text(*advice.planned)) : "",
            join(notes, ", ")});
    }
    table.print(out, "No phases yet; see: tenon plan draft");
}

void print_forecast(std::ostream& out, briefs::PlanForecast const& forecast) {
    auto const& [weeks, buffer_bp, confidence, bare, fit] = forecast;
    out << text_of(weeks.planned) << " weeks planned, " << text_of(weeks.buffered) << " with a buffer of "
        << percent(buffer_bp / 10'000.0) << ". Half the time it takes " << text_of(weeks.p50)
        << " or less, 4 of 5 times " << text_of(weeks.p80) << ", 9 of 10 times " << text_of(weeks.p90)
        << ".\n"
        << "Confidence: " << percent(confidence) << " with the buffer, " << percent(bare) << " without.\n";
    if (fit.weeks_wanted)
        out << "Asked for: " << *fit.weeks_wanted << " weeks; that "
            << (*fit.fits_p90      ? "fits 9 of 10 times"
                   : *fit.fits_p80 ? "fits 4 of 5 times"
                   : *fit.fits_p50 ? "fits half the time"
                                   : "fits less than half the time")
            << ".\n";
    if (fit.planned != briefs::RangeVerdict::within)
        out << "Usual for " << (fit.is_complex ? "a system" : "a first version") << ": "
            << fit.usual_weeks_min << " to " << fit.usual_weeks_max << " weeks; this is "
            << to_text(fit.planned) << ".\n";
}

void print_advice(std::ostream& out, briefs::PlanAdvice const& advice) {
    if (advice.effort)
        out << "Effort: " << advice.effort->days_p50 << " to " << advice.effort->days_p90 << " days, "
            << text_of(advice.effort->price_min) << " to " << text_of(advice.effort->price_max) << " at "
            << text_of(advice.effort->rate_min) << " to " << text_of(advice.effort->rate_max)
            << " an hour.\n";
    for (std::string const& line : {advice.low_price, advice.value})
        if (!line.empty()) out << line << "\n";
    out << "What moves the price:\n";
    for (auto const& driver : advice.drivers)
        out << "  " << plain(driver.says) << "\n";
    for (auto const& phase : advice.phases)
        if (!phase.agrees || !phase.planned)
            out << "  " << phase.phase << ": " << to_text(phase.advised) << ". " << phase.why << "\n";
}

void print(std::ostream& out, briefs::PlanView const& view) {
    print_phases(out, view);
    if (view.schedule.forecast) print_forecast(out, *view.schedule.forecast);
    print_advice(out, view.advice);
    for (auto const& move : view.moves)
        out << "Move " << move.number << ": " << move.phase << " by " << move.business_days
            << " days, because of " << to_text(move.because) << ": " << plain(move.reason) << " ("
            << plain(move.moved_by) << ", " << text_of(move.moved_at) << ")"
            << (move.applies ? "" : "; planned no more") << "\n";
}

// The part of a brief that an author copies; the reasons are comments, so that the file stays one.
void print(std::ostream& out, briefs::PlanDraft const& draft) {
    briefs::Brief brief;
    for (auto const& proposed : draft.phases) {
        out << "# " << to_text(proposed.phase.id) << ": " << proposed.why
            << (proposed.is_planned ? " (planned already)" : "") << "\n";
        brief.phases.push_back(proposed.phase);
    }
    std::string const yaml = briefs::write_brief(brief);
    out << yaml.substr(yaml.find("phases:"));
}

} // namespace

void add_plan_commands(Parser cli, Command& command) {
    Noun<PlanOptions> plan(cli, command, "plan", "A brief's phases on the calendar, and what they cost");
    PlanOptions& options = plan.options();
    std::string const subject = "A brief as a file, - for stdin, or an engagement";

    plan.verb("show", "Show the plan and what is advised", plan_of, print)
        .add_option("subject", options.subject, subject)
        .required();
    plan.verb("draft", "Propose phases, each with its reason, as YAML", draft_of, print)
        .add_option("subject", options.subject, subject)
        .required();

    Parser const moved = plan.verb("move", "Move a phase and all that depend on it", move, print);
    moved.add_option("engagement", options.subject, "Its handle or id, or how one begins").required();
    moved.add_option("phase", options.phase, "As the plan names it: development").required();
    moved.add_option("days", options.days, "Business days, back with a minus: 5 or -2").required();
    moved.add_option("--reason", options.reason, "Why, in a sentence: it stays on record").required();
    moved.add_option("--because", options.because, "Whose doing: client, expert or both")
        .required()
        .one_of({"client", "expert", "both"});

    plan.by_itself([](Command const& given, PlanOptions const& chosen) {
            if (chosen.subject.empty())
                return report(
                    given, {ErrorKind::invalid, "input_needed", "Name a brief's file or an engagement."});
            return show(given, plan_of(chosen), print);
        })
        .add_option("subject", options.subject, subject);
    plan.examples(
        "  tenon plan brief.yaml\n"
        "  tenon plan draft brief.yaml >> brief.yaml\n"
        "  tenon plan move churn development 5 --reason \"The tickets came late.\" --because client");
}

} // namespace tenon::app
