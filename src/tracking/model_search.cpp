#include "tracking/in_order.h"
#include "tracking/searches.h"

#include <array>

namespace tenon::tracking {

namespace {

constexpr std::array<Attribute, 8> attributes{{
    {.name = "name", .column = "m.name", .takes_lists = true},
    {.name = "model_id", .column = "m.model_id", .takes_lists = true},
    {.name = "model_type", .column = "m.model_type", .takes_lists = true},
    {.name = "status", .column = "upper(m.status)", .takes_lists = true},
    {.name = "source_run_id", .column = "m.source_run_id", .takes_lists = true},
    {.name = "creation_time", .column = "m.created_at / 1000", .is_number = true},
    {.name = "creation_timestamp", .column = "m.created_at / 1000", .is_number = true},
    {.name = "last_updated_timestamp", .column = "m.updated_at / 1000", .is_number = true},
}};

constexpr std::array<Entity, 3> entities{Entity::metric, Entity::param, Entity::tag};

std::string measured_on(std::vector<ModelQuery::Data> const& datasets, Arguments& arguments) {
    std::string text;
    for (ModelQuery::Data const& data : datasets) {
        text += (text.empty() ? " AND (" : " OR ") + std::string("(x.dataset_name = ") +
                arguments.bind(data.name);
        if (!data.digest.empty()) text += " AND x.dataset_digest = " + arguments.bind(data.digest);
        text += ")";
    }
    return text.empty() ? text : text + ")";
}

Side side_of(std::vector<ModelQuery::Data> const& datasets, Entity entity, std::string const& key,
    Arguments& arguments) {
    std::string where = "x.key = " + arguments.bind(key);
    if (entity == Entity::metric)
        return {.from = "model_metrics x",
            .where = where + measured_on(datasets, arguments),
            .newest_first = "x.at_ms DESC, x.step DESC, x.value DESC"};
    return {.from = entity == Entity::param ? "model_params x" : "model_tags x", .where = std::move(where)};
}

} // namespace

Vocabulary const& model_words() {
    static Vocabulary const words{attributes, entities};
    return words;
}

Result<Found<FullModel>> Searches::models(
    sql::Transaction& transaction, Place const& place, ModelQuery const& wanted) const {
    Query const& query = wanted.query;
    TENON_CHECK(check_limit(query.limit));
    TENON_TRY(clauses, parse_filter(query.filter, model_words()));
    TENON_TRY(order, parse_order(query.order_by, model_words()));
    Search const search{.name = "tracking.search_models",
        .from = "logged_models m",
        .id = "m.model_id",
        .link = "m.model_id",
        .owner = "x.model_id",
        .last = {{"m.created_at", Sorted::integer, true}, {"m.model_id", Sorted::text, true}},
        .words = model_words(),
        .side = [&](Entity entity, std::string const& key, Arguments& arguments) {
            return side_of(wanted.datasets, entity, key, arguments);
        }};
    Arguments arguments;
    std::string const where =
        experiment_is("m", wanted.experiments, arguments) + " AND " + stage_is("m", query.stage, arguments);
    TENON_TRY(page, run_search(transaction, place, search,
                        {where, clauses, order, query.limit, query.page_token}, arguments));
    auto models = in_order(models_with_ids(transaction, place, page.ids), page.ids,
        [](Model const& model) { return model.model_id; });
    return Found<FullModel>{models_.complete(transaction, place, std::move(models)), page.next_page_token};
}

} // namespace tenon::tracking
