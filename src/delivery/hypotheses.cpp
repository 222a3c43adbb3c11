#include "delivery/hypotheses.h"

#include "base/calendar.h"
#include "base/text.h"
#include "delivery/hypothesis_jobs.h"
#include "delivery/hypothesis_request.h"
#include "engagements/reason.h"
#include "people/directory.h"
#include "platform/events/events.h"
#include "platform/json/read.h"
#include "tracking/marked_runs.h"

#include <array>

namespace tenon::delivery {

namespace {

constexpr int days_max = 260;

struct HypothesisMoved {
    std::string statement;
    HypothesisState state;
    std::string because;
};
BOOST_DESCRIBE_STRUCT(HypothesisMoved, (), (statement, state, because))

Result<void> require_party(Actor const& actor) {
    if (actor.acts_for(Party::client) || actor.acts_for(Party::expert)) return {};
    return fail(ErrorKind::forbidden, "party_required", "Only a party of the engagement can do this.");
}

std::optional<Expectation> expectation_of(HypothesisView const& view) {
    if (!view.baseline) return std::nullopt;
    return Expectation{view.direction, *view.baseline, view.effect, view.effect_bp, view.noise};
}

// As its finished runs have it.
Assessment assess(HypothesisView const& view) {
    std::vector<Measured> measured;
    for (HypothesisRun const& run : view.runs)
        if (run.status == tracking::RunStatus::finished && run.value)
            measured.push_back({run.id, run.name, *run.value});
    return delivery::assess(expectation_of(view), view.metric, measured, view.box_is_over);
}

Failure nothing_such(std::string_view key) {
    return fail(ErrorKind::not_found, "hypothesis_unknown",
        "This engagement has no hypothesis \"" + std::string(key) + "\".");
}

} // namespace

// Runs with their answers, and the values of each metric asked for once.
class Hypotheses::Answers {
public:
    Answers(sql::Transaction& transaction, Place const& place)
        : transaction_(transaction), place_(place), runs_(tracking::marked_runs(transaction, place, tags)) {}

    std::optional<double> value(std::string const& metric, tracking::Run const& run) {
        auto const& values = of(metric);
        auto const found = values.find(run.number);
        if (found == values.end()) return std::nullopt;
        return found->second;
    }
    std::optional<double> value(std::string const& metric, std::string const& run_id) {
        for (tracking::MarkedRun const& marked : runs_)
            if (marked.run.run_id == run_id) return value(metric, marked.run);
        return std::nullopt;
    }
    std::vector<tracking::Run const*> to(std::string const& key) const {
        std::vector<tracking::Run const*> found;
        for (tracking::MarkedRun const& marked : runs_)
            if (marked.run.stage == tracking::Stage::active && !marked.tags.empty() &&
                marked.tags.front().value == key)
                found.push_back(&marked.run);
        return found;
    }

private:
    static constexpr std::array tags{tracking::hypothesis_tag};

    std::map<std::int64_t, double> const& of(std::string const& metric) {
        auto found = values_.find(metric);
        if (found == values_.end())
            found = values_.emplace(metric, tracking::latest_values(transaction_, place_, metric)).first;
        return found->second;
    }

