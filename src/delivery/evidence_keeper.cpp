#include "delivery/evidence_keeper.h"

#include "delivery/milestone_store.h"

namespace tenon::delivery {

std::map<std::string, std::string> EvidenceKeeper::kept_runs(
    sql::Transaction& transaction, Place const& place) const {
    std::map<std::string, std::string> kept;
    for (store::EvidenceRow const& row : store::evidence(transaction, place))
        if (row.run_id) kept.emplace(*row.run_id, "evidence of criterion " + row.criterion);
    return kept;
}

} // namespace tenon::delivery
