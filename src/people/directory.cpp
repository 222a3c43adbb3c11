#include "people/directory.h"

#include "people/person_store.h"

namespace tenon::people {

std::optional<AccountView> find_account(sql::Transaction& transaction, Id<Account> const& id) {
    auto const row = store::find_account(transaction, id);
    if (!row) return std::nullopt;
    return AccountView{row->id, row->name, row->email};
}

bool is_claimed(sql::Transaction& transaction) { return store::has_real_workspace(transaction); }

std::optional<Id<Workspace>> find_sample(sql::Transaction& transaction) {
    return store::find_sample(transaction);
}

std::optional<WorkspaceSettings> find_workspace(sql::Transaction& transaction, Id<Workspace> const& id) {
    auto const row = store::find_workspace(transaction, id);
    if (!row) return std::nullopt;
    return WorkspaceSettings{row->name, row->currency, row->time_zone, row->work_week, row->sample};
}

std::vector<WorkspaceView> workspaces_of(sql::Transaction& transaction, Id<Account> const& account) {
    return store::workspaces_of(transaction, account);
}

std::optional<WorkspaceRole> find_role(
    sql::Transaction& transaction, Id<Workspace> const& workspace, Id<Account> const& account) {
    return store::find_role(transaction, workspace, account);
}

std::optional<EngagementRole> find_role(
    sql::Transaction& transaction, Place const& place, Id<Account> const& account) {
    return store::find_role(transaction, place, account);
}

std::vector<Seat> seats_of(
    sql::Transaction& transaction, Id<Workspace> const& workspace, Id<Account> const& account) {
    return store::seats_of(transaction, workspace, account);
}

std::vector<Place> places_of(sql::Transaction& transaction, Id<Account> const& account, EngagementRole role) {
    return store::places_of(transaction, account, role);
}

std::vector<MemberView> participants_of(sql::Transaction& transaction, Place const& place) {
    return store::participants_of(transaction, place);
}

std::vector<InvitationView> open_invitations(
    sql::Transaction& transaction, Place const& place, Timestamp now) {
    auto open = store::open_invitations(transaction, place.workspace, now);
    std::erase_if(
        open, [&](InvitationView const& invitation) { return invitation.engagement != place.engagement; });
    return open;
}

void give_role(sql::Transaction& transaction, Place const& place, Id<Account> const& account,
    EngagementRole role, Timestamp now) {
    store::put_role(transaction, place, account, role, now);
}

} // namespace tenon::people
