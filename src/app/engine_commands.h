#pragma once

// The engines over data files: `tenon profile`, `tenon score` and what belongs to it.

#include "app/commands.h"
#include "datasets/comparison.h"
#include "datasets/readiness.h"
#include "platform/csv/reader.h"
#include "scoring/evaluation_wire.h"
#include "scoring/score.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace tenon::app {

struct ProfiledFile {
    std::string file = {}; // its path, where there are several
    datasets::Profile profile;
    datasets::ReadinessVerdict verdict;
    std::optional<datasets::FileComparison> comparison = {}; // with the file of --against
};
BOOST_DESCRIBE_STRUCT(ProfiledFile, (), (file, profile, verdict, comparison))

struct ProfiledFiles {
    std::vector<ProfiledFile> files;
};
BOOST_DESCRIBE_STRUCT(ProfiledFiles, (), (files))

struct ScoredFiles {
    std::optional<std::string> digest; // of the labels under the salt, where one was given
    scoring::Score score;
};
BOOST_DESCRIBE_STRUCT(ScoredFiles, (), (digest, score))

void print(std::ostream& out, ProfiledFile const& file);
void print(std::ostream& out, ProfiledFiles const& files);
void print(std::ostream& out, ScoredFiles const& files);
void print(std::ostream& out, scoring::MetricList const& list);

void add_profile_command(Parser cli, Command& command);
void add_score_command(Parser cli, Command& command);
void add_metrics_command(Parser cli, Command& command);

// The files a score card is held against. The salt is the card's own where none is given.
struct CardOptions {
    std::string labels;
    std::string predictions;
    std::string salt;
};
bool is_score_card(std::string_view content);
Exit run_verify_card(Command const& command, std::string const& content, CardOptions const& options);

// A file, or stdin for "-", that says on stderr how much of it was read. Error: file_unreadable.
Result<csv::Source> watched_input(std::string const& path);

} // namespace tenon::app
