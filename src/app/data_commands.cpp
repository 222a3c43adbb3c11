// tenon data: the data sheets of an engagement. `tenon profile` is the same profiler without a server.

#include "app/client_command.h"
#include "app/data_versions.h"
#include "app/engine_commands.h"
#include "base/text.h"
#include "datasets/dataset_wire.h"

namespace tenon::app {

namespace {

struct DataOptions {
    std::string engagement;
    std::string asset;
    std::string file;
    std::string label;
    std::string folder;
    datasets::DataChoice choice{};
    std::string reason;
};

std::string path_of(DataOptions const& options, std::string const& rest) {
    return "/data/" + escape(options.asset) + rest;
}

Result<datasets::DataSheetList> list(DataOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<datasets::DataSheetList>("/data");
}

std::string verdict_of(datasets::DataSheet const& sheet) {
    return sheet.verdict ? join(words(to_text(sheet.verdict->readiness)), " ") : "no sample yet";
}

std::string access_of(datasets::DataSheet const& sheet) {
    return sheet.access_verified ? "verified" : sheet.access_granted ? "granted" : "not granted";
}

void print(std::ostream& out, datasets::DataSheetList const& list) {
    Table table({{"data"}, {"rows", Align::right}, {"readiness"}, {"access"}, {"what"}});
    for (auto const& sheet : list.sheets)
        table.add({sheet.asset, sheet.sample ? std::to_string(sheet.sample->rows) : "-", verdict_of(sheet),
            access_of(sheet), sheet.what});
    table.print(out, "The brief names no data.");
}

void print(std::ostream& out, datasets::DataSheet const& sheet) {
    out << sheet.asset << ": " << plain(sheet.what) << "\n";
    if (sheet.sample)
        out << "sample:  version " << sheet.sample->version << ", "
            << count_of(sheet.sample->rows, "row", "rows") << ", SHA-256 " << sheet.sample->sha256 << "\n";
    out << "verdict: " << verdict_of(sheet) << "\n";
    if (sheet.verdict)
        for (auto const& reason : sheet.verdict->reasons)
            out << "- " << plain(reason.sentence) << "\n";
    if (sheet.decision)
        out << "decided: " << join(words(to_text(sheet.decision->choice)), " ") << ", by "
            << plain(sheet.decision->decided_by) << ": " << plain(sheet.decision->reason) << "\n";
    out << "access:  " << access_of(sheet) << "\n";
}

Result<datasets::DataSheet> sample(DataOptions const& options) {
    TENON_TRY(input, open_input(options.file));
    TENON_TRY(api, engagement_client(options.engagement));
    std::string const query = options.label.empty() ? "" : "?label=" + escape(options.label);
    return api.upload<datasets::DataSheet>("POST", path_of(options, "/sample" + query), input);
}

Result<datasets::ImportFolderList> folders(DataOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<datasets::ImportFolderList>("/import-folders");
}

void print(std::ostream& out, datasets::ImportFolderList const& list) {
    Table table({{"folder"}, {"bytes", Align::right}, {"file"}});
    for (auto const& folder : list.folders)
        for (auto const& file : folder.files)
            table.add({folder.name, std::to_string(file.bytes), plain(file.name)});
    table.print(out, "No import folder of the server has a file to take.");
}

Result<datasets::DataSheet> import_file(DataOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    auto const label = options.label.empty() ? std::nullopt : std::optional<std::string>(options.label);
    return api.send<datasets::DataSheet>("POST", path_of(options, "/sample/import"),
        datasets::ImportSample{options.folder, options.file, label});
}

Result<datasets::DataSheet> decide(DataOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<datasets::DataSheet>(
        "POST", path_of(options, "/decision"), datasets::DecideOnData{options.choice, options.reason});
}

Result<datasets::Profile> profile(DataOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<datasets::Profile>(path_of(options, "/profile"));
}

void print(std::ostream& out, datasets::Profile const& profile) {
    app::print(out, ProfiledFile{"", profile, datasets::judge_readiness(profile)});
}

Result<datasets::DataSheet> grant(DataOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<datasets::DataSheet>("POST", path_of(options, "/access/grant"));
}

Result<datasets::DataSheet> verify(DataOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<datasets::DataSheet>("POST", path_of(options, "/access/verify"));
}

} // namespace

void add_data_commands(Parser cli, Command& command) {
    Noun<DataOptions> noun(cli, command, "data", "Data sheets: samples, profiles, access");
    DataOptions& options = noun.options();
    auto of_asset = [&](Parser verb) {
        in_engagement(verb, options.engagement)
            .add_option("data", options.asset, "Its id in the brief")
            .required();
        return verb;
    };
    in_engagement(noun.verb("list", "List the data sheets", list, print), options.engagement);
    Parser const upload =
        of_asset(noun.verb("sample", "Upload a CSV or NDJSON sample and have it profiled", sample, print));
    upload.add_option("file", options.file, "A CSV or NDJSON file; - for stdin").required();
    upload.add_option("--label", options.label, "The column a model should learn");
    in_engagement(
        noun.verb("folders", "List what the server can import", folders, print), options.engagement);
    Parser const import =
        of_asset(noun.verb("import", "Take a sample from a folder of the server", import_file, print));
    import.add_option("--folder", options.folder, "The folder's name").required();
    import.add_option("--file", options.file, "The file's name").required();
    import.add_option("--label", options.label, "The column a model should learn");
    Parser const decision = of_asset(noun.verb("decide", "Say what follows from the verdict", decide, print));
    decision.add_choice("choice", options.choice, "proceed, get_data, rescope or stop").required();
    decision.add_option("--reason", options.reason, "Why; it stays on record").required();
    of_asset(noun.verb("profile", "Show the newest profile", profile, print));
    of_asset(noun.verb("grant", "Record that the expert was given access", grant, print));
    of_asset(noun.verb("verify", "Record that you have opened the data", verify, print));
    add_version_verbs(noun.parser(), command);
    noun.examples("  tenon data sample churn contracts contracts.csv --label churned\n"
                  "  tenon data import churn contracts --folder exports --file contracts.csv\n"
                  "  tenon data decide churn contracts rescope --reason \"half of the labels are missing\"\n"
                  "  tenon data grant churn contracts\n"
                  "  tenon data index churn --repo ~/churn-model");
}

} // namespace tenon::app
