// Searching the registry: registered models and their versions. Prompts are left out unless they are asked
// for.

#include "base/text.h"
#include "tracking/in_order.h"
#include "tracking/registry_store.h"
#include "tracking/searches.h"
#include "tracking/version_store.h"

#include <algorithm>
#include <array>

namespace tenon::tracking {

namespace {

constexpr std::array<Attribute, 4> model_attributes{{
    {.name = "name", .column = "m.name", .takes_lists = true},
    {.name = "timestamp", .column = "m.updated_at / 1000", .is_number = true, .may_filter = false},
    {.name = "last_updated_timestamp", .column = "m.updated_at / 1000", .is_number = true},
    {.name = "creation_timestamp", .column = "m.created_at / 1000", .is_number = true},
}};

constexpr std::array<Attribute, 6> version_attributes{{
    {.name = "name", .column = "m.name", .takes_lists = true},
    {.name = "version_number", .column = "v.number", .is_number = true},
    {.name = "run_id", .column = "nullif(v.run_id, '')", .takes_lists = true, .may_be_null = true},
    {.name = "source_path", .column = "v.source"},
    {.name = "creation_timestamp", .column = "v.created_at / 1000", .is_number = true},
    {.name = "last_updated_timestamp", .column = "v.updated_at / 1000", .is_number = true},
}};

constexpr std::array<Entity, 1> entities{Entity::tag};

Vocabulary const& registered_words() {
    static Vocabulary const words{model_attributes, entities};
    return words;
}

Vocabulary const& version_words() {
    static Vocabulary const words{version_attributes, entities};
    return words;
}

Side model_side(Entity, std::string const& key, Arguments& arguments) {
    return {.from = "registered_model_tags x", .where = "x.key = " + arguments.bind(key)};
}

Side version_side(Entity, std::string const& key, Arguments& arguments) {
    return {.from = "model_version_tags x", .where = "x.key = " + arguments.bind(key)};
}

bool is_about_prompts(Clause const& clause) {
    return clause.entity == Entity::tag && clause.key == prompt_tag;
}

bool asks_for_prompts(Clause const& clause) {
    auto const* text = std::get_if<std::string>(&clause.operand);
    return is_about_prompts(clause) && text &&
           ((clause.comparison == Comparison::equal && equals_ignoring_case(*text, "true")) ||
               (clause.comparison == Comparison::not_equal && equals_ignoring_case(*text, "false")));
}

// Models are what lacks the tag, so "is_prompt != 'true'" means them too, although it compares no tag of
// theirs.
std::string without_prompts(std::vector<Clause>& clauses, Search const& search, Arguments& arguments) {
    if (std::any_of(clauses.begin(), clauses.end(), asks_for_prompts)) return "1 = 1";
    std::erase_if(clauses, is_about_prompts);
    Side const tags = search.side(Entity::tag, std::string(prompt_tag), arguments);
    return "NOT " + has_row(search, tags) + " AND lower(" + tags.value + ") = 'true')";
}

} // namespace

Result<Found<FullRegisteredModel>> Searches::registered(
    sql::Transaction& transaction, Place const& place, Query const& query) const {
    TENON_CHECK(check_limit(query.limit, Limits::registered_page_max));
    TENON_TRY(clauses, parse_filter(query.filter, registered_words()));
    TENON_TRY(order, parse_order(query.order_by, registered_words()));
    Search const search{.name = "tracking.search_registered",
        .from = "registered_models m",
        .id = "m.id",
        .link = "m.id",
        .owner = "x.model",
        .last = {{"m.name", Sorted::text}, {"m.id", Sorted::text}},
        .words = registered_words(),
        .side = model_side};
    Arguments arguments;
    std::string const where = without_prompts(clauses, search, arguments);
    TENON_TRY(page, run_search(transaction, place, search,
                        {where, clauses, order, query.limit, query.page_token}, arguments));
    auto models = in_order(registered_with_ids(transaction, place, page.ids), page.ids,
        [](RegisteredModel const& model) { return model.id; });
    return Found<FullRegisteredModel>{
        registry_.complete(transaction, place, std::move(models)), page.next_page_token};
}

Result<Found<FullVersion>> Searches::versions(
    sql::Transaction& transaction, Place const& place, Query const& query, std::string const& name) const {
    TENON_CHECK(check_limit(query.limit, Limits::version_page_max));
    TENON_TRY(clauses, parse_filter(query.filter, version_words()));
    TENON_TRY(order, parse_order(query.order_by, version_words()));
    Search const search{.name = "tracking.search_versions",
        .from = "registered_models m, model_versions v",
        .id = "v.id",
        .link = "v.id",
        .owner = "x.version",
        .last = {{"v.updated_at", Sorted::integer, true}, {"m.name", Sorted::text},
            {"v.number", Sorted::integer, true}, {"v.id", Sorted::text}},
        .words = version_words(),
        .side = version_side};
    Arguments arguments;
    std::string where =
        "m.workspace_id = :workspace AND m.engagement_id = :engagement AND m.id = v.model AND ";
    if (!name.empty()) where += "m.name = " + arguments.bind(name) + " AND ";
    where += without_prompts(clauses, search, arguments);
    TENON_TRY(page, run_search(transaction, place, search,
                        {where, clauses, order, query.limit, query.page_token}, arguments));
    auto versions = in_order(versions_with_ids(transaction, place, page.ids), page.ids,
        [](ModelVersion const& version) { return version.id; });
    return Found<FullVersion>{
        registry_.complete(transaction, place, std::move(versions)), page.next_page_token};
}

} // namespace tenon::tracking
