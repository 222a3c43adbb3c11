// tenon brief: begin, show, save and publish briefs on the server.

#include "app/client_command.h"
#include "briefs/brief_wire.h"

namespace tenon::app {

namespace {

struct BriefOptions {
    std::string workspace;
    std::string engagement;
    std::string text;
    std::string file;
};

Result<briefs::BriefView> begin(BriefOptions const& options) {
    if (options.text.empty() && options.file.empty())
        return fail(ErrorKind::invalid, "input_needed", "Name a file, - for stdin, or --text \"…\".");
    TENON_TRY(api, workspace_client(options.workspace));
    briefs::NewBrief body{};
    if (!options.text.empty()) {
        body.text = options.text;
    } else {
        TENON_TRY(content, read_input(options.file));
        TENON_TRY(brief, briefs::read_brief(content));
        body.brief = brief;
    }
    return api.send<briefs::BriefView>("POST", "/briefs", body);
}

Result<briefs::BriefView> newest(BriefOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<briefs::BriefView>("/brief");
}

Result<briefs::BriefView> save(BriefOptions const& options) {
    TENON_TRY(content, read_input(options.file));
    TENON_TRY(brief, briefs::read_brief(content));
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(read, api.get<briefs::BriefView>("/brief"));
    return api.send<briefs::BriefView>("PUT", "/brief", briefs::SaveBrief{read.version, brief});
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

} // namespace

void add_brief_commands(CLI::App& cli, Command& command) {
    Noun<BriefOptions> brief(cli, command, "brief", "Begin, show, save and publish briefs");
    BriefOptions& options = brief.options();
    std::string const file = "A brief as YAML or JSON; - for stdin";

    CLI::App& new_one = brief.verb("new", "Begin a brief, and with it an engagement", begin, print);
    new_one.add_option("--workspace", options.workspace, "In this workspace");
    auto* text = new_one.add_option("--text", options.text, "One sentence instead of a file");
    new_one.add_option("file", options.file, file)->excludes(text);

    in_engagement(brief.verb("show", "Show the newest version", newest, print), options.engagement);

    CLI::App& set = brief.verb("set", "Save a file as the next version", save, print);
    in_engagement(set, options.engagement);
    set.add_option("file", options.file, file)->required();

    in_engagement(brief.verb("publish", "Pass the gate publish", publish), options.engagement);
    brief.examples("  tenon brief new --text \"AI for our support\"\n"
                   "  tenon brief set churn brief.yaml && tenon brief publish churn");
}

} // namespace tenon::app
