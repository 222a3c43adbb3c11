#include "checks/check.h"
#include "checks/rules.h"

#include <algorithm>
#include <array>

namespace tenon::checks {

namespace {

using enum Gate;
using enum Severity;

constexpr Stop warns_at_publish[]{{publish, warn}};
constexpr Stop blocks_publish[]{{publish, error}};
constexpr Stop blocks_offer[]{{offer, error}};
constexpr Stop warns_at_sign[]{{sign, warn}};
constexpr Stop blocks_sign[]{{sign, error}};
constexpr Stop warns_then_blocks_sign[]{{publish, warn}, {sign, error}};
constexpr Stop blocks_start[]{{start, error}};
constexpr Stop blocks_accept[]{{accept, error}};

// code, title, reads, stops, severity before them, party, why, fix, example, rule
constexpr std::array entries{
    Check{"SCOPE-01", "Vague brief", "problem, deliverables, timeline, data, success, words, numbers",
        blocks_publish, error, Side::client,
        "Good experts answer briefs they can price; vague ones collect guesses and end in rework.",
        "Answer the five questions: who hurts, what is handed over, what success is, which data there is, by "
        "when.",
        "\"Build me a chatbot.\"", rules::vague_brief},
    Check{"SCOPE-02", "Solution before problem",
        "title and problem against technique words, affected, metrics", warns_at_publish, warn, Side::client,
        "A technique named too early hides the need, and a simpler answer is never looked for.",
        "Say what gets better for whom; keep the technique as one option.",
        "\"We need an LLM agent\", and nobody named who hurts", rules::solution_before_problem},
    Check{"SCOPE-03", "Half a metric", "metrics: business and technical half, today, baseline, data",
        blocks_sign, warn, Side::client,
        "A technical number without its business partner proves nothing to those who pay, and the reverse.",
        "Add the partner, today's value and the data it is measured on.",
        "accuracy 0.80 as target, with no business metric", rules::half_a_metric},
    Check{"SCOPE-04", "Performance promised", "binding metric criteria, readiness verdicts, baseline, runs",
        blocks_sign, warn, Side::expert,
        "Nobody can promise a figure on data that nobody has examined; such promises end in dispute.",
        "Make it a target and bind payment to a deliverable, or bind it after a feasibility run.",
        "criterion accuracy >= 0.99, binding, before any data audit", rules::performance_promised},
    Check{"SCOPE-05", "Scope edges open", "contract: exclusions, revision rounds, change rule, completion",
        blocks_sign, warn, Side::both,
        "What is not excluded is expected, and what complete means is then decided in anger.",
        "List exclusions, revision rounds, the change procedure and what complete means.",
        "a fixed price contract without exclusions", rules::scope_edges_open},
    Check{"SCOPE-06", "Phases skipped", "the plan's phases in order", blocks_publish, error, Side::both,
        "Building before auditing the data and showing feasibility is the commonest way to lose a budget.",
        "Put a data audit and a feasibility study first, each with its own decision at the end.",
        "phases: development only", rules::phases_skipped},
    Check{"SCOPE-08", "Timeline without air", "weeks, buffer, review rounds, preparation work",
        warns_at_publish, warn, Side::both,
        "Research estimates are uncertain and data preparation takes much of the time; a plan without air "
        "slips.",
        "Keep 30 % free, plan data preparation and a review round, or cut the scope.",
        "one week, no buffer, no review round", rules::timeline_without_air},

    Check{"DATA-01", "Hire before data", "readiness verdict of each data asset", blocks_offer, warn,
        Side::client,
        "Incomplete, inconsistent or inaccessible data stops the work after the money has started to flow.",
        "Profile a sample for a readiness verdict, or buy a discovery phase only.",
        "an offer is sent while a data asset has no verdict", rules::hire_before_data},
    Check{"DATA-02", "Thin data sheet",
        "size, format, quality, labels, storage, owner, policy of each data asset", warns_then_blocks_sign,
        warn, Side::client, "An expert cannot estimate work on data whose size, state and owner are unknown.",
        "Fill the sheet, or let a sample be profiled: most fields then fill themselves.",
        "a data asset with a name and nothing else", rules::thin_dataset_sheet},
    Check{"DATA-03", "Signing blind", "when the expert opened the data profile, when they signed",
        warns_at_sign, warn, Side::expert,
        "Who signs without having seen the data promises work on something unknown.",
        "Open the data profile first; ask for a sample; state the format and volume you need.",
        "the expert signs and never opened the profile", rules::signing_blind},
    Check{"DATA-05", "Client data late", "needed-by day and verified access of each data asset", blocks_start,
        error, Side::client,
        "Late data moves every date after it; the delay belongs to whoever owes the data.",
        "Grant access and let the expert verify it; the dates that depend on it move by the same days.",
        "needed by yesterday, access not verified", rules::client_data_late},

    Check{"CON-01", "Work before paper", "first run, both signatures, first funding", blocks_start, error,
        Side::both, "Work done before the contract is owned by nobody and paid by nobody.",
        "Sign and fund first; agree separate terms for what was done before.",
        "a run begins an hour before the second signature", rules::work_before_paper},
    Check{"CON-02", "Ownership holes", "the ownership matrix: every asset has an owner", blocks_sign, error,
        Side::both, "Weights, data and code without an owner are the classic dispute at the end.",
        "Fill the matrix; commonly the client owns weights and data, the expert keeps generic code.",
        "nobody owns the model's weights", rules::ownership_holes},
    Check{"CON-03", "No confidentiality or data use terms", "clauses, sensitivity of each data asset",
        blocks_sign, error, Side::client,
        "Data that is not public leaves the house; without terms nobody may complain about its use.",
        "Add the confidentiality and the data use clause.", "personal data and no confidentiality clause",
        rules::no_confidentiality},
    Check{"CON-05", "No way out, no limit", "kill switch, liability cap", warns_at_sign, warn, Side::both,
        "When the data proves insufficient both sides need a fair exit, and a model's errors need a limit.",
        "Add the kill switch with its settlement rule, and a limit of liability.",
        "a contract without a kill switch", rules::no_way_out},

    Check{"EXP-01", "No early baseline", "runs marked as baseline, data access, working days", {}, warn,
        Side::expert,
        "Without the simplest model first, nobody knows whether the clever one is worth anything.",
        "Log the simplest model that answers the question and mark it as the baseline.",
        "six working days after data access, no baseline", rules::no_early_baseline},
    Check{"EXP-03", "Run not reproducible", "commit, dataset digest, parameters, environment of each run",
        blocks_accept, warn, Side::expert, "A result that cannot be repeated is a claim, not evidence.",
        "Log the commit, the dataset with its digest, the parameters and the environment with the run.",
        "a run without a commit", rules::run_not_reproducible},
    Check{"PAY-01", "Accepted without evidence", "binding criteria of the milestone and their evidence",
        blocks_accept, error, Side::client,
        "Money moves because the evidence holds; otherwise acceptance is an opinion.",
        "Link evidence that meets the criterion, or waive the criterion with a reason.",
        "accept is pressed while a binding criterion has no run, file or submission",
        rules::accepted_without_evidence},
    Check{"PAY-02", "Rejected without reason", "criteria cited by a rejection", {}, error, Side::client,
        "A rejection that names no criterion cannot be answered by work.",
        "Name the criterion and what was observed, or open a change request.",
        "changes are requested and no criterion is cited", rules::rejected_without_reason},
    Check{"PAY-03", "Review window over", "submission, review window, answer", {}, warn, Side::client,
        "The expert's money waits for an answer that the contract promised.",
        "Accept, send back by criterion, or agree on more days.",
        "submitted, and the agreed days have passed without an answer", rules::review_window_over},
};

} // namespace

std::span<Check const> catalogue() { return entries; }

Check const* find_check(std::string_view code) {
    auto const found =
        std::find_if(entries.begin(), entries.end(), [&](Check const& check) { return check.code == code; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace tenon::checks
