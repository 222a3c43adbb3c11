// tenon milestone: from funding to acceptance.

#include "app/client_command.h"
#include "app/prompt.h"
#include "base/text.h"
#include "delivery/milestone_wire.h"

namespace tenon::app {

namespace {

using delivery::MilestoneView;

struct MilestoneOptions {
    std::string engagement;
    std::string milestone;
    std::string criterion;
    std::vector<std::string> criteria;
    std::string run;
    std::string file;
    std::string observed;
    std::string reason;
    bool yes = false;
};

Result<delivery::MilestoneList> list(MilestoneOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<delivery::MilestoneList>("/milestones");
}

Result<MilestoneView> find(MilestoneOptions const& options) {
    TENON_TRY(found, list(options));
    return choose(found.milestones, &MilestoneView::name, options.milestone, "milestone");
}

template <class... Body>
Result<MilestoneView> post(MilestoneOptions const& options, std::string const& step, Body const&... body) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.send<MilestoneView>("POST", "/milestones/" + escape(options.milestone) + "/" + step, body...);
}

Result<MilestoneView> fund(MilestoneOptions const& options) {
    return post(options, "funding", delivery::FundMilestone{new_id<ledger::Transfer>()});
}

Result<MilestoneView> start(MilestoneOptions const& options) { return post(options, "start"); }

Result<MilestoneView> submit(MilestoneOptions const& options) { return post(options, "submission"); }

Result<MilestoneView> link_evidence(MilestoneOptions const& options) {
    if (options.run.empty() == options.file.empty())
        return fail(ErrorKind::invalid, "input_needed", "Name a --run or a --file as the evidence.");
    delivery::LinkEvidence body{options.criterion, {}, {}};
    if (!options.run.empty()) {
        TENON_TRY(api, engagement_client(options.engagement));
        TENON_TRY(run, choose_run(api, options.run));
        body.run_id = run;
    } else {
        body.file_path = options.file;
    }
    return post(options, "evidence", body);
}

Result<MilestoneView> request_changes(MilestoneOptions const& options) {
    return post(options, "changes", delivery::RequestChanges{options.criteria, options.observed});
}

Result<MilestoneView> waive(MilestoneOptions const& options) {
    if (!options.yes)
        TENON_CHECK(confirm("This lets the criterion " + options.criterion + " go for ever, on record."));
    return post(options, "waivers", delivery::WaiveCriterion{options.criterion, options.reason});
}

Result<MilestoneView> accept(MilestoneOptions const& options) {
    if (!options.yes) {
        TENON_TRY(milestone, find(options));
        std::string const amount = milestone.amount ? text_of(*milestone.amount) : "nothing";
        TENON_CHECK(confirm("This accepts \"" + plain(milestone.name) + "\" and books " + amount +
                            " as earned. It cannot be undone."));
    }
    return post(options, "acceptance", delivery::AcceptMilestone{new_id<ledger::Transfer>()});
}

std::string state_text(MilestoneView const& view) { return join(words(to_text(view.state)), " "); }

// Not "not met": a sealed verdict opens with the acceptance, and until then the expert is not told.
char const* stands(delivery::CriterionStanding const& criterion) {
    if (criterion.waived_by) return "waived";
    if (criterion.met) return "met";
    return criterion.resolves ? "answered" : "open";
}

std::string because(delivery::CriterionStanding const& criterion) {
    if (!criterion.waived_by) return criterion.because;
    return "waived by " + *criterion.waived_by + ": " + criterion.waived_because.value_or("");
}

void print(std::ostream& out, MilestoneView const& view) {
    out << view.id << "  " << plain(view.name) << ": " << state_text(view);
    if (view.amount) out << ", " << text_of(*view.amount);
    if (view.due) out << ", due " << to_string(*view.due);
    if (view.review_until) out << ", review until " << text_of(*view.review_until);
    out << "\n";
    Table table({{"criterion"}, {"binding"}, {"stands"}, {"because"}});
    for (auto const& criterion : view.criteria)
        table.add({criterion.id, criterion.binding ? "yes" : "no", stands(criterion), because(criterion)});
    table.print(out, "It has no criteria.");
    for (auto const& rejection : view.rejections)
        out << "sent back in round " << rejection.round << " by " << plain(rejection.name) << " ("
            << join(rejection.criteria, ", ") << "): " << plain(rejection.observed) << "\n";
}

void print(std::ostream& out, delivery::MilestoneList const& list) {
    Table table({{"milestone"}, {"state"}, {"amount", Align::right}, {"due"}, {"name"}});
    for (auto const& each : list.milestones)
        table.add({each.id, state_text(each), each.amount ? text_of(*each.amount) : "-",
            each.due ? to_string(*each.due) : "-", each.name});
    table.print(out, "There are no milestones before the contract is signed.");
}

} // namespace

void add_milestone_commands(Parser cli, Command& command) {
    Noun<MilestoneOptions> noun(cli, command, "milestone", "Fund, deliver, review and accept milestones");
    MilestoneOptions& options = noun.options();
    auto of_one = [&](Parser verb) {
        in_engagement(verb, options.engagement)
            .add_option("milestone", options.milestone, "Its id in the contract, such as m1")
            .required();
        return verb;
    };
    auto with_criterion = [&](Parser verb, char const* what) {
        of_one(verb).add_option("--criterion", options.criterion, what).required();
        return verb;
    };
    in_engagement(noun.verb("list", "List the milestones", list, print), options.engagement);
    of_one(noun.verb("show", "Show one, and how each criterion stands", find, print));
    of_one(noun.verb("fund", "Set project funds aside for it", fund, print));
    of_one(noun.verb("start", "Begin it; the first passes the gate start", start, print));
    Parser const evidence = with_criterion(
        noun.verb("evidence", "Name what answers a criterion", link_evidence, print), "Which it answers");
    evidence.add_option("--run", options.run, "A tracked run: its id or name, or last");
    evidence.add_option("--file", options.file, "A file of the engagement's artifacts");
    of_one(noun.verb("submit", "Submit it for acceptance", submit, print));
    Parser const changes = of_one(noun.verb("changes", "Send a submission back", request_changes, print));
    changes.add_option("--criterion", options.criteria, "Which is not met; may be given again").required();
    changes.add_option("--observed", options.observed, "What was observed").required();
    Parser const waiver =
        with_criterion(noun.verb("waive", "Let a criterion go, on record", waive, print), "Which one");
    waiver.add_option("--reason", options.reason, "Why").required();
    add_yes(waiver, options.yes);
    add_yes(of_one(noun.verb(
                "accept", "Accept it: passes the gate accept, books what was earned", accept, print)),
        options.yes);
    noun.examples("  tenon milestone evidence churn m1 --criterion c2 --run last\n"
                  "  tenon milestone accept churn m1");
}

} // namespace tenon::app
