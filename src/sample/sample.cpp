#include "sample/sample.h"

#include "people/directory.h"
#include "platform/log/log.h"
#include "sample/parts.h"
#include "sample/story.h"

#include <algorithm>
#include <set>

namespace tenon::sample {

namespace {

std::optional<Id<Workspace>> find_sample(sql::Database& database) {
    return sql::Unit(database).read(
        [](sql::Transaction& transaction) { return people::find_sample(transaction); });
}

Result<void> require_sample(sql::Transaction& transaction, Id<Workspace> const& workspace) {
    auto const settings = people::find_workspace(transaction, workspace);
    if (settings && settings->sample) return {};
    return fail(ErrorKind::conflict, "workspace_not_sample",
        "This workspace is real: what happened in it stays on record.");
}

// The files of the workspace that no other one names. Asked before its rows go.
std::set<std::string> own_blobs(
    sql::Transaction& transaction, Id<Workspace> const& workspace, EachBlob Part::*kind) {
    std::set<std::string> own;
    for (Part const& part : parts())
        if (part.*kind)
            (part.*kind)(transaction, workspace, [&](std::string const& sha256) { own.insert(sha256); });
    return own;
}

void drop_named(sql::Transaction& transaction, std::set<std::string>& blobs, EachBlob Part::*kind) {
    for (Part const& part : parts())
        if (part.*kind)
            (part.*kind)(transaction, std::nullopt, [&](std::string const& sha256) { blobs.erase(sha256); });
}

// The rows are gone when this happens; a file that is left over names nobody and costs only its bytes.
void free_after_commit(sql::Transaction& transaction, blobs::Store& store, std::set<std::string> blobs) {
    transaction.after_commit([&store, blobs = std::move(blobs)] {
        for (std::string const& sha256 : blobs)
            store.remove(sha256);
    });
}

} // namespace

Result<void> Sample::load() {
    std::scoped_lock const lock(loading_);
    // The story is weeks old: what it leaves to be done later is due at once, and would be done before it is
    // told.
    jobs::Worker::Pause const pause(worker_);
    if (find_sample(database_))
        return fail(ErrorKind::conflict, "sample_exists",
            "This server has its sample already; remove it first to load it anew.");
    return load_once();
}

Result<void> Sample::load_once() {
    Calendar const calendar = calendar_of(time_zone, work_week);
    try {
        Stage stage(database_, open_, calendar, context_.clock.now());
        tell(stage);
        return {};
    } catch (std::exception const& error) {
        log::warning("sample.broken", {{"reason", error.what()}});
        remove_half();
        return fail(ErrorKind::unavailable, "sample_broken",
            "The sample could not be loaded, and nothing of it was kept: " + std::string(error.what()));
    }
}

void Sample::remove_half() {
    auto const half = find_sample(database_);
    if (!half) return;
    sql::Unit unit(database_);
    auto const removed =
        unit.write([&](sql::Transaction& transaction) { return remove(transaction, *half); });
    if (!removed || unit.wait_until_durable()) log::error("sample.half_left", {{"workspace", half->text()}});
}

Result<void> Sample::require_right(
    sql::Transaction& transaction, Actor const& actor, ShowSample const& wanted) {
    if (actor.kind == Actor::Kind::person) {
        auto const own = people::workspaces_of(transaction, *actor.account);
        bool const owns_one = std::any_of(own.begin(), own.end(),
            [](people::WorkspaceView const& each) { return each.role == WorkspaceRole::owner; });
        if (owns_one) return {};
    }
    if (wanted.claim_token && people_.is_claim_link(transaction, *wanted.claim_token)) return {};
    return fail(ErrorKind::forbidden, "sample_not_yours",
        "The sample is for whoever owns a workspace here, or holds the newest claim link of the server.");
}

Result<SampleView> Sample::show(sql::Unit& unit, Actor const& actor, ShowSample const& wanted) {
    TENON_CHECK(
        unit.read([&](sql::Transaction& transaction) { return require_right(transaction, actor, wanted); }));
    if (!find_sample(database_)) {
        auto loaded = load();
        // Somebody else was faster, and the sample is there.
        if (!loaded && loaded.error().code != "sample_exists") return fail(std::move(loaded).error());
    }
    return unit.write([&](sql::Transaction& transaction) -> Result<SampleView> {
        TENON_CHECK(require_right(transaction, actor, wanted));
        auto const workspace = people::find_sample(transaction);
        if (!workspace)
            return fail(ErrorKind::conflict, "sample_removed", "Somebody removed the sample a moment ago.");
        SampleView view{*workspace, std::nullopt};
        if (actor.is_signed_in()) {
            people_.join_sample(transaction, *actor.account);
            return view;
        }
        TENON_TRY(token, people_.make_sign_in_link(transaction, owner_email));
        view.enter = "/enter#" + token;
        return view;
    });
}

std::optional<std::string> Sample::make_link(sql::Transaction& transaction) {
    if (!people::find_sample(transaction) || people::is_claimed(transaction)) return std::nullopt;
    auto const token = people_.make_sign_in_link(transaction, owner_email);
    return token ? std::optional(*token) : std::nullopt;
}

Result<ClaimLink> Sample::make_claim_link(sql::Transaction& transaction, Id<Workspace> const& workspace) {
    TENON_CHECK(require_sample(transaction, workspace));
    auto const token = people_.make_claim_link(transaction);
    if (!token)
        return fail(ErrorKind::conflict, "claimed_already", "This server has an owner; sign in instead.");
    return ClaimLink{"/claim#" + *token};
}

Result<void> Sample::remove(sql::Transaction& transaction, Id<Workspace> const& workspace) {
    TENON_CHECK(require_sample(transaction, workspace));
    auto blobs = own_blobs(transaction, workspace, &Part::blobs);
    auto sealed = own_blobs(transaction, workspace, &Part::sealed_blobs);
    for (Part const& part : parts())
        part.remove(transaction, workspace);
    drop_named(transaction, blobs, &Part::blobs);
    drop_named(transaction, sealed, &Part::sealed_blobs);
    for (std::string const& sha256 : blobs)
        blobs::forget(transaction, sha256);
    free_after_commit(transaction, stores_.blobs, std::move(blobs));
    free_after_commit(transaction, stores_.sealed, std::move(sealed));
    return {};
}

} // namespace tenon::sample
