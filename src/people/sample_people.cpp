// The part of the face that is about the sample: its workspace, and the people in it, who have no passwords.

#include "people/people.h"
#include "people/secret_token.h"

namespace tenon::people {

Result<Id<Workspace>> People::open_sample(
    sql::Transaction& transaction, store::AccountRow owner, store::WorkspaceRow workspace) {
    if (store::find_sample(transaction))
        return fail(ErrorKind::conflict, "sample_exists",
            "This server has its sample already; remove it first to load it anew.");
    owner.password_hash.clear();
    if (!store::insert_account(transaction, owner, context_.clock.now()))
        return fail(ErrorKind::conflict, "account_exists",
            "Somebody here has the e-mail " + owner.email + ", which the sample needs for its owner.");
    workspace.sample = true;
    return open_workspace(transaction, owner.id, std::move(workspace));
}

void People::forget_password(sql::Transaction& transaction, Id<Account> const& account) {
    store::set_password(transaction, account, "");
}

bool People::is_claim_link(sql::Transaction& transaction, std::string_view token) {
    return !store::has_real_workspace(transaction) && store::has_claim_link(transaction, hash_secret(token));
}

void People::join_sample(sql::Transaction& transaction, Id<Account> const& account) {
    if (auto const sample = store::find_sample(transaction))
        store::put_role(transaction, *sample, account, WorkspaceRole::owner, context_.clock.now());
}

} // namespace tenon::people
