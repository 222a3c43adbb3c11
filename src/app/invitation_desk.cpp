#include "app/invitation_desk.h"

#include "app/invitation_preview.h"
#include "base/text.h"
#include "people/directory.h"

namespace tenon::app {

namespace {

std::vector<std::string> deciders_of(sql::Transaction& transaction, Place const& place) {
    std::vector<std::string> names;
    for (people::MemberView const& member : people::participants_of(transaction, place))
        if (member.engagement_role == EngagementRole::client) names.push_back(member.name);
    return names;
}

// What somebody else is to earn is not for the next expert who is invited.
std::vector<contracts::ContractMilestone> milestones_for(
    sql::Transaction& transaction, Place const& place, people::store::InvitationRow const& invitation) {
    auto terms = contracts::current_terms(transaction, place);
    bool const is_theirs =
        terms && (invitation.engagement_role == EngagementRole::client ||
                     equals_ignoring_case(trim(terms->parties.expert.email), invitation.email));
    return is_theirs ? std::move(terms->milestones) : std::vector<contracts::ContractMilestone>();
}

Result<std::vector<PreviewedData>> data_of(
    sql::Transaction& transaction, datasets::Datasets& datasets, Place const& place) {
    std::vector<PreviewedData> data;
    TENON_TRY(list, datasets.sheets(transaction, place));
    for (datasets::DataSheet& sheet : list.sheets) {
        PreviewedData entry{std::move(sheet), std::nullopt};
        if (entry.sheet.sample) {
            TENON_TRY(profile, datasets.shared_profile(transaction, place, entry.sheet.asset));
            entry.profile = std::move(profile);
        }
        data.push_back(std::move(entry));
    }
    return data;
}

Result<InvitationPreview> preview(sql::Transaction& transaction,
    people::store::InvitationRow const& invitation, briefs::Briefs& briefs, datasets::Datasets& datasets) {
    InvitationPreview seen{scope_of(invitation.engagement_role), {}, {}, {}, {}};
    if (!invitation.engagement_id || !seen.shows.brief) return seen;
    Place const place{invitation.workspace_id, *invitation.engagement_id};
    TENON_TRY(view, briefs.latest(transaction, place));
    seen.deciders = deciders_of(transaction, place);
    seen.brief = PreviewedBrief{view.version, view.saved_at, within(seen.shows, std::move(view.brief))};
    if (seen.shows.money) seen.milestones = milestones_for(transaction, place, invitation);
    if (seen.shows.data) {
        TENON_TRY(data, data_of(transaction, datasets, place));
        seen.data = std::move(data);
    }
    return seen;
}

} // namespace

api::Endpoint preview_endpoint(people::People& people, briefs::Briefs& briefs, datasets::Datasets& datasets) {
    return api::get("/api/v1/invitations/{token}/preview", api::Who::anyone,
        "Shows whoever has an invitation's link what it is about: brief, plan, pay and data, as far as the "
        "role "
        "needs them.",
        [&](api::Call& call) {
            return call.unit.read([&](sql::Transaction& transaction) -> Result<InvitationPreview> {
                TENON_TRY(invitation, people.open_invitation(transaction, call.param("token")));
                return preview(transaction, invitation, briefs, datasets);
            });
        });
}

} // namespace tenon::app
