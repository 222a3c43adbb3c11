// What people, code and models say of a trace: the other half of the face of traces.

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/json/write.h"
#include "tracking/assessment_store.h"
#include "tracking/names.h"
#include "tracking/traces.h"

namespace tenon::tracking {

namespace {

Failure assessment_not_found(std::string_view trace_id, std::string_view assessment_id) {
    return fail(ErrorKind::not_found, "assessment_not_found",
        "Assessment with ID '" + std::string(assessment_id) + "' not found for trace '" +
            std::string(trace_id) + "'");
}

// From what was said and when, so that a request sent again says it once.
std::string id_of(std::string_view trace_id, Assessment const& assessment) {
    std::vector<std::string> const said{std::string(trace_id), std::string(to_text(assessment.kind)),
        assessment.name, assessment.span_id, assessment.source_type, assessment.source_id,
        std::to_string(assessment.created_ms), json::to_json(assessment.value),
        json::to_json(assessment.error), json::to_json(assessment.metadata), assessment.rationale,
        assessment.overrides};
    return "a-" + to_hex(sha256(json::to_json(said))).substr(0, 32);
}

void set_valid(sql::Transaction& transaction, Place const& place, std::string_view trace_id,
    Assessment assessment, bool valid) {
    assessment.valid = valid;
    update_assessment(transaction, place, trace_id, assessment);
}

Result<void> apply(AssessmentChange const& change, Assessment& assessment) {
    if (change.kind && *change.kind != assessment.kind)
        return fail(ErrorKind::invalid, "assessment_of_other_kind",
            "Cannot update the " + std::string(to_text(*change.kind)) + " of an assessment that is a " +
                std::string(to_text(assessment.kind)) + ".");
    if (change.kind) {
        assessment.value = change.value;
        assessment.error = change.error;
    }
    assessment.name = change.name.value_or(assessment.name);
    assessment.rationale = change.rationale.value_or(assessment.rationale);
    assessment.valid = change.valid.value_or(assessment.valid);
    for (auto const& [key, value] : change.metadata)
        assessment.metadata.insert_or_assign(key, value);
    return check_name(assessment.name, Limits::assessment_name, "assessment_name");
}

} // namespace

Result<Assessment> Traces::assess(sql::Transaction& transaction, Actor const& actor,
    std::string_view trace_id, Assessment const& said) const {
    TENON_CHECK(check_name(said.name, Limits::assessment_name, "assessment.assessment_name"));
    TENON_CHECK(check_length(said.assessment_id, Limits::trace_id, "assessment.assessment_id"));
    Place const place = actor.place();
    TENON_CHECK(require(transaction, place, trace_id));
    Assessment assessment = said;
    std::int64_t const now_ms = to_microseconds(context_.clock.now()) / 1000;
    if (assessment.assessment_id.empty())
        assessment.assessment_id = assessment.created_ms == 0 ? "a-" + without_dashes(context_.ids.next())
                                                              : id_of(trace_id, assessment);
    if (assessment.created_ms == 0) assessment.created_ms = now_ms;
    if (assessment.updated_ms == 0) assessment.updated_ms = assessment.created_ms;
    if (!assessment.overrides.empty()) {
        TENON_TRY(other, this->assessment(transaction, place, trace_id, assessment.overrides));
        set_valid(transaction, place, trace_id, other, false);
    }
    insert_assessment(transaction, place, trace_id, assessment);
    return this->assessment(transaction, place, trace_id, assessment.assessment_id);
}

Result<Assessment> Traces::assessment(sql::Transaction& transaction, Place const& place,
    std::string_view trace_id, std::string_view assessment_id) const {
    TENON_CHECK(require(transaction, place, trace_id));
    auto assessment = find_assessment(transaction, place, trace_id, assessment_id);
    if (!assessment) return assessment_not_found(trace_id, assessment_id);
    return *std::move(assessment);
}

Result<Assessment> Traces::change_assessment(
    sql::Transaction& transaction, Actor const& actor, AssessmentChange const& change) const {
    Place const place = actor.place();
    TENON_TRY(assessment, this->assessment(transaction, place, change.trace_id, change.assessment_id));
    TENON_CHECK(apply(change, assessment));
    assessment.updated_ms = to_microseconds(context_.clock.now()) / 1000;
    update_assessment(transaction, place, change.trace_id, assessment);
    return assessment;
}

Result<void> Traces::remove_assessment(sql::Transaction& transaction, Actor const& actor,
    std::string_view trace_id, std::string_view assessment_id) const {
    Place const place = actor.place();
    TENON_CHECK(require(transaction, place, trace_id));
    auto const gone = find_assessment(transaction, place, trace_id, assessment_id);
    if (!gone) return {};
    if (auto const other = find_assessment(transaction, place, trace_id, gone->overrides))
        set_valid(transaction, place, trace_id, *other, true);
    tracking::remove_assessment(transaction, place, trace_id, assessment_id);
    return {};
}

} // namespace tenon::tracking
