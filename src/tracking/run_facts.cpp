#include "tracking/run_facts.h"

namespace tenon::tracking {

namespace {

sql::Statement const rows{"tracking.run_facts", R"sql(
    SELECT runs.run_id, runs.name, runs.started_at_ms,
        EXISTS (SELECT 1 FROM run_tags x WHERE x.workspace_id = :workspace AND x.engagement_id = :engagement
            AND x.run_number = runs.number AND x.key = :baseline AND x.value = 'true') AS is_baseline,
        EXISTS (SELECT 1 FROM run_tags x WHERE x.workspace_id = :workspace AND x.engagement_id = :engagement
            AND x.run_number = runs.number AND x.key = :commit AND x.value <> '') AS has_commit,
        EXISTS (SELECT 1 FROM run_inputs x WHERE x.workspace_id = :workspace
            AND x.engagement_id = :engagement AND x.run_number = runs.number) AS has_dataset,
        EXISTS (SELECT 1 FROM run_params x WHERE x.workspace_id = :workspace
            AND x.engagement_id = :engagement AND x.run_number = runs.number) AS has_params,
        runs.status,
        coalesce((SELECT x.value FROM run_tags x WHERE x.workspace_id = :workspace
            AND x.engagement_id = :engagement AND x.run_number = runs.number AND x.key = :hypothesis), '')
            AS hypothesis
    FROM runs
    WHERE runs.workspace_id = :workspace AND runs.engagement_id = :engagement AND runs.stage = 'active'
    ORDER BY runs.started_at_ms, runs.run_id)sql"};

sql::Statement const models{"tracking.made_models", R"sql(
    SELECT runs.run_id, run_models.model_id
    FROM run_models JOIN runs ON runs.workspace_id = run_models.workspace_id
        AND runs.engagement_id = run_models.engagement_id AND runs.number = run_models.run_number
    WHERE run_models.workspace_id = :workspace AND run_models.engagement_id = :engagement
        AND run_models.role = 'output')sql"};

} // namespace

std::vector<RunFactRow> run_fact_rows(sql::Transaction& transaction, Place const& place) {
    return transaction.all<RunFactRow>(
        rows, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"baseline", baseline_tag},
                  {"commit", commit_tag}, {"hypothesis", hypothesis_tag}});
}

std::vector<MadeModel> made_models(sql::Transaction& transaction, Place const& place) {
    return transaction.all<MadeModel>(
        models, {{"workspace", place.workspace}, {"engagement", place.engagement}});
}

} // namespace tenon::tracking
