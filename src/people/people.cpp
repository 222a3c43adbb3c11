#include "people/people.h"

#include "base/text.h"
#include "people/secret_token.h"
#include "platform/crypto/password.h"
#include "platform/events/events.h"
#include "platform/json/read.h"

namespace tenon::people {

namespace {

// Compared when the address is unknown, so that the answer takes as long as for a wrong password. The hash of
// a random text nobody knows.
constexpr char nobodys_hash[] = "$argon2id$v=19$m=65536,t=2,p=1$MTIzNDU2Nzg5MGFiY2RlZg$"
                                "0Yk1hE1Yx0b1n3m2o4p5q6r7s8t9u0v1w2x3y4z5A6B";

Failure wrong_credentials() {
    return fail(ErrorKind::unauthenticated, "credentials_wrong", "The e-mail or the password is not right.");
}

Result<store::AccountRow> account_of(sql::Transaction& transaction, std::string_view email) {
    TENON_TRY(address, parse_email(email));
    auto account = store::find_account_by_email(transaction, address);
    if (!account)
        return fail(ErrorKind::not_found, "account_unknown", "Nobody here has the e-mail " + address + ".");
    return *std::move(account);
}

// All problems of a form at once.
class Form {
public:
    template <class T> std::optional<T> take(Result<T> field) {
        if (field) return *std::move(field);
        for (Problem& problem : field.error().problems)
            problems_.push_back(std::move(problem));
        return std::nullopt;
    }
    void take(Result<void> const& field) {
        if (field) return;
        for (Problem const& problem : field.error().problems)
            problems_.push_back(problem);
    }
    void take(Error const& error, std::string pointer) {
        problems_.push_back({std::move(pointer), error.code, error.message});
    }
    Result<void> check() {
        if (problems_.empty()) return {};
        return fail(json::body_invalid(std::move(problems_)));
    }

private:
    std::vector<Problem> problems_;
};

} // namespace

std::string People::hash(std::string_view password) {
    hashing_.acquire();
    std::string hashed = hash_password(password);
    hashing_.release();
    return hashed;
}

bool People::verify(std::string_view password, std::string const& hash) {
    hashing_.acquire();
    bool const right = verify_password(password, hash);
    hashing_.release();
    return right;
}

SignedIn People::begin_session(
    sql::Transaction& transaction, Id<Account> const& account, Device const& device) {
    std::string const cookie = new_secret();
    Timestamp const now = context_.clock.now();
    auto const row = store::find_account(transaction, account);
    // Whoever has no password cannot give it once more: such a session stays fresh as long as it lasts.
    bool const has_password = row && !row->password_hash.empty();
    store::insert_session(transaction,
        {context_.ids.make<Session>(), account, hash_secret(cookie), device.user_agent.substr(0, 300),
            device.ip, has_password ? now : now + session_absolute},
        now);
    return {account, cookie};
}

std::optional<std::string> People::make_claim_link(sql::Transaction& transaction) {
    if (store::has_real_workspace(transaction)) return std::nullopt;
    std::string const token = new_secret();
    store::replace_claim_link(transaction, hash_secret(token));
    return token;
}

Result<SignedIn> People::claim(sql::Unit& unit, Claim const& claim, Device const& device) {
    Form form;
    auto const name = form.take(check_name(claim.name, "name"));
    auto const workspace = form.take(check_name(claim.workspace, "workspace"));
    auto const email = form.take(parse_email(claim.email));
    form.take(check_password(claim.password, email.value_or("")));
    auto const zone = TimeZone::parse(claim.time_zone);
    if (!zone) form.take(zone.error(), "/time_zone");
    auto const week = WorkWeek::parse(join(claim.work_week, ","));
    if (!week) form.take(week.error(), "/work_week");
    TENON_CHECK(form.check());

    std::string const hashed = hash(claim.password);
    return unit.write([&](sql::Transaction& transaction) -> Result<SignedIn> {
        if (store::has_real_workspace(transaction))
            return fail(ErrorKind::conflict, "claimed_already", "This server has an owner; sign in instead.");
        if (store::take_claim_link(transaction, hash_secret(claim.token)) == 0)
            return fail(ErrorKind::forbidden, "claim_link_wrong",
                "This link is not the current one; the server prints a new link each time it starts.");
        Id<Account> const account = context_.ids.make<Account>();
        if (!store::insert_account(transaction, {account, *email, *name, hashed}, context_.clock.now()))
            return fail(json::body_invalid(
                {{"/email", "account_exists", "Somebody of the sample has this e-mail; give your own."}}));
        open_workspace(transaction, account,
            {context_.ids.make<Workspace>(), *workspace, claim.currency, claim.time_zone, week->text(),
                false});
        join_sample(transaction, account);
        return begin_session(transaction, account, device);
    });
}

Id<Workspace> People::open_workspace(
    sql::Transaction& transaction, Id<Account> const& owner, store::WorkspaceRow workspace) {
    Timestamp const now = context_.clock.now();
    store::insert_workspace(transaction, workspace, now);
    store::put_role(transaction, workspace.id, owner, WorkspaceRole::owner, now);
    Actor actor;
    actor.kind = Actor::Kind::person;
    actor.account = owner;
    if (auto const row = store::find_account(transaction, owner)) actor.name = row->name;
    events::record(
        transaction, actor, now, {workspace.id, std::nullopt, "workspace.opened", workspace.id.str()});
    return workspace.id;
}

Result<SignedIn> People::sign_in(sql::Unit& unit, SignIn const& credentials, Device const& device) {
    auto const email = parse_email(credentials.email);
    auto const account = unit.read([&](sql::Transaction& transaction) {
        return email ? store::find_account_by_email(transaction, *email) : std::nullopt;
    });
    bool const has_password = account && !account->password_hash.empty();
    if (!verify(credentials.password, has_password ? account->password_hash : nobodys_hash) || !account)
        return wrong_credentials();
    std::string const renewed = needs_rehash(account->password_hash) ? hash(credentials.password) : "";
    return unit.write([&](sql::Transaction& transaction) -> Result<SignedIn> {
        // The password may have been changed between the two transactions.
        auto const now_stored = store::find_account(transaction, account->id);
        if (!now_stored || now_stored->password_hash != account->password_hash) return wrong_credentials();
        if (!renewed.empty()) store::set_password(transaction, account->id, renewed);
        return begin_session(transaction, account->id, device);
    });
}

Result<SignedIn> People::enter(sql::Unit& unit, Enter const& link, Device const& device) {
    return unit.write([&](sql::Transaction& transaction) -> Result<SignedIn> {
        auto const account =
            store::take_sign_in_link(transaction, hash_secret(link.token), context_.clock.now());
        if (!account)
            return fail(ErrorKind::gone, "sign_in_link_wrong",
                "This link was used or is older than 30 minutes. The server prints a new one when it starts, "
                "and so does: tenon user sign-in-link EMAIL");
        return begin_session(transaction, *account, device);
    });
}

Result<void> People::step_up(
    sql::Unit& unit, Actor const& actor, Id<Session> const& session, StepUp const& proof) {
    auto const account = unit.read(
        [&](sql::Transaction& transaction) { return store::find_account(transaction, *actor.account); });
    if (!account || !verify(proof.password, account->password_hash)) return wrong_credentials();
    return unit.write([&](sql::Transaction& transaction) -> Result<void> {
        store::freshen_session(transaction, session, context_.clock.now());
        return {};
    });
}

Result<void> People::change_password(
    sql::Unit& unit, Actor const& actor, Id<Session> const& session, ChangePassword const& change) {
    auto const account = unit.read(
        [&](sql::Transaction& transaction) { return store::find_account(transaction, *actor.account); });
    if (!account || !verify(change.current, account->password_hash)) return wrong_credentials();
    auto good = check_password(change.new_, account->email);
    if (!good) {
        for (Problem& problem : good.error().problems)
            problem.pointer = "/new";
        return fail(std::move(good).error());
    }
    std::string const hashed = hash(change.new_);
    return unit.write([&](sql::Transaction& transaction) -> Result<void> {
        store::set_password(transaction, account->id, hashed);
        store::delete_sessions(transaction, account->id, session);
        return {};
    });
}

Result<std::string> People::make_reset_link(sql::Transaction& transaction, std::string_view email) {
    TENON_TRY(account, account_of(transaction, email));
    std::string const token = new_secret();
    store::insert_reset_link(transaction, account.id, hash_secret(token), context_.clock.now() + reset_life);
    return token;
}

Result<std::string> People::make_sign_in_link(sql::Transaction& transaction, std::string_view email) {
    TENON_TRY(account, account_of(transaction, email));
    std::string const token = new_secret();
    store::insert_sign_in_link(transaction, account.id, hash_secret(token), context_.clock.now());
    return token;
}

Result<void> People::reset_password(sql::Unit& unit, ResetPassword const& reset) {
    TENON_CHECK(check_password(reset.password, ""));
    std::string const hashed = hash(reset.password);
    return unit.write([&](sql::Transaction& transaction) -> Result<void> {
        auto const account =
            store::take_reset_link(transaction, hash_secret(reset.token), context_.clock.now());
        if (!account)
            return fail(ErrorKind::gone, "reset_link_wrong",
                "This link was used or is older than 30 minutes; ask the operator for a new one.");
        store::set_password(transaction, *account, hashed);
        store::delete_sessions(transaction, *account, std::nullopt);
        return {};
    });
}

std::optional<store::SessionRow> People::find_live_session(
    sql::Transaction& transaction, std::string_view cookie) {
    auto session = store::find_session(transaction, hash_secret(cookie));
    if (!session ||
        !is_alive({session->created_at, session->last_seen_at, session->fresh_at}, context_.clock.now()))
        return std::nullopt;
    return session;
}

void People::touch(sql::Transaction& transaction, std::string_view cookie) {
    if (auto const session = find_live_session(transaction, cookie))
        store::touch_session(transaction, session->id, context_.clock.now());
}

SessionList People::sessions(sql::Transaction& transaction, Actor const& actor, Id<Session> const& current) {
    SessionList list;
    Timestamp const now = context_.clock.now();
    for (auto const& row : store::sessions_of(transaction, *actor.account))
        if (is_alive({row.created_at, row.last_seen_at, row.fresh_at}, now))
            list.sessions.push_back(
                {row.id, row.created_at, row.last_seen_at, row.user_agent, row.ip, row.id == current});
    return list;
}

Result<void> People::end_session(
    sql::Transaction& transaction, Actor const& actor, Id<Session> const& session) {
    if (store::delete_session(transaction, *actor.account, session) == 1) return {};
    return fail(ErrorKind::not_found, "session_unknown", "There is no such session; it may have ended.");
}

} // namespace tenon::people
