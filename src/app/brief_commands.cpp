// tenon brief: write, show, compare, save and publish briefs; some of it over files, without a server.

#include "app/brief_writer.h"
#include "app/client_command.h"
#include "briefs/brief_diff.h"
#include "briefs/brief_schema.h"
#include "briefs/brief_wire.h"

#include <algorithm>

namespace tenon::app {

namespace {

struct BriefOptions {
    std::string workspace;
    std::string engagement;
    std::string text;
    std::string file;
    std::optional<int> version;
    std::optional<int> from;
    bool as_yaml = false;
    BriefWriting writing;
};

Result<briefs::Brief> brief_in(std::string const& file) {
    TENON_TRY(content, read_input(file));
    return briefs::read_brief(content);
}

Result<briefs::BriefView> begin(BriefOptions const& options) {
    if (options.text.empty() && options.file.empty())
        return fail(ErrorKind::invalid, "input_needed", "Name a file, - for stdin, or --text \"…\".");
    TENON_TRY(api, workspace_client(options.workspace));
    briefs::NewBrief body{};
    if (!options.text.empty()) {
        body.text = options.text;
    } else {
        TENON_TRY(brief, brief_in(options.file));
        body.brief = brief;
    }
    return api.send<briefs::BriefView>("POST", "/briefs", body);
}

Result<briefs::BriefView> chosen(BriefOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<briefs::BriefView>(
        options.version ? "/brief/versions/" + std::to_string(*options.version) : "/brief");
}

Result<briefs::BriefView> save(BriefOptions const& options) {
    TENON_TRY(brief, brief_in(options.file));
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(read, api.get<briefs::BriefView>("/brief"));
    return api.send<briefs::BriefView>("PUT", "/brief", briefs::SaveBrief{read.version, brief});
}

Result<briefs::BriefVersionList> versions(BriefOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<briefs::BriefVersionList>("/brief/versions");
}

// Between two files, or between versions of an engagement's brief: the newest and the one before it, unless
// said otherwise.
Result<briefs::BriefChanges> compare(BriefOptions const& options) {
    if (!options.file.empty()) {
        TENON_TRY(earlier, brief_in(options.engagement));
        TENON_TRY(later, brief_in(options.file));
        return briefs::BriefChanges{0, 0, briefs::changes_between(earlier, later)};
    }
    TENON_TRY(api, engagement_client(options.engagement));
    int to = options.version.value_or(0);
    if (to == 0) {
        TENON_TRY(newest, api.get<briefs::BriefView>("/brief"));
        to = newest.version;
    }
    int const from = options.from.value_or(std::max(to - 1, 0));
    return api.get<briefs::BriefChanges>(
        "/brief/versions/" + std::to_string(to) + "/changes?since=" + std::to_string(from));
}

Result<std::string> pass_publish(BriefOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.call("POST", "/brief/publication");
}

Exit publish(Command const& command, BriefOptions const& options) {
    return show_done(command, pass_publish(options), "Published.");
}

void print(std::ostream& out, briefs::BriefView const& view) {
    out << "Version " << view.version << " of \"" << plain(view.brief.title) << "\", saved by "
        << plain(view.saved_by) << " on " << text_of(view.saved_at) << "\n";
    for (auto const& question : view.questions)
        out << "  open: " << question.ask << "\n        for example: " << question.example << "\n";
}

void print(std::ostream& out, briefs::BriefVersionList const& list) {
    Table table({{"Version", Align::right}, {"Saved on"}, {"By"}});
    for (auto const& version : list.versions)
        table.add({std::to_string(version.version), text_of(version.saved_at), version.saved_by});
    table.print(out, "No versions");
}

void print(std::ostream& out, briefs::BriefChanges const& changes) {
    if (changes.changes.empty()) out << "Nothing changed.\n";
    for (auto const& change : changes.changes) {
        out << plain(change.label) << ": ";
        if (change.what == briefs::ChangeKind::changed)
            out << plain(change.before) << " -> " << plain(change.after) << "\n";
        else if (change.what == briefs::ChangeKind::added)
            out << "+ " << plain(change.after) << "\n";
        else
            out << "- " << plain(change.before) << "\n";
    }
}

// The brief alone as its file, where that was asked for.
Exit show_as(Command const& command, BriefOptions const& options, Result<briefs::BriefView> const& view) {
    if (!view || !options.as_yaml || command.as_json) return show(command, view, print);
    std::cout << briefs::write_brief(view->brief);
    return Exit::done;
}

Exit run_new(Command const& command, BriefOptions const& options) {
    return show_as(command, options, begin(options));
}

Exit run_show(Command const& command, BriefOptions const& options) {
    return show_as(command, options, chosen(options));
}

Exit run_schema(Command const&, BriefOptions const&) {
    std::cout << briefs::brief_schema();
    return Exit::done;
}

Exit run_write(Command const& command, BriefOptions const& options) {
    return write_brief(command, options.writing);
}

void add_file_verbs(Noun<BriefOptions>& brief, BriefOptions& options) {
    Parser const write = brief.verb("write", "Write a brief by questions, without a server", run_write);
    write.add_option("file", options.writing.file, "A brief to go on with");
    write.add_option("--from", options.writing.sentence, "One sentence to begin with");
    write
        .add_option("--answer", options.writing.answers,
            "A place and its answer, instead of asking: /timeline/weeks=8")
        .allow_extra_args(false);
    write.add_option("-o,--output", options.writing.output, "The file to write; stdout unless given");
    brief.verb("schema", "Print the JSON Schema of a brief's file, for editors", run_schema);

    Parser const diff =
        brief.verb("diff", "Show what changed between two versions, or between two files", compare, print);
    diff.add_option("subject", options.engagement, "An engagement, or the earlier file").required();
    Option const later = diff.add_option("file", options.file, "The later file");
    diff.add_option(
            "--from", options.from, "The earlier version; the one before unless given; 0 is an empty page")
        .excludes(later);
    diff.add_option("--to", options.version, "The later version; the newest unless given").excludes(later);
}

} // namespace

void add_brief_commands(Parser cli, Command& command) {
    Noun<BriefOptions> brief(cli, command, "brief", "Write, show, compare, save and publish briefs");
    BriefOptions& options = brief.options();
    std::string const file = "A brief as YAML or JSON; - for stdin";
    std::string const yaml = "Print the brief as its file";

    Parser const new_one = brief.verb("new", "Begin a brief, and with it an engagement", run_new);
    new_one.add_option("--workspace", options.workspace, "In this workspace");
    Option const text = new_one.add_option("--text", options.text, "One sentence instead of a file");
    new_one.add_option("file", options.file, file).excludes(text);
    new_one.add_flag("--yaml", options.as_yaml, yaml);

    Parser const shown = brief.verb("show", "Show the newest version", run_show);
    in_engagement(shown, options.engagement);
    shown.add_option("--version", options.version, "This version instead");
    shown.add_flag("--yaml", options.as_yaml, yaml);
    in_engagement(brief.verb("versions", "List the versions", versions, print), options.engagement);

    Parser const set = brief.verb("set", "Save a file as the next version", save, print);
    in_engagement(set, options.engagement);
    set.add_option("file", options.file, file).required();

    in_engagement(brief.verb("publish", "Pass the gate publish", publish), options.engagement);
    add_file_verbs(brief, options);
    brief.examples("  tenon brief write --from \"AI for our support\" -o brief.yaml\n"
                   "  tenon brief new brief.yaml && tenon brief publish support\n"
                   "  tenon brief show support --yaml > brief.yaml && tenon brief set support brief.yaml\n"
                   "  tenon brief diff support --from 1");
}

} // namespace tenon::app
