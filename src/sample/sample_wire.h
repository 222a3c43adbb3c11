#pragma once

// Requests and answers about the sample.

#include "base/actor.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>

namespace tenon::sample {

// Whoever owns nothing here yet proves with the claim link that the server is theirs.
struct ShowSample {
    std::optional<std::string> claim_token;
};
BOOST_DESCRIBE_STRUCT(ShowSample, (), (claim_token))

struct SampleView {
    Id<Workspace> workspace;
    std::optional<std::string> enter; // "/enter#…": the way in for whoever is not signed in, good once
};
BOOST_DESCRIBE_STRUCT(SampleView, (), (workspace, enter))

struct ClaimLink {
    std::string path; // "/claim#…"
};
BOOST_DESCRIBE_STRUCT(ClaimLink, (), (path))

} // namespace tenon::sample
