#pragma once

// MLflow's protocol below /e/{handle}/: one table per noun, and what the whole root answers.

#include "platform/api/endpoint.h"
#include "platform/blobs/blobs.h"
#include "tracking/tracking.h"

#include <vector>

namespace tenon::tracking::mlflow {

std::vector<api::Endpoint> experiment_endpoints(Tracking const& tracking);
std::vector<api::Endpoint> run_endpoints(Tracking const& tracking);
std::vector<api::Endpoint> log_endpoints(Tracking const& tracking);
std::vector<api::Endpoint> metric_endpoints(Tracking const& tracking);
std::vector<api::Endpoint> model_endpoints(Tracking const& tracking);
std::vector<api::Endpoint> registry_endpoints(Tracking const& tracking);
std::vector<api::Endpoint> version_endpoints(Tracking const& tracking);
std::vector<api::Endpoint> trace_endpoints(Tracking const& tracking);
std::vector<api::Endpoint> trace_v2_endpoints(Tracking const& tracking);
std::vector<api::Endpoint> assessment_endpoints(Tracking const& tracking);
std::vector<api::Endpoint> file_endpoints(Tracking const& tracking, blobs::Store& store);
// version, health, and 404 for every address of the protocol that is not served: clients choose older calls
// by it.
std::vector<api::Endpoint> root_endpoints();

std::vector<api::Endpoint> endpoints(Tracking const& tracking, blobs::Store& store);

} // namespace tenon::tracking::mlflow