    sql::Transaction& transaction_;
    Place place_;
    std::vector<tracking::MarkedRun> runs_;
    std::map<std::string, std::map<std::int64_t, double>> values_;
};

Result<store::HypothesisRow> Hypotheses::find(
    sql::Transaction& transaction, Place const& place, std::string_view key) const {
    if (auto const number = number_of(key))
        for (store::HypothesisRow& row : store::hypotheses(transaction, place))
            if (row.number == *number) return std::move(row);
    return nothing_such(key);
}

// The working days from tomorrow on, or the day: to the last second of it.
Result<Timestamp> Hypotheses::time_box(sql::Transaction& transaction, Place const& place,
    std::optional<int> const& days, std::optional<Day> const& until) const {
    auto const refuse = [](std::string const& sentence) {
        return fail(json::body_invalid({{"/days", "time_box_unclear", sentence}}));
    };
    if (days.has_value() == until.has_value())
        return refuse("Say when it is decided: after so many working days, or by a day, and not both.");
    auto const workspace = people::find_workspace(transaction, place.workspace);
    Calendar const calendar =
        workspace ? calendar_of(workspace->time_zone, workspace->work_week) : Calendar{};
    Timestamp const now = context_.clock.now();
    if (days && (*days < 1 || *days > days_max))
        return refuse("Give working days from 1 to " + std::to_string(days_max) + ".");
    if (days) return calendar.deadline(now, *days);
    Timestamp const end = calendar.zone.last_second_of(*until);
    if (end <= now) return refuse("This day is over.");
    return end;
}

HypothesisView Hypotheses::view_of(
    store::HypothesisRow const& row, Answers& answers, std::vector<store::MoveRow> const& moves) const {
    HypothesisView view{key_of(row.number), row.statement, row.metric, row.direction, row.baseline_value,
        row.baseline_run, row.effect, row.effect_bp, {}, row.noise, row.state, "", row.ends_at,
        context_.clock.now() > row.ends_at, {}, {}, {}, {}, row.created_at, row.created_by_name};
    if (row.baseline_run) view.baseline = answers.value(row.metric, *row.baseline_run);
    for (tracking::Run const* const run : answers.to(view.key))
        view.runs.push_back({run->run_id, run->name, run->status, answers.value(row.metric, *run)});
    if (auto const expected = expectation_of(view)) {
        view.target = target_of(*expected);
        view.noise = noise_of(*expected);
    }
    Assessment const now = assess(view);
    view.because = now.because;
    if (now.best) {
        view.best = now.best->value;
        view.best_run = now.best->run_id;
    }
    for (store::MoveRow const& move : moves)
        if (move.hypothesis == row.number)
            view.moves.push_back(
                {move.state, move.because, move.by_hand, move.best_value, move.moved_at, move.moved_by_name});
    // What decided it stays what decided it, whatever runs say later.
    if (row.state != HypothesisState::open && !view.moves.empty()) view.because = view.moves.back().because;
    return view;
}

HypothesisList Hypotheses::list(sql::Transaction& transaction, Place const& place) const {
    HypothesisList list;
    auto const rows = store::hypotheses(transaction, place);
    if (rows.empty()) return list;
    Answers answers(transaction, place);
    auto const moves = store::moves(transaction, place);
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        list.hypotheses.push_back(view_of(*row, answers, moves));
    return list;
}

Result<HypothesisView> Hypotheses::get(
    sql::Transaction& transaction, Place const& place, std::string_view key) const {
    TENON_TRY(row, find(transaction, place, key));
    Answers answers(transaction, place);
    return view_of(row, answers, store::moves(transaction, place));
}

Result<HypothesisView> Hypotheses::open(
    sql::Transaction& transaction, Actor const& actor, NewHypothesis const& wanted) {
    TENON_CHECK(require_party(actor));
    Place const place = actor.place();
    engagements_.lock(transaction, place);
    auto problems = problems_of(wanted);
    if (wanted.baseline_run && !tracking_.find_run(transaction, place, *wanted.baseline_run))
        problems.push_back({"/baseline_run", "run_unknown", "This engagement has no such run."});
    auto const ends_at = time_box(transaction, place, wanted.days, wanted.until);
    if (!ends_at)
        problems.insert(problems.end(), ends_at.error().problems.begin(), ends_at.error().problems.end());
    if (!problems.empty()) return fail(json::body_invalid(std::move(problems)));
    auto const rows = store::hypotheses(transaction, place);
    Timestamp const now = context_.clock.now();
    store::HypothesisRow const row{rows.empty() ? 1 : rows.back().number + 1,
        std::string(trim(wanted.statement)), std::string(trim(wanted.metric)), wanted.direction,
        wanted.baseline, wanted.baseline_run, wanted.effect, wanted.effect_bp, wanted.noise,
        HypothesisState::open, *ends_at, now, actor.name};
    store::add(transaction, actor, row);
    ask_to_settle(transaction, context_, place, row.ends_at + std::chrono::seconds(1));
    events::record(transaction, actor, now,
        events::in(place, "hypothesis.opened", key_of(row.number),
            json::to_json(HypothesisMoved{row.statement, row.state, ""})));
    return get(transaction, place, key_of(row.number));
}

Result<HypothesisView> Hypotheses::link(
    sql::Transaction& transaction, Actor const& actor, std::string_view key, LinkRun const& run) {
    TENON_CHECK(require_party(actor));
    TENON_TRY(row, find(transaction, actor.place(), key));
    // The tag is the link: tracking tells of it, as of one that a script sets.
    TENON_CHECK(tracking_.runs.set_hypothesis(transaction, actor, run.run_id, key_of(row.number)));
    return get(transaction, actor.place(), key);
}

Result<HypothesisView> Hypotheses::move(sql::Transaction& transaction, Actor const& actor,
    store::HypothesisRow row, HypothesisState next, Assessment const& because, HypothesisStep step) {
    Place const place = actor.place();
    HypothesisState const before = row.state;
    TENON_CHECK(check_step(step, before, next));
    row.state = next;
    if (store::save(transaction, place, row, before) != 1)
        return fail(ErrorKind::conflict, "state_race", "Somebody else changed this hypothesis a moment ago.");
    Timestamp const now = context_.clock.now();
    store::MoveRow change{
        row.number, 0, next, because.because, step != HypothesisStep::settle, {}, {}, now, actor.name};
    if (because.best) {
        change.best_value = because.best->value;
        change.best_run = because.best->run_id;
    }
    store::add_move(transaction, actor, change);
    bool const reopens = step == HypothesisStep::reopen;
    if (reopens) ask_to_settle(transaction, context_, place, row.ends_at + std::chrono::seconds(1));
    std::string const key = key_of(row.number);
    auto view = get(transaction, place, key);
    events::record(transaction, actor, now,
        events::in(place, reopens ? "hypothesis.reopened" : "hypothesis.closed", key,
            json::to_json(HypothesisMoved{row.statement, next, because.because})));
    return view;
}

Result<HypothesisView> Hypotheses::close(
    sql::Transaction& transaction, Actor const& actor, std::string_view key, CloseHypothesis const& wanted) {
    TENON_CHECK(require_party(actor));
    TENON_TRY(row, find(transaction, actor.place(), key));
    TENON_TRY(reason, engagements::read_reason(wanted.reason));
    return move(transaction, actor, row, wanted.state, {wanted.state, reason, {}}, HypothesisStep::close);
}

Result<HypothesisView> Hypotheses::reopen(
    sql::Transaction& transaction, Actor const& actor, std::string_view key, ReopenHypothesis const& wanted) {
    TENON_CHECK(require_party(actor));
    TENON_TRY(row, find(transaction, actor.place(), key));
    TENON_TRY(reason, engagements::read_reason(wanted.reason));
    TENON_CHECK(check_step(HypothesisStep::reopen, row.state, HypothesisState::open));
    TENON_TRY(ends_at, time_box(transaction, actor.place(), wanted.days, wanted.until));
    row.ends_at = ends_at;
    return move(transaction, actor, row, HypothesisState::open, {HypothesisState::open, reason, {}},
        HypothesisStep::reopen);
}

int Hypotheses::settle(sql::Transaction& transaction, Actor const& server) {
    Place const place = server.place();
    int closed = 0;
    for (HypothesisView const& view : list(transaction, place).hypotheses) {
        if (view.state != HypothesisState::open) continue;
        Assessment const now = assess(view);
        if (now.state == HypothesisState::open) continue;
        auto row = find(transaction, place, view.key);
        if (row && move(transaction, server, *row, now.state, now, HypothesisStep::settle)) ++closed;
    }
    return closed;
}

void Hypotheses::changed(sql::Transaction& transaction, Place const& place, tracking::Run const& run) {
    if (tracking::has_ended(run.status) && store::has_open_hypothesis(transaction, place))
        ask_to_settle(transaction, context_, place, {});
}

void Hypotheses::fill(sql::Transaction& transaction, Place const& place, engagements::Facts& facts) {
    auto const moves = store::moves(transaction, place);
    for (store::HypothesisRow const& row : store::hypotheses(transaction, place)) {
        engagements::HypothesisFacts hypothesis{
            key_of(row.number), row.statement, std::string(to_text(row.state)), row.ends_at};
        for (store::MoveRow const& move : moves)
            if (move.hypothesis == row.number) hypothesis.by_hand = move.by_hand;
        facts.hypotheses.push_back(std::move(hypothesis));
    }
}

} // namespace tenon::delivery
