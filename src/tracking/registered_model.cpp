#include "tracking/registered_model.h"

#include "base/text.h"
#include "tracking/names.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tenon::tracking {

namespace {

constexpr std::array<std::string_view, 4> stage_names{"None", "Staging", "Production", "Archived"};
constexpr std::array<std::string_view, 2> proposing{"champion", "production"};

Failure alias_invalid(std::string message) {
    return fail(ErrorKind::invalid, "alias_invalid", std::move(message));
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_alias_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || is_digit(letter) ||
           letter == '_' || letter == '-' || static_cast<unsigned char>(letter) >= 0x80;
}

bool reads_as_version(std::string_view alias) {
    return alias.size() > 1 && (alias[0] == 'v' || alias[0] == 'V') &&
           std::all_of(alias.begin() + 1, alias.end(), is_digit);
}

std::optional<VersionProposal> first_of(std::vector<ModelAlias> const& aliases) {
    for (ModelAlias const& alias : aliases)
        if (proposes(alias.alias))
            return VersionProposal{alias.number, alias.alias, alias.set_by, alias.set_at};
    return std::nullopt;
}

} // namespace

bool proposes(std::string_view alias) {
    return std::any_of(proposing.begin(), proposing.end(),
        [&](std::string_view word) { return equals_ignoring_case(word, alias); });
}

std::optional<VersionProposal> proposal_of(FullVersion const& full) {
    ModelVersion const& version = full.version;
    auto proposal = first_of(full.aliases);
    if (!proposal && proposes(version.stage))
        proposal = {
            version.number, std::string(stage_name(version.stage)), version.staged_by, version.staged_at};
    return proposal;
}

std::optional<VersionProposal> proposal_of(FullRegisteredModel const& full) {
    auto proposal = first_of(full.aliases);
    for (FullVersion const& version : full.newest)
        if (!proposal) proposal = proposal_of(version);
    return proposal;
}

bool is_prompt(std::vector<Pair> const& tags) {
    return equals_ignoring_case(find_value(tags, prompt_tag).value_or(""), "true");
}

Result<void> check_registered_name(std::string_view name, std::string_view parameter) {
    if (trim(name).empty()) return missing_value(parameter);
    TENON_CHECK(check_length(name, Limits::registered_name, parameter));
    if (name.find_first_of("/:") != name.npos)
        return fail(ErrorKind::invalid, "value_invalid",
            "Invalid model name '" + std::string(name) + "'. Names cannot contain '/' or ':'.");
    if (name == "." || name == "..") return invalid_value(name, parameter, "it is no name but a folder.");
    return {};
}

Result<void> check_alias(std::string_view alias) {
    if (alias.empty()) return alias_invalid("Registered model alias name cannot be empty.");
    TENON_CHECK(check_length(alias, Limits::alias, "alias"));
    if (!std::all_of(alias.begin(), alias.end(), is_alias_letter))
        return alias_invalid("Invalid alias name: '" + std::string(alias) +
                             "'. Names may only contain letters, digits, underscores (_) and dashes (-).");
    if (equals_ignoring_case(alias, "latest"))
        return alias_invalid("'latest' alias name (case insensitive) is reserved.");
    if (reads_as_version(alias))
        return alias_invalid("Version alias name '" + std::string(alias) + "' is reserved.");
    return {};
}

Result<void> check_registry_tags(std::vector<Pair> const& tags) {
    for (Pair const& tag : tags) {
        TENON_CHECK(check_key(tag.key, "key"));
        TENON_CHECK(check_length(tag.value, Limits::registry_text, "value"));
    }
    return {};
}

Result<std::int64_t> version_number(std::string_view text) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size()) return number;
    return fail(ErrorKind::invalid, "value_invalid",
        "Parameter 'version' must be an integer, got '" + shortened(std::string(text), 200) + "'.");
}

std::string_view stage_name(VersionStage stage) { return stage_names[static_cast<std::size_t>(stage)]; }

Result<VersionStage> version_stage(std::string_view text) {
    auto const found = std::find_if(stage_names.begin(), stage_names.end(),
        [&](std::string_view name) { return equals_ignoring_case(name, text); });
    if (found != stage_names.end()) return static_cast<VersionStage>(found - stage_names.begin());
    return fail(ErrorKind::invalid, "value_invalid",
        "Invalid Model Version stage: " + shortened(std::string(text), 200) +
            ". Value must be one of None, Staging, Production, Archived.");
}

} // namespace tenon::tracking
