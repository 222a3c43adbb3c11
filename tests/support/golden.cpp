#include "support/golden.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace tenon::test {

std::string source_file(std::string const& path) { return std::string(TENON_SOURCE_DIR) + "/" + path; }

void expect_golden(std::string const& path, std::string const& text) {
    std::string const file = source_file(path);
    if (std::getenv("TENON_WRITE_GOLDEN")) std::ofstream(file) << text;
    std::ifstream stream(file);
    std::ostringstream there;
    there << stream.rdbuf();
    EXPECT_EQ(text, there.str()) << path
                                 << ": run the tests with TENON_WRITE_GOLDEN=1 and look at the change";
}

} // namespace tenon::test
