#include "briefs/price_drivers.h"

#include "base/text.h"

#include <algorithm>

namespace tenon::briefs {

namespace {

PriceDriver complexity(Brief const& brief) {
    if (brief.deliverables.empty() && brief.constraints.empty())
        return {
            Driver::complexity, "The brief names neither deliverables nor what they must live with.", true};
    std::string says = count_of(brief.deliverables.size(), "deliverable", "deliverables") + " to hand over";
    std::vector<std::string> kinds;
    for (Constraint const& constraint : brief.constraints) {
        std::string const kind(to_text(constraint.kind));
        if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
    }
    says += kinds.empty() ? ", no constraints named"
                          : ", " + count_of(brief.constraints.size(), "constraint", "constraints") + " (" +
                                join(kinds, ", ") + ")";
    bool const is_ruled = !brief.regimes.empty() && brief.regimes.front() != "none";
    if (is_ruled) says += ", under " + join(brief.regimes, ", ");
    return {Driver::complexity, says + ".", false};
}

PriceDriver data_quality(Brief const& brief, bool data_are_known) {
    if (brief.data.empty()) return {Driver::data_quality, "The brief names no data.", true};
    if (data_are_known) return {Driver::data_quality, "All data have a verdict that lets work go on.", false};
    auto const described = std::count_if(
        brief.data.begin(), brief.data.end(), [](DataAsset const& asset) { return !asset.quality.empty(); });
    auto const unlabelled = std::count_if(brief.data.begin(), brief.data.end(),
        [](DataAsset const& asset) { return asset.labels && *asset.labels != Labels::complete; });
    std::string says = "The quality is described for " + std::to_string(described) + " of " +
                       count_of(brief.data.size(), "data set", "data sets");
    if (unlabelled > 0) says += ", labels are missing in " + std::to_string(unlabelled);
    says += ", and not all have been judged";
    return {Driver::data_quality, says + ".", described == 0};
}

PriceDriver expertise(Brief const& brief) {
    if (brief.roles.empty())
        return {
            Driver::expertise, "Nobody has said which work is bought and which stays in the house.", true};
    std::vector<std::string> bought;
    std::vector<std::string> kept;
    for (Role const& role : brief.roles)
        (role.by == DutyBy::expert ? bought : kept).emplace_back(to_text(role.role));
    std::string says = bought.empty() ? "Nothing is bought" : "Bought: " + join(bought, ", ");
    if (!kept.empty()) says += "; in the house: " + join(kept, ", ");
    return {Driver::expertise, says + ".", false};
}

PriceDriver impact(Brief const& brief) {
    std::vector<std::string> said;
    if (brief.stakes) said.push_back("the stakes are " + std::string(to_text(*brief.stakes)));
    if (brief.budget && brief.budget->cost_of_delay_per_week)
        said.push_back("a week without it costs " + to_string(*brief.budget->cost_of_delay_per_week));
    if (said.empty())
        return {Driver::impact, "Neither the stakes nor the cost of a week without it are said.", true};
    std::string says = join(said, ", and ") + ".";
    says.front() = static_cast<char>(says.front() - 'a' + 'A'); // it begins with an "a" or a "t"
    return {Driver::impact, says, false};
}

} // namespace

std::vector<PriceDriver> price_drivers(Brief const& brief, bool data_are_known) {
    return {complexity(brief), data_quality(brief, data_are_known), expertise(brief), impact(brief)};
}

std::string_view judgement_in(PhaseKind kind) {
    switch (kind) {
    case PhaseKind::audit:
        return "Gaps, doubles and leaks are counted by machine; whether they matter is judged.";
    case PhaseKind::feasibility:
        return "Trials run by themselves; which question they must answer is judged.";
    case PhaseKind::prototype: return "Tools write much of it; what may be left out for now is judged.";
    case PhaseKind::preparation: return "Rules clean the rows; which rule is true to the business is judged.";
    case PhaseKind::labelling:
        return "A model may propose labels; people give them, and where they differ it is judged.";
    case PhaseKind::augmentation:
        return "New examples are made by machine; whether they resemble real ones is judged.";
    case PhaseKind::development:
        return "Training and tuning run by themselves; features, model and trade-offs are judged.";
    case PhaseKind::evaluation:
        return "Scores and intervals are computed; which errors can be lived with is judged.";
    case PhaseKind::deployment:
        return "Builds and roll-outs are automatic; when to go live, and back, is judged.";
    case PhaseKind::monitoring: return "Drift is watched by machine; whether to retrain is judged.";
    }
    return "";
}

} // namespace tenon::briefs
