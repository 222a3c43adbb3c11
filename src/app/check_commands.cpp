// tenon check: the checks over a file, a sentence or an engagement, today or as they stood on a past day.
// tenon explain: what a check is for. tenon policy: the numbers a workspace's checks go by.

#include "app/client_command.h"
#include "app/command_line.h"
#include "app/input.h"
#include "app/terminal.h"
#include "base/text.h"
#include "checks/checks.h"
#include "engagements/engagement_wire.h"

#include <filesystem>
#include <iostream>
#include <memory>

namespace tenon::app {

namespace {

using engagements::Finding;
using engagements::FindingList;
using engagements::FindingView;
using engagements::Side;

struct CheckOptions {
    std::string what; // a file, - or an engagement
    std::string text;
    std::string gate;
    std::string party;
    std::string day;
};

// Whether the finding waits for that party; for everybody where none is named.
bool concerns(Finding const& finding, std::string const& party) {
    return party.empty() || finding.party == Side::both || to_text(finding.party) == party;
}

Result<checks::TriedBrief> try_input(CheckOptions const& options) {
    std::string text = options.text;
    if (text.empty()) {
        TENON_TRY(content, read_input(options.what));
        text = content;
    }
    TENON_TRY(brief, briefs::read_brief(text));
    auto const gate =
        options.gate.empty() ? engagements::Gate::publish : *from_text<engagements::Gate>(options.gate);
    checks::TriedBrief tried = checks::try_brief(brief, gate, SystemClock().now());
    std::erase_if(tried.findings, [&](Finding const& finding) { return !concerns(finding, options.party); });
    return tried;
}

Exit check_file(Command const& command, CheckOptions const& options) {
    if (!options.day.empty())
        return report(command,
            Error{ErrorKind::invalid, "day_of_file", "A file has no past; --at goes with an engagement."});
    auto const tried = try_input(options);
    if (!tried) return report(command, tried.error());
    if (command.as_json)
        std::cout << json::to_json(*tried) << "\n";
    else
        print(std::cout, *tried);
    return tried->blocked ? Exit::findings : Exit::done;
}

Result<FindingList> ask_server(CheckOptions const& options) {
    TENON_TRY(api, engagement_client(options.what));
    std::vector<std::string> query;
    if (!options.gate.empty()) query.push_back("gate=" + escape(options.gate));
    if (!options.day.empty()) query.push_back("at=" + escape(options.day));
    TENON_TRY(list, api.get<FindingList>("/findings" + (query.empty() ? "" : "?" + join(query, "&"))));
    std::erase_if(
        list.findings, [&](FindingView const& view) { return !concerns(view.finding, options.party); });
    return list;
}

void print(std::ostream& out, FindingList const& list) {
    std::vector<Finding> open;
    for (FindingView const& view : list.findings)
        if (!view.overridden_by) open.push_back(view.finding);
    app::print(out, open);
    for (FindingView const& view : list.findings)
        if (view.overridden_by)
            out << view.finding.code << "  overridden by " << plain(*view.overridden_by) << ": "
                << plain(view.reason.value_or("")) << "\n";
    if (list.replay)
        out << "As of the end of " << to_string(list.replay->day) << ", by facts stored on "
            << text_of(list.replay->taken_at)
            << (list.replay->gate ? " at the gate " + std::string(to_text(*list.replay->gate)) : "")
            << " (SHA-256 " << list.replay->facts_sha256.substr(0, 12) << "…, rules "
            << list.replay->engine_version_then << " then, " << list.replay->engine_version_now << " now).\n";
    if (list.gate) out << "Gate " << to_text(*list.gate) << ": " << (list.blocked ? "blocked. " : "open. ");
    out << "Waiting for the client: " << list.client_owed << ", for the expert: " << list.expert_owed
        << ".\n";
}

Exit check_engagement(Command const& command, CheckOptions const& options) {
    auto const list = ask_server(options);
    Exit const shown = show(command, list, print);
    return list && list->blocked && list->gate ? Exit::findings : shown;
}

// A word that is neither stdin nor the name of a file names an engagement, unless it can only be a path.
bool is_file(std::string const& what) {
    std::error_code error;
    bool const looks_like_path = what.find('/') != what.npos || what.ends_with(".yaml") ||
                                 what.ends_with(".yml") || what.ends_with(".json") || what.ends_with(".txt");
    return what == "-" || looks_like_path || std::filesystem::is_regular_file(what, error);
}

void add_check_command(Parser cli, Command& command) {
    auto options = std::make_shared<CheckOptions>();
    Parser const check = cli.add_subcommand("check", "Run the checks over a brief or an engagement");
    Option const what =
        check.add_option("what", options->what, "A brief as a file, - for stdin, or an engagement");
    Option const text = check.add_option("--text", options->text, "One sentence instead of a file");
    what.excludes(text);
    check.add_option("--gate", options->gate, "As the findings weigh at this gate; publish for a file")
        .one_of(all_texts<engagements::Gate>());
    check.add_option("--as", options->party, "Only what waits for this party").one_of({"client", "expert"});
    check.add_option("--at", options->day, "As it stood at the end of this day, YYYY-MM-DD");
    check.footer("Ends with 1 where something blocks the gate.\n\nExamples:\n"
                 "  tenon check --text \"AI for our support\"\n"
                 "  tenon check brief.yaml --gate sign --json | jq -r '.findings[].code'\n"
                 "  tenon check churn --gate accept --as expert\n"
                 "  tenon check churn --at 2026-11-20");
    check.callback([&command, options, check] {
        if (options->what.empty() && options->text.empty())
            check.reject("name a file, - for stdin, an engagement, or --text \"…\"");
        command.run = [&command, options] {
            bool const has_no_server = !options->text.empty() || is_file(options->what);
            return has_no_server ? check_file(command, *options) : check_engagement(command, *options);
        };
    });
}

std::string gates_of(checks::CheckView const& check) {
    std::vector<std::string> stops;
    for (checks::CheckStop const& stop : check.stops)
        stops.push_back(std::string(to_text(stop.severity)) + " at " + std::string(to_text(stop.gate)));
    std::string const otherwise = std::string(to_text(check.severity));
    if (stops.empty()) return otherwise + ", at no gate";
    return join(stops, ", ") + "; " + otherwise + " before";
}

void print(std::ostream& out, checks::CheckView const& check) {
    out << check.code << "  " << check.title << "\n\n"
        << "  reads:    " << check.reads << "\n"
        << "  weighs:   " << gates_of(check) << "\n"
        << "  move:     " << to_text(check.party) << (check.expert_only ? ", seen by nobody else" : "")
        << "\n"
        << "  why:      " << check.why << "\n"
        << "  fix:      " << check.fix << "\n"
        << "  fires on: " << check.example << "\n"
        << "  holds on: " << check.mended << "\n";
    if (check.waits_for)
        out << "  not yet:  this version of Tenon does not keep " << *check.waits_for << "\n";
}

void print(std::ostream& out, checks::CheckList const& list) {
    Table table({{"check"}, {"title"}, {"move"}, {"weighs"}, {"answers"}});
    for (checks::CheckView const& check : list.checks)
        table.add({check.code, check.title, std::string(to_text(check.party)), gates_of(check),
            check.waits_for ? "not yet" : "yes"});
    table.print(out, "");
    out << list.ruled << " checks answer, " << list.waiting << " wait for their facts.\n";
}

Exit explain(Command const& command, std::string const& code) {
    checks::CheckList const list = checks::list_checks();
    if (code.empty()) return show<checks::CheckList>(command, list, print);
    for (checks::CheckView const& check : list.checks)
        if (equals_ignoring_case(check.code, code)) return show<checks::CheckView>(command, check, print);
    return report(command, Error{ErrorKind::not_found, "check_unknown",
                               "There is no check " + code + "; tenon explain lists all."});
}

void add_explain_command(Parser cli, Command& command) {
    auto code = std::make_shared<std::string>();
    Parser const explain_one = cli.add_subcommand("explain", "Say what a check is for, with an example");
    explain_one.add_option("check", *code, "Its code, such as SCOPE-03; none lists all");
    explain_one.footer("Example:\n  tenon explain SCOPE-03");
    explain_one.callback(
        [&command, code] { command.run = [&command, code] { return explain(command, *code); }; });
}

} // namespace

void add_check_commands(Parser cli, Command& command) {
    add_check_command(cli, command);
    add_explain_command(cli, command);
}

} // namespace tenon::app
