#include "tracking/mlflow_api.h"
#include "tracking/mlflow_row.h"
#include "tracking/mlflow_trace_wire.h"

namespace tenon::tracking::mlflow {

namespace {

// Sent and answered alike.
struct OneAssessment {
    Assessment assessment;
};
BOOST_DESCRIBE_STRUCT(OneAssessment, (), (assessment))

struct ChangeAssessment {
    Assessment assessment;
    json::Value update_mask;
};
BOOST_DESCRIBE_STRUCT(ChangeAssessment, (), (assessment, update_mask))

Result<OneAssessment> shown(Call const& call, Result<tracking::Assessment> assessment) {
    if (!assessment) return fail(std::move(assessment).error());
    return OneAssessment{to_wire(*std::move(assessment), call.param("trace"))};
}

} // namespace

std::vector<api::Endpoint> assessment_endpoints(Tracking const& tracking) {
    using http::Method;
    constexpr std::string_view one = "/e/{handle}/api/3.0/mlflow/traces/{trace}/assessments/{assessment}";
    return {
        writing<OneAssessment>(Method::post, "/e/{handle}/api/3.0/mlflow/traces/{trace}/assessments",
            "Says something of a trace: feedback or an expectation.",
            [&](sql::Transaction& transaction, Call& call, OneAssessment const& in) -> Result<OneAssessment> {
                TENON_TRY(said, new_assessment(in.assessment));
                return shown(
                    call, tracking.traces.assess(transaction, call.actor, call.param("trace"), said));
            }),
        reading<Nothing>(Method::get, one, "Shows an assessment of a trace.",
            [&](sql::Transaction& transaction, Call& call, Nothing const&) {
                return shown(call, tracking.traces.assessment(transaction, call.actor.place(),
                                       call.param("trace"), call.param("assessment")));
            }),
        writing<ChangeAssessment>(Method::patch, one, "Changes what an assessment says.",
            [&](sql::Transaction& transaction, Call& call,
                ChangeAssessment const& in) -> Result<OneAssessment> {
                TENON_TRY(change, assessment_change(call.param("trace"), call.param("assessment"),
                                      in.assessment, in.update_mask));
                return shown(call, tracking.traces.change_assessment(transaction, call.actor, change));
            }),
        writing<Nothing>(Method::del, one, "Deletes an assessment of a trace.",
            [&](sql::Transaction& transaction, Call& call, Nothing const&) {
                return tracking.traces.remove_assessment(
                    transaction, call.actor, call.param("trace"), call.param("assessment"));
            }),
    };
}

} // namespace tenon::tracking::mlflow
