// tenon profile: what files hold, whether that is enough, and whether two of them share rows. What takes
// longer than a second says on stderr how far it has come.

#include "app/command_line.h"
#include "app/engine_commands.h"
#include "app/input.h"
#include "app/progress.h"
#include "base/enum.h"
#include "datasets/profiler.h"
#include "platform/json/write.h"

#include <iostream>
#include <map>
#include <memory>

namespace tenon::app {

namespace {

struct ProfileOptions {
    std::vector<std::string> files;
    std::optional<std::string> label;
    std::string against;
    std::string delimiter;
    std::string format;
};

std::map<std::string, char> const delimiters{{"comma", ','}, {",", ','}, {"semicolon", ';'}, {";", ';'},
    {"tab", '\t'}, {"\t", '\t'}, {"pipe", '|'}, {"|", '|'}};

datasets::TableOptions table_options(ProfileOptions const& options) {
    datasets::TableOptions table;
    if (!options.delimiter.empty()) table.csv.delimiter = delimiters.at(options.delimiter);
    // Who names a delimiter has said that it is CSV.
    if (!options.format.empty())
        table.format = from_text<datasets::FileFormat>(options.format);
    else if (table.csv.delimiter)
        table.format = datasets::FileFormat::csv;
    return table;
}

Result<ProfiledFile> profile_input(
    std::string const& path, std::optional<std::string> const& label, datasets::TableOptions const& table) {
    TENON_TRY(source, watched_input(path));
    TENON_TRY(profile, datasets::profile_file(std::move(source), {.label_column = label, .table = table}));
    auto verdict = datasets::judge_readiness(profile);
    return ProfiledFile{path, std::move(profile), std::move(verdict)};
}

Result<datasets::FileComparison> compare_inputs(
    ProfiledFile const& first, std::string const& against, datasets::TableOptions const& table) {
    // The file to test on need not hold the label.
    TENON_TRY(second, profile_input(against, std::nullopt, table));
    auto open = [](std::string const& path) { return [&path] { return watched_input(path); }; };
    return datasets::compare_files(
        {open(first.file), table, first.profile}, {open(against), table, second.profile});
}

Result<ProfiledFiles> profile_inputs(ProfileOptions const& options) {
    datasets::TableOptions const table = table_options(options);
    ProfiledFiles profiled;
    for (std::string const& path : options.files) {
        TENON_TRY(file, profile_input(path, options.label, table));
        if (!options.against.empty()) {
            TENON_TRY(comparison, compare_inputs(file, options.against, table));
            file.comparison = std::move(comparison);
        }
        profiled.files.push_back(std::move(file));
    }
    return profiled;
}

// A single file's document has no list around it.
void show(Command const& command, ProfiledFiles const& profiled) {
    bool const is_one = profiled.files.size() == 1;
    if (!command.as_json)
        print(std::cout, profiled);
    else
        std::cout << (is_one ? json::to_json(profiled.files.front()) : json::to_json(profiled)) << "\n";
}

Exit run_profile(Command const& command, ProfileOptions const& options) {
    auto const profiled = profile_inputs(options);
    if (!profiled) return report(command, profiled.error());
    show(command, *profiled);
    bool const is_enough = std::none_of(profiled->files.begin(), profiled->files.end(),
        [](ProfiledFile const& file) { return file.verdict.readiness == datasets::Readiness::insufficient; });
    return is_enough ? Exit::done : Exit::findings;
}

// Comparing reads both files twice.
void check_options(Parser profile, ProfileOptions const& options) {
    bool const has_stdin = std::count(options.files.begin(), options.files.end(), "-") > 0;
    if (!options.against.empty() && (has_stdin || options.against == "-"))
        profile.reject("--against reads files twice; stdin can be read once only");
}

} // namespace

Result<csv::Source> watched_input(std::string const& path) {
    TENON_TRY(input, open_input(path));
    return csv::Source([input = std::move(input), progress = std::make_shared<Progress>(),
                           read = std::uint64_t{0}](char* bytes, std::size_t size) mutable {
        std::size_t const count = input.source(bytes, size);
        progress->show("read", read += count, input.bytes);
        return count;
    });
}

void add_profile_command(Parser cli, Command& command) {
    auto options = std::make_shared<ProfileOptions>();
    Parser const profile =
        cli.add_subcommand("profile", "Say what CSV and NDJSON files hold and whether they are ready");
    profile.add_option("files", options->files, "CSV or NDJSON files; - for stdin").required();
    profile.add_option("--label", options->label, "The column a model should learn");
    profile.add_option("--against", options->against, "A file to test on: does it share rows?");
    std::vector<std::string_view> separators;
    for (auto const& [word, separator] : delimiters)
        separators.push_back(word);
    profile
        .add_option("--delimiter", options->delimiter,
            "What separates fields, where it is not found: comma, "
            "semicolon, tab, pipe")
        .one_of(separators);
    profile.add_option("--format", options->format, "csv or ndjson, where it is not found")
        .one_of(all_texts<datasets::FileFormat>());
    profile.footer("Examples:\n  tenon profile contracts.csv --label churned\n"
                   "  tenon profile train.csv --against test.csv --label churned");
    profile.callback([&command, options, profile] {
        check_options(profile, *options);
        command.run = [&command, options] { return run_profile(command, *options); };
    });
}

} // namespace tenon::app
