// The documentation of the checks is what the program says of them.

#include "checks/check_pages.h"
#include "support/golden.h"

#include <gtest/gtest.h>

namespace tenon::checks {
namespace {

TEST(check_pages, are_the_golden_files_of_the_documentation) {
    for (CheckPage const& page : check_pages())
        test::expect_golden("docs/checks/" + page.name, page.text);
}

} // namespace
} // namespace tenon::checks
