#pragma once

// What names and values may be (MLflow's limits), and the names the server invents. Pure.

#include "base/id.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tenon::tracking {

struct Limits {
    static constexpr std::size_t key = 250;
    static constexpr std::size_t param_value = 6000;
    static constexpr std::size_t tag_value = 8000;
    static constexpr std::size_t experiment_tag_value = 5000;
    static constexpr std::size_t experiment_name = 500;
    static constexpr std::size_t run_name = 250;
    static constexpr std::size_t model_name = 500;
    static constexpr std::size_t model_key = 255;
    static constexpr std::size_t registered_name = 256;
    static constexpr std::size_t registry_text = 100'000; // values of tags, descriptions, sources
    static constexpr std::size_t alias = 255;
    static constexpr std::size_t artifact_location = 2048;
    static constexpr std::size_t dataset_name = 500;
    static constexpr std::size_t dataset_digest = 36;
    static constexpr std::size_t dataset_source = 65'535;
    static constexpr std::size_t dataset_schema = 1'048'575;
    static constexpr std::size_t dataset_profile = 16'777'215;
    static constexpr std::size_t input_tag_key = 255;
    static constexpr std::size_t input_tag_value = 500;
    static constexpr std::size_t batch_metrics = 1000;
    static constexpr std::size_t batch_params = 100;
    static constexpr std::size_t batch_tags = 100;
    static constexpr std::size_t batch_items = 1000;
    static constexpr std::size_t assessment_name = 250;
    static constexpr std::size_t trace_id = 64;
    static constexpr std::size_t trace_preview = 10'000;
    static constexpr std::size_t trace_links = 100;
    static constexpr std::int64_t trace_page = 100;
    static constexpr std::int64_t trace_page_max = 500;
    static constexpr std::int64_t page_max = 50'000;
    static constexpr std::int64_t registered_page_max = 1000;
    static constexpr std::int64_t version_page_max = 200'000;
    static constexpr std::int64_t history_page = 25'000;
    static constexpr std::size_t history_runs = 100;
    static constexpr std::int64_t sample_points = 2500;
    static constexpr std::size_t summary_experiments = 20;
};

// The sentence MLflow's clients know: Invalid value "x" for parameter 'key' supplied: why. Long values are
// cut.
Failure invalid_value(std::string_view value, std::string_view parameter, std::string_view why);

// "Missing value for required parameter 'metrics[0].timestamp'".
Failure missing_value(std::string_view parameter);

// The key of a metric, a parameter or a tag: 1 to 250 characters, word characters, / _ - . : and space, and
// equal to its own normal form as a path.
Result<void> check_key(std::string_view key, std::string_view parameter);

// Not empty where `required`, and no longer than `most` characters.
Result<void> check_length(std::string_view text, std::size_t most, std::string_view parameter);
Result<void> check_name(std::string_view text, std::size_t most, std::string_view parameter);

// The name of a logged model: no / : . % " or '.
Result<void> check_model_name(std::string_view name);

// The first `most` characters: upstream shortens long values rather than losing a run over one.
std::string shortened(std::string text, std::size_t most);

// The 32 digits of an id, as MLflow spells them.
std::string without_dashes(UuidText const& uuid);

// "bright-otter-412", from the bits of the run's id, so that nothing is left to chance here.
std::string invent_name(std::string_view id);

} // namespace tenon::tracking
