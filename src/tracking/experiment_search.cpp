#include "tracking/in_order.h"
#include "tracking/searches.h"

#include <array>

namespace tenon::tracking {

namespace {

// Columns hold microseconds, clients compare milliseconds.
constexpr std::array<Attribute, 6> attributes{{
    {.name = "name", .column = "e.name"},
    {.name = "creation_time", .column = "e.created_at / 1000", .is_number = true},
    {.name = "created_at", .column = "e.created_at / 1000", .is_number = true},
    {.name = "last_update_time", .column = "e.updated_at / 1000", .is_number = true},
    {.name = "last_updated_at", .column = "e.updated_at / 1000", .is_number = true},
    {.name = "experiment_id", .column = "e.number", .is_number = true, .may_filter = false},
}};

constexpr std::array<Entity, 1> entities{Entity::tag};

Side side_of(Entity, std::string const& key, Arguments& arguments) {
    return {.from = "experiment_tags x", .where = "x.key = " + arguments.bind(key)};
}

} // namespace

Vocabulary const& experiment_words() {
    static Vocabulary const words{attributes, entities};
    return words;
}

Result<Found<FullExperiment>> Searches::experiments(
    sql::Transaction& transaction, Place const& place, Query const& query) const {
    TENON_CHECK(check_limit(query.limit));
    TENON_TRY(clauses, parse_filter(query.filter, experiment_words()));
    TENON_TRY(order, parse_order(query.order_by, experiment_words()));
    Search const search{.name = "tracking.search_experiments",
        .from = "experiments e",
        .id = "CAST(e.number AS text)",
        .link = "e.number",
        .owner = "x.experiment",
        .last = {{"e.updated_at", Sorted::integer, true}, {"e.number", Sorted::integer, true}},
        .words = experiment_words(),
        .side = side_of};
    Arguments arguments;
    std::string const where = stage_is("e", query.stage, arguments);
    TENON_TRY(page, run_search(transaction, place, search,
                        {where, clauses, order, query.limit, query.page_token}, arguments));
    auto found = in_order(experiments_with_ids(transaction, place, page.ids), page.ids,
        [](Experiment const& experiment) { return std::to_string(experiment.number); });
    return Found<FullExperiment>{
        experiments_.complete(transaction, place, std::move(found)), page.next_page_token};
}

} // namespace tenon::tracking
