#pragma once

// The face of a workspace's policy: the numbers its checks go by, with their history. They are a part of the
// facts, so that a decision of last month is replayed with last month's numbers.

#include "base/context.h"
#include "checks/check_wire.h"
#include "engagements/engagements.h"
#include "platform/api/endpoint.h"

namespace tenon::checks {

class Policies final : public engagements::FactSource {
public:
    explicit Policies(Context context) : context_(context) {}

    Policy current(sql::Transaction&, Id<Workspace> const&);
    PolicyView view(sql::Transaction&, Actor const&);
    // Errors: body_invalid, reason_missing (invalid), policy_stale (with the newer PolicyView attached).
    Result<PolicyView> save(sql::Transaction&, Actor const&, SavePolicy const&);

    void fill(sql::Transaction&, Place const&, Facts&) override;

private:
    Context context_;
};

std::vector<api::Endpoint> endpoints(Policies&);

} // namespace tenon::checks
