#include "checks/check_pages.h"

#include "base/enum.h"
#include "base/text.h"
#include "checks/engine.h"

namespace tenon::checks {

namespace {

std::string weight_of(Check const& check) {
    std::vector<std::string> stops;
    for (Stop const& stop : check.stops)
        stops.push_back(
            "**" + std::string(to_text(stop.severity)) + "** at the gate " + std::string(to_text(stop.gate)));
    std::string const plain(to_text(check.severity));
    if (stops.empty()) return "**" + plain + "**, at no gate";
    return join(stops, ", ") + "; " + plain + " before";
}

std::string move_of(Check const& check) {
    std::string const move = check.party == Side::both ? "both" : "the " + std::string(to_text(check.party));
    return check.expert_only ? move + "; nobody else sees its findings" : move;
}

std::string page_of(Check const& check) {
    auto row = [](std::string_view name, std::string_view text) {
        return "| " + std::string(name) + " | " + std::string(text) + " |\n";
    };
    std::string text = "# " + std::string(check.code) + ": " + std::string(check.title) + "\n\n";
    text += std::string(check.why) + "\n\n| | |\n| --- | --- |\n";
    text += row("Reads", check.reads) + row("Weighs", weight_of(check)) + row("Whose move", move_of(check)) +
            row("Fix", check.fix) + row("Fires on", check.example) + row("Holds on", check.mended) +
            row("Comes from", check.source);
    if (!check.rule)
        text += "\n**Not yet.** This version of Tenon does not keep " + std::string(check.waits_for) +
                "; until it does, the check answers *not yet* and never counts as passed.\n";
    return text + "\n[All checks](README.md)\n";
}

std::string list_of_all() {
    std::string rows;
    int ruled = 0;
    for (Check const& check : catalogue()) {
        std::string const code(check.code);
        ruled += check.rule ? 1 : 0;
        rows += "| [" + code + "](" + code + ".md) | " + std::string(check.title) + " | " +
                std::string(to_text(check.party)) + " | " + weight_of(check) + " | " +
                (check.rule ? "yes" : "not yet") + " |\n";
    }
    auto const all = static_cast<int>(catalogue().size());
    return "# The checks\n\n"
           "Made from the catalogue in `src/checks`; `tenon explain CODE` shows the same. Of " +
           std::to_string(all) + " checks " + std::to_string(ruled) + " answer, and " +
           std::to_string(all - ruled) +
           " wait for facts that this version of Tenon does not keep yet.\n\n"
           "An *error* blocks its gate until it is mended or overridden with a reason and a name, a *warn* "
           "shows on Today, an *advice* on its page only. M-numbers name the lessons a check comes from.\n\n"
           "| Check | Title | Whose move | Weighs | Answers |\n| --- | --- | --- | --- | --- |\n" +
           rows;
}

} // namespace

std::vector<CheckPage> check_pages() {
    std::vector<CheckPage> pages{{"README.md", list_of_all()}};
    for (Check const& check : catalogue())
        pages.push_back({std::string(check.code) + ".md", page_of(check)});
    return pages;
}

} // namespace tenon::checks
