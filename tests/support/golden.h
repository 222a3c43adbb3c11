#pragma once

// Files of the repository, for tests: what they read, and what the program makes (golden files).
// TENON_WRITE_GOLDEN=1 renews the latter; the change then shows in the review.

#include <string>

namespace tenon::test {

// `path` from the repository's root.
std::string source_file(std::string const& path);
void expect_golden(std::string const& path, std::string const& text);

} // namespace tenon::test
