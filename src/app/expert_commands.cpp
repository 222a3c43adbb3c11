// tenon expert: a person's profile, and those of an engagement's experts.

#include "app/client_command.h"
#include "base/text.h"
#include "experts/expert_wire.h"

namespace tenon::app {

namespace {

struct ExpertOptions {
    std::string engagement;
    std::string file;
};

void print_row(std::ostream& out, char const* label, std::string const& value) {
    if (!value.empty()) out << "  " << label << value << "\n";
}

std::string specialisms_of(experts::ExpertProfile const& profile) {
    std::vector<std::string> words;
    for (experts::Specialism const specialism : profile.specialisms)
        words.emplace_back(to_text(specialism));
    return join(words, ", ");
}

std::string time_of(experts::ExpertProfile const& profile) {
    std::vector<std::string> words;
    if (profile.hours_per_week) words.push_back(std::to_string(*profile.hours_per_week) + " hours a week");
    if (profile.available_from) words.push_back("from " + to_string(*profile.available_from));
    if (!profile.time_zone.empty()) words.push_back(profile.time_zone);
    return join(words, ", ");
}

void print(std::ostream& out, experts::ExpertView const& expert) {
    experts::ExpertProfile const& profile = expert.profile;
    out << expert.name << (profile.headline.empty() ? "" : ": " + profile.headline) << "\n";
    if (expert.version == 0) out << "  has written no profile yet; see: tenon expert set --help\n";
    for (experts::ExpertOutcome const& outcome : profile.outcomes) {
        out << "  - " << outcome.problem << "\n    " << outcome.change << "\n";
        if (!outcome.evidence.empty()) out << "    " << outcome.evidence << "\n";
    }
    print_row(out, "specialisms  ", specialisms_of(profile));
    print_row(out, "domains      ", join(profile.domains, ", "));
    print_row(out, "skills       ", join(profile.skills, ", "));
    print_row(out, "languages    ", join(profile.languages, ", "));
    print_row(out, "time         ", time_of(profile));
    print_row(
        out, "rate         ", profile.rate_per_hour ? to_string(*profile.rate_per_hour) + " an hour" : "");
    for (experts::ExpertLink const& link : profile.links)
        print_row(out, "link         ", link.url);
}

void print_all(std::ostream& out, experts::ExpertList const& list) {
    if (list.experts.empty()) out << "Nobody is the expert of this engagement yet.\n";
    for (experts::ExpertView const& expert : list.experts)
        print(out, expert);
}

Result<experts::ExpertList> of_engagement(std::string const& named) {
    TENON_TRY(api, engagement_client(named));
    return api.get<experts::ExpertList>("/experts");
}

Exit show_profiles(Command const& command, ExpertOptions const& options) {
    if (!options.engagement.empty()) return show(command, of_engagement(options.engagement), print_all);
    return show(command, client().get<experts::ExpertView>("/api/v1/profile"), print);
}

Result<experts::ExpertView> save(ExpertOptions const& options) {
    TENON_TRY(content, read_input(options.file));
    TENON_TRY(profile, experts::read_profile(content));
    Client api = client();
    TENON_TRY(newest, api.get<experts::ExpertView>("/api/v1/profile"));
    return api.send<experts::ExpertView>(
        "PUT", "/api/v1/profile", experts::SaveExpertProfile{newest.version, profile});
}

} // namespace

void add_expert_commands(Parser cli, Command& command) {
    Noun<ExpertOptions> expert(cli, command, "expert", "Your profile as an expert, and those you work with");
    ExpertOptions& options = expert.options();

    Parser const shown =
        expert.verb("show", "Show your profile, or those of an engagement's experts", show_profiles);
    shown.add_option(
        "engagement", options.engagement, "Its handle or id, or how one begins; yours without it");

    Parser const set = expert.verb("set", "Save a file as your profile", save, print);
    set.add_option("file", options.file, "A profile as YAML or JSON; - for stdin").required();
}

} // namespace tenon::app
