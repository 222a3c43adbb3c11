// tenon today, tenon summary: what waits, and the week in three bullets.

#include "app/client_command.h"
#include "base/calendar.h"
#include "insights/insight_wire.h"

namespace tenon::app {

namespace {

// The day of the deadline, in its own column so that days stand under one another.
std::string day_of(std::optional<Timestamp> until) {
    return until ? to_string(TimeZone::utc().day_of(*until)) : "          ";
}

void print(std::ostream& out, std::string_view title, std::vector<insights::TodayItem> const& items) {
    out << title << "\n";
    if (items.empty()) out << "  nothing\n";
    for (auto const& item : items) {
        out << "  " << day_of(item.until) << "  " << item.what << "  [" << item.handle << "]";
        if (!item.person.empty()) out << "  " << item.person;
        out << "\n";
    }
}

void print(std::ostream& out, insights::TodayView const& today) {
    print(out, "Waits for you", today.waits_for_me);
    print(out, "You wait for", today.i_wait_for);
}

struct SummaryOptions {
    std::string engagement;
    std::string week;
    bool link = false;
    std::optional<int> days;
};

Result<std::optional<Day>> week_of(SummaryOptions const& options) {
    if (options.week.empty()) return std::optional<Day>();
    TENON_TRY(day, parse_day(options.week));
    return std::optional<Day>(day);
}

Result<insights::SummaryView> read(SummaryOptions const& options) {
    TENON_TRY(week, week_of(options));
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<insights::SummaryView>(week ? "/summary?week=" + to_string(*week) : "/summary");
}

void print(std::ostream& out, std::string_view title, std::vector<insights::SummaryPoint> const& points) {
    out << "\n" << title << "\n";
    for (auto const& point : points)
        out << "  - " << point.says << "\n";
}

void print(std::ostream& out, insights::SummaryView const& view) {
    insights::WeekSummary const& summary = view.summary;
    out << summary.title << ", " << summary.workspace << "\n"
        << to_string(summary.from) << " to " << to_string(summary.until) << "\n";
    if (summary.status) out << *summary.status << "\n";
    print(out, "Done", summary.done);
    print(out, "Roadblocks", summary.roadblocks);
    print(out, "Business impact", summary.impact);
    if (summary.decision) print(out, "Needed from the client", {*summary.decision});
}

Result<insights::MadeSummaryLink> make_link(SummaryOptions const& options) {
    TENON_TRY(week, week_of(options));
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<insights::MadeSummaryLink>(
        "POST", "/links", insights::NewSummaryLink{week, options.days});
}

void print(std::ostream& out, insights::MadeSummaryLink const& link) {
    out << load_credentials().url << link.path << "\n"
        << "Whoever has this address reads the summary without an account until "
        << to_string(link.expires_at) << ". It is shown once.\n";
}

Exit run_summary(Command const& command, SummaryOptions const& options) {
    return options.link ? show(command, make_link(options), print) : show(command, read(options), print);
}

} // namespace

void add_insight_commands(Parser cli, Command& command) {
    Parser const today = cli.add_subcommand("today", "What waits for you, and what you wait for");
    today.callback([&command] {
        command.run = [&command] {
            return show(command, client().get<insights::TodayView>("/api/v1/today"), print);
        };
    });

    auto options = std::make_shared<SummaryOptions>();
    Parser const summary = cli.add_subcommand("summary", "A week in three bullets, or a link to it");
    in_engagement(summary, options->engagement);
    summary.add_option(
        "--week", options->week, "Any day of the week, such as 2026-11-27; this week unless given");
    Option const link =
        summary.add_flag("--link", options->link, "Make a link that opens without an account");
    summary.add_option("--days", options->days, "How long the link lives: 1 to 90, 14 unless given")
        .needs(link);
    summary.callback([&command, options] {
        command.run = [&command, options] { return run_summary(command, *options); };
    });
}

} // namespace tenon::app
