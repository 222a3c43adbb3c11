#include "tracking/environment_file.h"

#include <gtest/gtest.h>

namespace tenon::tracking {
namespace {

TEST(environment_file, reads_what_people_keep) {
    EXPECT_EQ(packages_in("requirements.txt", "# made by pip\nNumPy==2.1.0  # pinned\nmlflow[extras]>=3 ; "
                                              "python_version > '3'\n--index-url x\n\nscipy\r\n"),
        (Packages{{"numpy", "2.1.0"}, {"mlflow", ">=3"}, {"scipy", ""}}));
    EXPECT_EQ(
        packages_in("model/conda.yaml", "channels:\n- conda-forge\ndependencies:\n- python=3.11.2=h1\n- "
                                        "pip<=23\n- pip:\n  - scikit-learn==1.7.2\nname: env\n"),
        (Packages{{"python", "3.11.2"}, {"pip", "<=23"}, {"scikit-learn", "1.7.2"}}));
    EXPECT_EQ(packages_in("python_env.yaml", "python: \"3.11\"\nbuild_dependencies:\n- pip==23\n"),
        (Packages{{"python", "3.11"}, {"pip", "23"}}));
    EXPECT_EQ(packages_in("uv.lock", "version = 1\n[[package]]\nname = \"Torch\"\nversion = \"2.5\"\n"),
        (Packages{{"torch", "2.5"}}));
    EXPECT_EQ(packages_in("Dockerfile", "FROM python:3.11-slim AS base\nRUN pip install x\n"),
        (Packages{{"image python", "3.11-slim"}}));
    EXPECT_EQ(packages_in("requirements.txt", ""), Packages{});
}

} // namespace
} // namespace tenon::tracking
