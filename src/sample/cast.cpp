#include "sample/cast.h"

#include "platform/crypto/encoding.h"
#include "platform/crypto/secrets.h"

#include <stdexcept>

namespace tenon::sample {

namespace {

template <class Work> auto write(Stage& stage, Work const& work) {
    sql::Unit unit(stage.database());
    auto answer = unit.write(work);
    if (!answer) throw std::runtime_error(describe(answer.error()));
    if (auto const error = unit.wait_until_durable()) throw std::runtime_error(describe(*error));
    return answer;
}

} // namespace

Cast::Cast(Stage& stage)
    : mira(stage, std::string(owner_name), std::string(owner_email)),
      helen(stage, "Helen Brandt", "helen.brandt@example.com"),
      jonas(stage, "Jonas Okafor", "jonas.okafor@example.org"),
      sana(stage, "Sana Rezai", "sana.rezai@example.org"),
      stage_(stage) {}

void Cast::open_firm() {
    auto& people = stage_.program().people();
    workspace_ = *write(stage_, [&](sql::Transaction& transaction) {
        return people.open_sample(transaction,
            {stage_.ids().make<Account>(), std::string(owner_email), std::string(owner_name), ""},
            {stage_.ids().make<Workspace>(), std::string(firm), "EUR"_currency, std::string(time_zone),
                std::string(work_week), true});
    });
}

// The password is nobody's: it is made, used once, and taken away.
void Cast::join(Visitor& who, Id<Engagement> const& engagement, EngagementRole role) {
    auto const invitation = mira.post<people::NewInvitation>(
        workspace_path() + "/invitations", people::Invite{who.email(), std::nullopt, engagement, role});
    stage_.pass(std::chrono::minutes(95));
    auto& people = stage_.program().people();
    sql::Unit unit(stage_.database());
    auto const joined = people.accept_invitation(
        unit, invitation.token, {who.name(), to_base64url(random_bytes(32))}, {"Sample", "127.0.0.1"});
    if (!joined) throw std::runtime_error(describe(joined.error()));
    write(stage_, [&](sql::Transaction& transaction) -> Result<void> {
        people.forget_password(transaction, joined->account);
        return {};
    });
    who.come_in(joined->cookie);
}

} // namespace tenon::sample
