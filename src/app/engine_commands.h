#pragma once

// The engines over data files: `tenon profile` and `tenon score`.

#include "app/commands.h"
#include "datasets/readiness.h"
#include "scoring/score.h"

#include <iosfwd>
#include <optional>

namespace tenon::app {

struct ProfiledFile {
    datasets::Profile profile;
    datasets::ReadinessVerdict verdict;
};
BOOST_DESCRIBE_STRUCT(ProfiledFile, (), (profile, verdict))

struct ScoredFiles {
    std::optional<std::string> digest; // of the labels under the salt, where one was given
    scoring::Score score;
};
BOOST_DESCRIBE_STRUCT(ScoredFiles, (), (digest, score))

void print(std::ostream& out, ProfiledFile const& file);
void print(std::ostream& out, ScoredFiles const& files);

void add_engine_commands(CLI::App& cli, Command& command);

} // namespace tenon::app
