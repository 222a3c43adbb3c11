#include "artifacts/artifact_path.h"

#include <gtest/gtest.h>

#include <vector>

namespace tenon::artifacts {
namespace {

TEST(artifact_path, is_kept_as_it_was_sent) {
    for (char const* text : {"0/run/artifacts/a", "a file 100%.txt", "häh/ü", "50%20off", "ab:c", "..a/b.."})
        EXPECT_EQ(safe_path(text).value(), text);
    EXPECT_EQ(safe_path("folder/").value(), "folder");
    EXPECT_EQ(safe_path("").value(), "");
}

TEST(artifact_path, never_climbs_out_however_it_is_spelt) {
    for (char const* text :
        {"..", "../x", "a/../../x", "./x", "a/./x", "%2e%2e%2fx", "..%2fx", "%252e%252e/x",
            "%25252e%25252e%25252fx", "/etc/passwd", "//etc/passwd", "%2fetc", "C:/x", "c:\\x", "a\\b",
            "a%5cb", "a#b", "a%23b", "a//b", "./../", "a%00b", "a\nb", "file:///etc/passwd"}) {
        auto const path = safe_path(text);
        ASSERT_FALSE(path) << text;
        EXPECT_EQ(path.error().message, "Invalid path");
    }
    EXPECT_FALSE(safe_path(std::string(2001, 'a')));
    EXPECT_FALSE(safe_path("\xff"));
}

TEST(artifact_path, says_whose_it_is) {
    auto const run = owner_of("3/abc/artifacts/model/MLmodel").value();
    EXPECT_EQ(run.kind, Owner::Kind::run);
    EXPECT_EQ(run.experiment, 3);
    EXPECT_EQ(run.id, "abc");
    EXPECT_EQ(run.path, "model/MLmodel");
    EXPECT_EQ(root_of(run), "3/abc/artifacts");
    auto const model = owner_of("3/models/m-1/artifacts").value();
    EXPECT_EQ(model.kind, Owner::Kind::model);
    EXPECT_EQ(model.path, "");
    EXPECT_EQ(root_of(model), "3/models/m-1/artifacts");
    EXPECT_EQ(owner_of("0/traces/tr-1/artifacts/traces.json").value().kind, Owner::Kind::trace);
    for (char const* text : {"", "3", "3/abc", "3/abc/other/x", "x/abc/artifacts/y", "-1/abc/artifacts/y",
             "3/models/artifacts", "3/models/m-1/x"})
        EXPECT_FALSE(owner_of(text)) << text;
}

TEST(artifact_path, tells_the_type_of_its_content) {
    EXPECT_EQ(content_type_of("a/MLmodel"), "text/plain; charset=utf-8");
    EXPECT_EQ(content_type_of("a/page.HTML"), "application/octet-stream");
    EXPECT_EQ(content_type_of("x.JSON"), "text/plain; charset=utf-8");
    EXPECT_EQ(content_type_of("x.png"), "image/png");
    EXPECT_EQ(content_type_of("x"), "application/octet-stream");
}

} // namespace
} // namespace tenon::artifacts
