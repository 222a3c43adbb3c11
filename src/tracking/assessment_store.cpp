#include "tracking/assessment_store.h"

#include "platform/json/read.h"
#include "platform/json/write.h"
#include "tracking/pairs_sql.h"

namespace tenon::tracking {

namespace {

sql::Statement const insert{"tracking.insert_assessment", R"sql(
    INSERT INTO trace_assessments (workspace_id, engagement_id, trace_id, assessment_id, kind, name, span_id,
        source_type, source_id, created_ms, updated_ms, value, text, number, error, metadata, rationale,
        overrides, valid)
    VALUES (:workspace, :engagement, :trace_id, :assessment_id, :kind, :name, :span_id, :source_type,
        :source_id, :created_ms, :updated_ms, :value, :text, :number, :error, :metadata, :rationale,
        :overrides, :valid)
    ON CONFLICT DO NOTHING)sql"};

sql::Statement const find{"tracking.find_assessment", R"sql(
    SELECT trace_id, assessment_id, kind, name, span_id, source_type, source_id, created_ms, updated_ms, value,
        error, metadata, rationale, overrides, valid
    FROM trace_assessments
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND trace_id = :trace_id
        AND assessment_id = :assessment_id)sql"};

sql::Statement const update{"tracking.update_assessment", R"sql(
    UPDATE trace_assessments SET name = :name, updated_ms = :updated_ms, value = :value, text = :text,
        number = :number, error = :error, metadata = :metadata, rationale = :rationale, valid = :valid
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND trace_id = :trace_id
        AND assessment_id = :assessment_id)sql"};

sql::Statement const remove{"tracking.delete_assessment", R"sql(
    DELETE FROM trace_assessments
    WHERE workspace_id = :workspace AND engagement_id = :engagement AND trace_id = :trace_id
        AND assessment_id = :assessment_id)sql"};

sql::Statement const of_traces{"tracking.assessments_of", R"sql(
    SELECT trace_id, assessment_id, kind, name, span_id, source_type, source_id, created_ms, updated_ms, value,
        error, metadata, rationale, overrides, valid
    FROM trace_assessments
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND trace_id IN (SELECT value FROM json_each(:traces))
    ORDER BY trace_id, created_ms, assessment_id)sql",
    R"sql(
    SELECT trace_id, assessment_id, kind, name, span_id, source_type, source_id, created_ms, updated_ms, value,
        error, metadata, rationale, overrides, valid
    FROM trace_assessments
    WHERE workspace_id = :workspace AND engagement_id = :engagement
        AND trace_id IN (SELECT value FROM json_array_elements_text(CAST(:traces AS json)))
    ORDER BY trace_id, created_ms, assessment_id)sql"};

struct Row {
    std::string trace_id;
    std::string assessment_id;
    AssessmentKind kind;
    std::string name;
    std::string span_id;
    std::string source_type;
    std::string source_id;
    std::int64_t created_ms;
    std::int64_t updated_ms;
    std::string value;
    std::string error;
    std::string metadata;
    std::string rationale;
    std::string overrides;
    bool valid;
};
BOOST_DESCRIBE_STRUCT(Row, (),
    (trace_id, assessment_id, kind, name, span_id, source_type, source_id, created_ms, updated_ms, value,
        error, metadata, rationale, overrides, valid))

// What the table holds was written by us.
TraceAssessment assessment_of(Row row) {
    auto metadata = json::read_json<std::map<std::string, std::string>>(row.metadata, json::Manner::tolerant);
    return {std::move(row.trace_id),
        {std::move(row.assessment_id), row.kind, std::move(row.name), std::move(row.span_id),
            std::move(row.source_type), std::move(row.source_id), row.created_ms, row.updated_ms,
            json::parse_json(row.value).value(), json::parse_json(row.error).value(),
            std::move(metadata).value(), std::move(row.rationale), std::move(row.overrides), row.valid}};
}

// How searches see a value: a text without its quotes, anything else as its JSON; numbers also as such.
std::string text_of(json::Value const& value) {
    auto const* text = std::get_if<std::string>(&value.data);
    return text ? *text : json::to_json(value);
}

std::optional<double> number_of(json::Value const& value) {
    if (auto const* whole = std::get_if<std::int64_t>(&value.data)) return static_cast<double>(*whole);
    if (auto const* real = std::get_if<double>(&value.data)) return *real;
    return std::nullopt;
}

} // namespace

void insert_assessment(sql::Transaction& transaction, Place const& place, std::string_view trace_id,
    Assessment const& assessment) {
    transaction.execute(
        insert, {{"workspace", place.workspace}, {"engagement", place.engagement}, {"trace_id", trace_id},
                    {"assessment_id", assessment.assessment_id}, {"kind", assessment.kind},
                    {"name", assessment.name}, {"span_id", assessment.span_id},
                    {"source_type", assessment.source_type}, {"source_id", assessment.source_id},
                    {"created_ms", assessment.created_ms}, {"updated_ms", assessment.updated_ms},
                    {"value", json::to_json(assessment.value)}, {"text", text_of(assessment.value)},
                    {"number", number_of(assessment.value)}, {"error", json::to_json(assessment.error)},
                    {"metadata", json::to_json(assessment.metadata)}, {"rationale", assessment.rationale},
                    {"overrides", assessment.overrides}, {"valid", assessment.valid}});
}

std::optional<Assessment> find_assessment(sql::Transaction& transaction, Place const& place,
    std::string_view trace_id, std::string_view assessment_id) {
    auto row = transaction.find<Row>(find, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                               {"trace_id", trace_id}, {"assessment_id", assessment_id}});
    if (!row) return std::nullopt;
    return assessment_of(*std::move(row)).assessment;
}

void update_assessment(sql::Transaction& transaction, Place const& place, std::string_view trace_id,
    Assessment const& assessment) {
    transaction.execute(update,
        {{"workspace", place.workspace}, {"engagement", place.engagement}, {"trace_id", trace_id},
            {"assessment_id", assessment.assessment_id}, {"name", assessment.name},
            {"updated_ms", assessment.updated_ms}, {"value", json::to_json(assessment.value)},
            {"text", text_of(assessment.value)}, {"number", number_of(assessment.value)},
            {"error", json::to_json(assessment.error)}, {"metadata", json::to_json(assessment.metadata)},
            {"rationale", assessment.rationale}, {"valid", assessment.valid}});
}

void remove_assessment(sql::Transaction& transaction, Place const& place, std::string_view trace_id,
    std::string_view assessment_id) {
    transaction.execute(remove, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                    {"trace_id", trace_id}, {"assessment_id", assessment_id}});
}

std::vector<TraceAssessment> assessments_of(
    sql::Transaction& transaction, Place const& place, std::span<std::string const> traces) {
    std::vector<TraceAssessment> found;
    for (Row& row :
        transaction.all<Row>(of_traces, {{"workspace", place.workspace}, {"engagement", place.engagement},
                                            {"traces", json_texts(traces)}}))
        found.push_back(assessment_of(std::move(row)));
    return found;
}

} // namespace tenon::tracking
