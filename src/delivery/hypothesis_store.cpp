#include "delivery/hypothesis_store.h"

namespace tenon::delivery::store {

namespace {

sql::Statement const every{"delivery.hypotheses", R"sql(
    SELECT number, statement, metric, direction, baseline_value, baseline_run, effect, effect_bp, noise,
        state, ends_at, created_at, created_by_name
    FROM hypotheses WHERE workspace_id = :workspace AND engagement_id = :engagement ORDER BY number)sql"};

sql::Statement const any_open{"delivery.open_hypotheses", R"sql(
    SELECT count(*) FROM hypotheses
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND state = 'open')sql"};

sql::Statement const insert{"delivery.add_hypothesis", R"sql(
    INSERT INTO hypotheses (workspace_id, engagement_id, number, statement, metric, direction,
        baseline_value, baseline_run, effect, effect_bp, noise, state, ends_at, created_at, created_by,
        created_by_name)
    VALUES (:workspace, :engagement, :number, :statement, :metric, :direction, :baseline_value,
        :baseline_run, :effect, :effect_bp, :noise, :state, :ends_at, :created_at, :by, :name))sql"};

sql::Statement const update{"delivery.save_hypothesis", R"sql(
    UPDATE hypotheses SET state = :state, ends_at = :ends_at
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND number = :number
        AND state = :before)sql"};

sql::Statement const every_move{"delivery.hypothesis_moves", R"sql(
    SELECT hypothesis, number, state, because, by_hand, best_value, best_run, moved_at, moved_by_name
    FROM hypothesis_moves WHERE workspace_id = :workspace AND engagement_id = :engagement
    ORDER BY hypothesis, number)sql"};

sql::Statement const insert_move{"delivery.add_hypothesis_move", R"sql(
    INSERT INTO hypothesis_moves (workspace_id, engagement_id, hypothesis, number, state, because, by_hand,
        best_value, best_run, moved_at, moved_by, moved_by_name)
    VALUES (:workspace, :engagement, :hypothesis,
        (SELECT coalesce(max(number), 0) + 1 FROM hypothesis_moves WHERE workspace_id = :workspace
            AND engagement_id = :engagement AND hypothesis = :hypothesis),
        :state, :because, :by_hand, :best_value, :best_run, :now, :by, :name))sql"};

} // namespace

std::vector<HypothesisRow> hypotheses(sql::Transaction& transaction, Place const& place) {
    return transaction.all<HypothesisRow>(
        every, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

bool has_open_hypothesis(sql::Transaction& transaction, Place const& place) {
    return transaction.one<std::int64_t>(
               any_open, {{"workspace", place.workspace}, {"engagement", place.engagement}}) > 0;
}

void add(sql::Transaction& transaction, Actor const& actor, HypothesisRow const& row) {
    transaction.execute(
        insert, {{"workspace", actor.workspace}, {"engagement", actor.engagement}, {"number", row.number},
                    {"statement", row.statement}, {"metric", row.metric}, {"direction", row.direction},
                    {"baseline_value", row.baseline_value}, {"baseline_run", row.baseline_run},
                    {"effect", row.effect}, {"effect_bp", row.effect_bp}, {"noise", row.noise},
                    {"state", row.state}, {"ends_at", row.ends_at}, {"created_at", row.created_at},
                    {"by", actor.account}, {"name", row.created_by_name}});
}

std::int64_t save(
    sql::Transaction& transaction, Place const& place, HypothesisRow const& row, HypothesisState before) {
    return transaction.execute(
        update, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"number", row.number},
                    {"state", row.state}, {"ends_at", row.ends_at}, {"before", before}});
}

std::vector<MoveRow> moves(sql::Transaction& transaction, Place const& place) {
    return transaction.all<MoveRow>(
        every_move, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

void add_move(sql::Transaction& transaction, Actor const& actor, MoveRow const& row) {
    transaction.execute(
        insert_move, {{"workspace", actor.workspace}, {"engagement", actor.engagement},
                         {"hypothesis", row.hypothesis}, {"state", row.state}, {"because", row.because},
                         {"by_hand", row.by_hand}, {"best_value", row.best_value}, {"best_run", row.best_run},
                         {"now", row.moved_at}, {"by", actor.account}, {"name", row.moved_by_name}});
}

} // namespace tenon::delivery::store
