// Names of objects and manifests of folders: what is one, and what is refused.

#include "artifacts/manifest.h"
#include "artifacts/remote.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tenon::artifacts {
namespace {

std::string const digits = "d41d8cd98f00b204e9800998ecf8427e";

TEST(RemoteObject, has_an_address_in_either_layout) {
    std::string const split = "d4/" + digits.substr(2);
    EXPECT_EQ(dvc_object("files/md5/" + split), (ObjectName{RemoteKind::dvc, digits}));
    EXPECT_EQ(dvc_object("files/md5/" + split + ".dir"), (ObjectName{RemoteKind::dvc, digits + ".dir"}));
    EXPECT_EQ(dvc_object(split), (ObjectName{RemoteKind::dvc_legacy, digits}));
    EXPECT_EQ(dvc_object(split + ".dir"), (ObjectName{RemoteKind::dvc_legacy, digits + ".dir"}));
    for (std::string const& path :
        {std::string("files/md5"), std::string("files/md5/"), digits, "files/md5/" + digits,
            "files/md5/d4/" + digits, "files/sha256/" + split, "files/md5/D4/" + digits.substr(2),
            "files/md5/../" + split, split + ".txt", split + "/x", "d4/" + digits.substr(3), std::string()})
        EXPECT_FALSE(dvc_object(path)) << path;
}

TEST(RemoteObject, of_lfs_is_a_sha256) {
    EXPECT_TRUE(lfs_object(std::string(64, 'a')));
    for (std::string const& oid : {std::string(63, 'a'), std::string(65, 'a'), std::string(64, 'A'),
             std::string(64, 'g'), std::string(60, 'a') + ".dir", std::string()})
        EXPECT_FALSE(lfs_object(oid)) << oid;
}

TEST(Manifest, lists_the_files_of_a_folder) {
    auto const files =
        read_manifest(R"([{"md5": ")" + digits + R"(", "relpath": "a/b \u00e4.csv", "size": {"x": [1]}}, )" +
                      R"({"relpath": "c", "md5": ")" + digits + R"("}])");
    ASSERT_TRUE(files) << files.error().message;
    EXPECT_THAT(*files, testing::ElementsAre(ManifestFile{digits, "a/b ä.csv"}, ManifestFile{digits, "c"}));
    EXPECT_TRUE(read_manifest("[]")->empty());
}

TEST(Manifest, is_refused_where_it_is_something_else) {
    std::string const good = R"({"md5": ")" + digits + R"(", "relpath": "a"})";
    for (std::string const& text : {std::string(), std::string("a,b\n1,2\n"), std::string("{}"), good,
             "[" + good, "[" + good + "] x", "[" + good + ",]", std::string("[1]"),
             std::string(R"([{"md5": "x", "relpath": "a"}])"), std::string(R"([{"relpath": "a"}])"),
             R"([{"md5": ")" + digits + R"("}])", R"([{"md5": ")" + digits + R"(", "relpath": ""}])",
             R"([{"md5": ")" + digits + R"(", "relpath": "a\u0000"}])",
             R"([{"md5": ")" + digits + R"(", "relpath": 7}])",
             R"([{"md5": ")" + digits + ".dir\", \"relpath\": \"a\"}]", std::string("[{\"md5\": \"\xff")}) {
        auto const files = read_manifest(text);
        ASSERT_FALSE(files) << text;
        EXPECT_EQ(files.error().code, "manifest_malformed") << text;
    }
}

} // namespace
} // namespace tenon::artifacts
