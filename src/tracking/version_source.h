#pragma once

// Where the files of a version lie, as clients spell it. Pure.

#include "base/result.h"

#include <string>
#include <string_view>

namespace tenon::tracking {

struct VersionSource {
    enum class Kind {
        logged_model, // models:/m-4f…
        version,      // models:/churn/3
        alias,        // models:/churn@champion
        run,          // runs:/4f…/model
        file,         // mlflow-artifacts:/0/4f…/artifacts/model
        elsewhere,    // s3://…, https://…: kept as it is
    };
    Kind kind;
    std::string name;      // of the logged model, the registered model or the run
    std::string rest = {}; // the version, the alias, the path
};

// Error: source_invalid, also for a path of the client's own disk: nobody else could read it.
Result<VersionSource> read_source(std::string_view source);

Failure source_invalid(std::string_view source, std::string_view why);

} // namespace tenon::tracking
