// tenon policy: the numbers a workspace's checks go by.

#include "app/client_command.h"
#include "base/text.h"
#include "checks/check_wire.h"
#include "checks/policy.h"

#include <charconv>

namespace tenon::app {

namespace {

using checks::PolicyView;

struct PolicyOptions {
    std::string workspace;
    std::string key;
    std::string value;
    std::string reason;
};

Result<PolicyView> view(PolicyOptions const& options) {
    TENON_TRY(api, workspace_client(options.workspace));
    return api.get<PolicyView>("/policy");
}

constexpr std::string_view currency_key = "rate_currency";

Result<engagements::Policy> changed(engagements::Policy policy, PolicyOptions const& options) {
    if (options.key == currency_key) {
        policy.rate_currency = options.value;
        return policy;
    }
    for (checks::Knob const& knob : checks::knobs()) {
        if (knob.key != options.key) continue;
        char const* const end = options.value.data() + options.value.size();
        auto const [read, error] = std::from_chars(options.value.data(), end, policy.*knob.value);
        if (error == std::errc{} && read == end) return policy;
        return fail(ErrorKind::invalid, "number_unreadable", options.value + " is not a whole number.");
    }
    return fail(ErrorKind::invalid, "policy_unknown",
        "There is no number called " + options.key + "; tenon policy show lists them.");
}

Result<PolicyView> set(PolicyOptions const& options) {
    TENON_TRY(api, workspace_client(options.workspace));
    TENON_TRY(now, api.get<PolicyView>("/policy"));
    TENON_TRY(policy, changed(now.current.policy, options));
    return api.send<PolicyView>(
        "PUT", "/policy", checks::SavePolicy{now.current.version, options.reason, policy});
}

void print(std::ostream& out, PolicyView const& view) {
    engagements::Policy const otherwise;
    Table table(
        {{"number"}, {"value", Align::right}, {"own", Align::right}, {"unit"}, {"what"}, {"read by"}});
    for (checks::Knob const& knob : checks::knobs())
        table.add({std::string(knob.key), std::to_string(view.current.policy.*knob.value),
            std::to_string(otherwise.*knob.value), std::string(knob.unit), std::string(knob.title),
            std::string(knob.read_by)});
    table.add({std::string(currency_key), view.current.policy.rate_currency, otherwise.rate_currency, "",
        "The currency of both rates", "plan"});
    table.print(out, "");
}

void print_history(std::ostream& out, PolicyView const& view) {
    Table table({{"version", Align::right}, {"when"}, {"by"}, {"reason"}});
    for (checks::PolicyVersion const& version : view.history)
        table.add({std::to_string(version.version), version.saved_at ? text_of(*version.saved_at) : "-",
            version.saved_by, version.reason});
    table.print(out, "");
}

} // namespace

void add_policy_commands(Parser cli, Command& command) {
    Noun<PolicyOptions> noun(cli, command, "policy", "The numbers the checks of a workspace go by");
    PolicyOptions& options = noun.options();
    auto in_workspace = [&](Parser verb) {
        verb.add_option("--workspace", options.workspace, "In this workspace");
        return verb;
    };
    in_workspace(noun.verb("show", "Show the numbers and which checks read them", view, print));
    in_workspace(noun.verb("history", "Show who changed them, when and why", view, print_history));
    Parser const change = in_workspace(noun.verb("set", "Change one number, with a reason", set, print));
    change.add_option("number", options.key, "Its name, such as buffer_bp").required();
    change.add_option("value", options.value, "Its new value").required();
    change.add_option("--reason", options.reason, "Why; it stays on record").required();
    noun.examples("  tenon policy show\n"
                  "  tenon policy set buffer_bp 2000 --reason \"Our data is always the same.\"");
}

} // namespace tenon::app
