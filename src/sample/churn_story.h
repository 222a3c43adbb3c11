#pragma once

// The engagement in delivery: which coffee subscribers are about to leave. The first milestone is accepted
// and paid, the second waits for its review, the third is planned.

#include "briefs/brief_wire.h"
#include "contracts/contract_wire.h"
#include "sample/cast.h"
#include "sample/study.h"

namespace tenon::sample {

class ChurnStory {
public:
    explicit ChurnStory(Cast& cast) : cast_(cast), stage_(cast.stage()) {}

    void write_brief();
    void hire();
    void sign();
    void fund();
    void show_feasibility();   // five runs, two submissions, one round of changes
    void accept_feasibility(); // and pay for it
    void build_campaign_model();
    void submit_campaign_model();

private:
    std::string here(std::string const& path) const { return root_ + path; }
    void set_aside(std::string const& gate, std::string const& reason);
    contracts::ContractTerms in_three_milestones(contracts::ContractTerms terms) const;
    void sign_as(Visitor& who);
    void seal(std::string const& criterion, std::string const& name, std::vector<Subscriber> const& unseen);
    // What a run has to beat, by how much, within so many working days.
    void ask(std::string const& statement, std::string const& baseline_run, double effect, int days);
    // Closes it as its runs have it.
    void decide(std::string const& key, std::string const& reason);
    // `baseline`: the name it gets as what others are compared with.
    void submit_predictions(
        std::string const& criterion, Model const& model, std::string const& baseline = "");
    std::string by_plan(Model const& model) const;
    void confirm(std::string const& pledge, std::string const& bank_reference);

    struct Sealed {
        std::string path;
        std::vector<Subscriber> unseen;
    };

    Cast& cast_;
    Stage& stage_;
    std::vector<Subscriber> subscribers_ = make_subscribers(7, 1480, 10001);
    std::optional<Id<Engagement>> engagement_;
    std::string root_;
    std::string handle_;
    std::map<std::string, Sealed> sealed_; // by criterion
    std::string feasible_run_;             // what the campaign's model has to beat
    std::string evidence_run_;
};

} // namespace tenon::sample
