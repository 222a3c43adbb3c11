// The first bullet: what was done in the week, weightiest first.

#include "base/text.h"
#include "insights/phrase.h"
#include "insights/summary_parts.h"
#include "platform/json/read.h"

#include <algorithm>

namespace tenon::insights::parts {

namespace {

// Four sentences are read; what is more is counted.
constexpr std::size_t points_max = 4;

struct AmountNews {
    Money amount;
};
BOOST_DESCRIBE_STRUCT(AmountNews, (), (amount))

// What the ledger's events of one kind add up to, by currency.
std::vector<Money> sums_of(std::vector<events::Event> const& all, std::string_view kind) {
    std::vector<Money> sums;
    for (events::Event const& event : all) {
        if (event.kind != kind) continue;
        auto const news = json::read_json<AmountNews>(event.data, json::Manner::tolerant);
        if (!news) continue;
        auto const same = std::find_if(
            sums.begin(), sums.end(), [&](Money sum) { return sum.currency() == news->amount.currency(); });
        if (same == sums.end())
            sums.push_back(news->amount);
        else
            *same = same->plus(news->amount).value_or(*same);
    }
    return sums;
}

std::string amount_of(Situation const& situation, std::string_view milestone) {
    if (!situation.terms) return "";
    for (auto const& promised : situation.terms->milestones)
        if (promised.id == milestone && promised.amount)
            return ", and " + spoken(*promised.amount) + " is earned";
    return "";
}

std::string asset_name(Situation const& situation, std::string const& id) {
    for (auto const& dataset : situation.facts.datasets)
        if (dataset.id == id && !dataset.what.empty()) return in_quotes(dataset.what);
    return in_quotes(id);
}

std::string_view gate_news(std::string_view gate) {
    if (gate == "publish") return "The brief was published.";
    if (gate == "offer") return "The contract was drawn up.";
    if (gate == "sign") return "Both sides signed the contract.";
    if (gate == "start") return "The work began.";
    return "";
}

class Writer {
public:
    Writer(SummaryMaterial const& material, Moment const& moment) : material_(material), moment_(moment) {}

    std::vector<SummaryPoint> write() {
        milestones("milestone.accepted", " was accepted");
        money("payout.confirmed", " was paid to the expert.");
        milestones("milestone.submitted", " was submitted for acceptance");
        gates();
        tests();
        runs();
        data();
        money("funds.confirmed", " for the work is confirmed by the bank.");
        brief();
        shorten();
        return std::move(points_);
    }

private:
    Situation const& situation() const { return material_.situation; }

    template <class Say> void each(std::string_view kind, Say say) {
        for (events::Event const& event : material_.events)
            if (event.kind == kind) say(event);
    }

    void milestones(std::string_view kind, std::string const& what) {
        each(kind, [&](events::Event const& event) {
            std::string const earned =
                kind == "milestone.accepted" ? amount_of(situation(), event.subject) : "";
            points_.push_back({milestone_name(situation(), event.subject) + what + earned + ".",
                InsightPage::milestones, event.subject});
        });
    }

    void money(std::string_view kind, std::string const& what) {
        for (Money const& sum : sums_of(material_.events, kind))
            points_.push_back({spoken(sum) + what, InsightPage::money, ""});
    }

    // The furthest one first: a signature says more than the draft before it.
    void gates() {
        for (auto event = material_.events.rbegin(); event != material_.events.rend(); ++event) {
            auto const news = event->kind == "gate.passed" ? gate_news(event->subject) : "";
            if (news.empty()) continue;
            points_.push_back({std::string(news),
                event->subject == "publish" ? InsightPage::brief : InsightPage::contract, ""});
        }
    }

    void tests() {
        std::int64_t tests = 0;
        std::string last;
        each("submission.scored", [&](events::Event const& event) {
            ++tests;
            last = event.subject;
        });
        if (tests > 0)
            points_.push_back(
                {"The work was tested " + count_of(tests, "time", "times") + " on data it had never seen.",
                    InsightPage::evaluations, last});
    }

    void runs() {
        auto const& all = situation().facts.runs;
        auto const made = std::count_if(all.begin(), all.end(),
            [&](auto const& run) { return run.started_at >= moment_.begin && run.started_at < moment_.end; });
        if (made > 0)
            points_.push_back(
                {count_of(made, "experiment was run.", "experiments were run."), InsightPage::runs, ""});
    }

    void data() {
        each("data.access_verified", [&](events::Event const& event) {
            points_.push_back({"The expert can work with " + asset_name(situation(), event.subject) + ".",
                InsightPage::data, event.subject});
        });
        each("data.sampled", [&](events::Event const& event) {
            points_.push_back({"A sample of " + asset_name(situation(), event.subject) + " was examined.",
                InsightPage::data, event.subject});
        });
    }

    void brief() {
        std::string version;
        each("brief.saved", [&](events::Event const& event) { version = event.subject; });
        if (!version.empty())
            points_.push_back(
                {"The brief was written; it stands at version " + version + ".", InsightPage::brief, ""});
    }

    void shorten() {
        if (points_.empty())
            points_.push_back({"Nothing was recorded this week.", InsightPage::overview, ""});
        if (points_.size() <= points_max) return;
        auto const more = static_cast<std::int64_t>(points_.size() - (points_max - 1));
        points_.resize(points_max - 1);
        points_.push_back({"And " + count_of(more, "more step.", "more steps."), InsightPage::overview, ""});
    }

    SummaryMaterial const& material_;
    Moment const& moment_;
    std::vector<SummaryPoint> points_;
};

} // namespace

std::vector<SummaryPoint> done(SummaryMaterial const& material, Moment const& moment) {
    return Writer(material, moment).write();
}

} // namespace tenon::insights::parts
