#include "delivery/milestone_jobs.h"

#include "platform/json/read.h"

namespace tenon::delivery {

namespace {

constexpr std::string_view end_review_kind = "milestones.end_review";

struct EndReview {
    Id<Workspace> workspace;
    Id<Engagement> engagement;
    std::string milestone;
};
BOOST_DESCRIBE_STRUCT(EndReview, (), (workspace, engagement, milestone))

// Silence accepts, or the window ends in an escalation that says why it could not. Two transactions, because
// a refusal undoes what it was about to accept; each asks again whether the review still waits for its end,
// so that an answer in between, or a second run, changes nothing.
Result<void> end_review(Milestones& milestones, sql::Unit& unit, std::string const& payload) {
    TENON_TRY(job, json::read_json<EndReview>(payload));
    Actor const server = jobs::server_in({job.workspace, job.engagement});
    auto ended = unit.write([&](sql::Transaction& transaction) {
        return milestones.accept_by_silence(transaction, server, job.milestone);
    });
    if (!ended)
        ended = unit.write([&, because = ended.error()](sql::Transaction& transaction) {
            return milestones.escalate(transaction, server, job.milestone, because);
        });
    if (ended || ended.error().code == "review_not_over") return {};
    return fail(ended.error());
}

} // namespace

void ask_to_end_review(sql::Transaction& transaction, Context const& context, Place const& place,
    std::string const& milestone, Timestamp review_until) {
    jobs::enqueue(transaction, context,
        {.kind = end_review_kind,
            .payload = json::to_json(EndReview{place.workspace, place.engagement, milestone}),
            .workspace = place.workspace,
            .run_at = review_until + std::chrono::seconds(1)});
}

void add_jobs(jobs::Worker& worker, Milestones& milestones) {
    worker.on(std::string(end_review_kind), [&milestones](sql::Unit& unit, std::string const& payload) {
        return end_review(milestones, unit, payload);
    });
}

} // namespace tenon::delivery
