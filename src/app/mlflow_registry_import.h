#pragma once

// The registry of an MLflow server: registered models and prompts with their versions, tags, aliases and
// stages.

#include "app/run_import.h"
#include "platform/sql/foreign_file.h"

namespace tenon::app {

// Ids here, by those over there.
struct ForeignIds {
    std::map<std::string, std::string> runs;
    std::map<std::string, std::string> models; // logged ones
};

// After the runs and logged models, because versions come from them. A version carries the tag
// tenon.imported_from with its old name; an alias that is here already stays where it points. Versions are
// numbered here as they come: where over there one was deleted, the numbers differ, and left_out says so.
Result<void> import_registry(RunImport& into, sql::ForeignFile const& file, ForeignIds const& known);

// Of MLflow's tables: text that may be missing, and rows of a key and a value that belong to `owner`.
std::string text_of(sql::Row const& row, int column);
std::vector<tracking::Pair> pairs_of(
    sql::ForeignFile const& file, std::string_view query, std::string_view owner);

} // namespace tenon::app
