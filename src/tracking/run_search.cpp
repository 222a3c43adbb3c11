#include "tracking/in_order.h"
#include "tracking/searches.h"

#include <array>

namespace tenon::tracking {

namespace {

constexpr std::array<Attribute, 10> attributes{{
    {.name = "run_id", .column = "r.run_id", .takes_lists = true},
    {.name = "run_name", .column = "r.name"},
    {.name = "run name", .column = "r.name"},
    {.name = "Run name", .column = "r.name"},
    {.name = "user_id", .column = "r.user_id"},
    {.name = "status", .column = "upper(r.status)"},
    {.name = "artifact_uri", .column = "r.artifact_uri"},
    {.name = "start_time", .column = "r.started_at_ms", .is_number = true},
    {.name = "created", .column = "r.started_at_ms", .is_number = true},
    {.name = "end_time", .column = "r.ended_at_ms", .is_number = true, .may_be_null = true},
}};

constexpr std::array<Attribute, 3> datasets{{{.name = "name", .column = "d.name"},
    {.name = "digest", .column = "d.digest"}, {.name = "context", .column = "t.value"}}};

constexpr std::array<Entity, 6> entities{
    Entity::metric, Entity::highest, Entity::lowest, Entity::param, Entity::tag, Entity::dataset};

std::string_view column_of(Entity measured) {
    if (measured == Entity::highest) return "x.highest";
    return measured == Entity::lowest ? "x.lowest" : "x.value";
}

Side dataset_side(std::string const& key, Arguments& arguments) {
    if (key == "context")
        return {.from = "run_input_tags x", .where = "x.key = " + arguments.bind(std::string(context_tag))};
    return {.from = "run_inputs x JOIN run_datasets d ON d.workspace_id = x.workspace_id "
                    "AND d.engagement_id = x.engagement_id AND d.number = x.dataset",
        .value = "d." + key};
}

Side side_of(Entity entity, std::string const& key, Arguments& arguments) {
    if (entity == Entity::dataset) return dataset_side(key, arguments);
    std::string const name = arguments.bind(key);
    if (is_measured(entity))
        return {.from = "metric_latest x",
            .where = "x.key_number = (SELECT k.number FROM metric_keys k WHERE k.workspace_id = "
                     ":workspace AND k.engagement_id = :engagement AND k.key = " +
                     name + ")",
            .has_index = entity == Entity::metric,
            .value = std::string(column_of(entity))};
    return {.from = entity == Entity::param ? "run_params x" : "run_tags x", .where = "x.key = " + name};
}

} // namespace

Vocabulary const& run_words() {
    static Vocabulary const words{attributes, entities, datasets};
    return words;
}

Result<Found<Run>> Searches::bare_runs(sql::Transaction& transaction, Place const& place,
    ExperimentIds const& experiments, Query const& query) const {
    TENON_CHECK(check_limit(query.limit));
    TENON_TRY(clauses, parse_filter(query.filter, run_words()));
    TENON_TRY(order, parse_order(query.order_by, run_words()));
    Search const search{.name = "tracking.search_runs",
        .from = "runs r",
        .id = "r.run_id",
        .link = "r.number",
        .owner = "x.run_number",
        .last = {{"r.started_at_ms", Sorted::integer, true}, {"r.run_id", Sorted::text}},
        .words = run_words(),
        .side = side_of};
    Arguments arguments;
    std::string const where =
        experiment_is("r", experiments, arguments) + " AND " + stage_is("r", query.stage, arguments);
    TENON_TRY(page, run_search(transaction, place, search,
                        {where, clauses, order, query.limit, query.page_token}, arguments));
    return Found<Run>{in_order(runs_with_ids(transaction, place, page.ids), page.ids,
                          [](Run const& run) { return run.run_id; }),
        page.next_page_token};
}

Result<Found<FullRun>> Searches::runs(sql::Transaction& transaction, Place const& place,
    ExperimentIds const& experiments, Query const& query) const {
    TENON_TRY(found, bare_runs(transaction, place, experiments, query));
    return Found<FullRun>{runs_.complete(transaction, place, std::move(found.items)), found.next_page_token};
}

} // namespace tenon::tracking
