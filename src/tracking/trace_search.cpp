#include "tracking/in_order.h"
#include "tracking/searches.h"
#include "tracking/trace_store.h"

#include <array>

namespace tenon::tracking {

namespace {

constexpr std::string_view duration = "t.duration_ms";
constexpr std::string_view end = "t.at_ms + coalesce(t.duration_ms, 0)";

// What spans hold lies in files and cannot be asked for.
constexpr std::array<Attribute, 12> attributes{{
    {.name = "request_id", .column = "t.trace_id", .takes_lists = true},
    {.name = "client_request_id", .column = "t.client_request_id", .takes_lists = true},
    {.name = "status", .column = "upper(t.state)", .takes_lists = true},
    {.name = "timestamp", .column = "t.at_ms", .is_number = true},
    {.name = "timestamp_ms", .column = "t.at_ms", .is_number = true},
    {.name = "execution_time", .column = duration, .is_number = true, .may_be_null = true},
    {.name = "execution_time_ms", .column = duration, .is_number = true, .may_be_null = true},
    {.name = "end_time", .column = end, .is_number = true},
    {.name = "end_time_ms", .column = end, .is_number = true},
    {.name = "name", .column = "", .takes_lists = true},
    {.name = "run_id", .column = "", .takes_lists = true},
    {.name = "prompt", .column = ""},
}};

constexpr std::array<Entity, 4> entities{
    Entity::tag, Entity::metadata, Entity::feedback, Entity::expectation};

Side pair_side(std::string_view table, std::string const& key, Arguments& arguments) {
    return {.from = std::string(table) + " x", .where = "x.key = " + arguments.bind(key)};
}

Side assessment_side(AssessmentKind kind, std::string const& name, Arguments& arguments) {
    return {.from = "trace_assessments x",
        .where = "x.kind = " + arguments.bind(std::string(to_text(kind))) +
                 " AND x.name = " + arguments.bind(name) + " AND x.valid",
        .value = "x.text",
        .number = "x.number",
        .newest_first = "x.created_ms DESC, x.assessment_id"};
}

Side attribute_side(std::string const& key, Arguments& arguments) {
    if (key == "name") return pair_side("trace_tags", std::string(trace_name_tag), arguments);
    auto const kind = key == "run_id" ? TraceLink::run : TraceLink::prompt;
    return {.from = "trace_links x",
        .where = "x.kind = " + arguments.bind(std::string(to_text(kind))),
        .value = "x.target",
        .newest_first = "x.target"};
}

Side side_of(Entity entity, std::string const& key, Arguments& arguments) {
    switch (entity) {
    case Entity::metadata: return pair_side("trace_metadata", key, arguments);
    case Entity::feedback: return assessment_side(AssessmentKind::feedback, key, arguments);
    case Entity::expectation: return assessment_side(AssessmentKind::expectation, key, arguments);
    case Entity::attribute: return attribute_side(key, arguments);
    default: return pair_side("trace_tags", key, arguments);
    }
}

} // namespace

Vocabulary const& trace_words() {
    static Vocabulary const words{attributes, entities};
    return words;
}

Result<Found<FullTrace>> Searches::traces(sql::Transaction& transaction, Place const& place,
    ExperimentIds const& experiments, Query const& query) const {
    TENON_CHECK(check_limit(query.limit, Limits::trace_page_max));
    TENON_TRY(clauses, parse_filter(query.filter, trace_words()));
    TENON_TRY(order, parse_order(query.order_by, trace_words()));
    Search const search{.name = "tracking.search_traces",
        .from = "traces t",
        .id = "t.trace_id",
        .link = "t.trace_id",
        .owner = "x.trace_id",
        .last = {{"t.at_ms", Sorted::integer, true}, {"t.trace_id", Sorted::text}},
        .words = trace_words(),
        .side = side_of};
    Arguments arguments;
    std::string const where = experiment_is("t", experiments, arguments);
    TENON_TRY(page, run_search(transaction, place, search,
                        {where, clauses, order, query.limit, query.page_token}, arguments));
    auto traces = in_order(traces_with_ids(transaction, place, page.ids), page.ids,
        [](Trace const& trace) { return trace.trace_id; });
    return Found<FullTrace>{traces_.complete(transaction, place, std::move(traces)), page.next_page_token};
}

} // namespace tenon::tracking
