#pragma once

// Paths of artifacts: which are safe, and whose a file is. Pure.

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tenon::artifacts {

// The path as it is stored: `text` without slashes at its end. Refused as `invalid_path` (its message is
// compared by clients: "Invalid path") where the text, decoded as often as it can be, is absolute, has an
// empty, "." or ".." segment, a backslash, a drive letter, '#' or a control character. Empty stays empty: the
// root, which may be listed and nothing else.
Result<std::string> safe_path(std::string_view text);

// Percent-encoding undone until nothing changes any more; what is no escape stays as it is.
std::string decode_fully(std::string text);

// What a file belongs to, by the layout of its path.
struct Owner {
    enum class Kind { run, model, trace };
    Kind kind;
    std::int64_t experiment;
    std::string id;
    std::string path; // below the owner's root; empty: the root itself
};

// Nothing where the path does not lie in the artifacts of a run, a model or a trace.
std::optional<Owner> owner_of(std::string_view path);

// "3/4f…/artifacts", "3/models/m-4f…/artifacts": where the owner's files lie.
std::string root_of(Owner const& owner);

// What is sent as Content-Type for a file of this name. Text is text/plain whatever its kind, so that no
// browser runs it.
std::string content_type_of(std::string_view path);

std::string_view name_of(std::string_view path);

} // namespace tenon::artifacts
