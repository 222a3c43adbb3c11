#pragma once

// Runs that a criterion rests on outlive their deletion: what was paid for must stay provable.

#include "tracking/purges.h"

namespace tenon::delivery {

class EvidenceKeeper final : public tracking::RunKeeper {
public:
    std::map<std::string, std::string> kept_runs(sql::Transaction&, Place const&) const override;
};

} // namespace tenon::delivery
