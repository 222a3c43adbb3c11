#include "delivery/sample_rows.h"

namespace tenon::delivery {

namespace {

// What refers goes before what is referred to.
sql::Statement const removals[]{
    {"delivery.remove_hypothesis_moves", "DELETE FROM hypothesis_moves WHERE workspace_id = :workspace"},
    {"delivery.remove_hypotheses", "DELETE FROM hypotheses WHERE workspace_id = :workspace"},
    {"delivery.remove_milestone_escalations",
        "DELETE FROM milestone_escalations WHERE workspace_id = :workspace"},
    {"delivery.remove_milestone_rejections",
        "DELETE FROM milestone_rejections WHERE workspace_id = :workspace"},
    {"delivery.remove_milestone_waivers", "DELETE FROM milestone_waivers WHERE workspace_id = :workspace"},
    {"delivery.remove_milestone_evidence", "DELETE FROM milestone_evidence WHERE workspace_id = :workspace"},
    {"delivery.remove_milestones", "DELETE FROM milestones WHERE workspace_id = :workspace"},
};

} // namespace

void remove_sample(sql::Transaction& transaction, Id<Workspace> workspace) {
    for (sql::Statement const& removal : removals)
        transaction.execute(removal, {{"workspace", workspace}});
}

} // namespace tenon::delivery
