// What DVC's files in a repository say, as DVC 3 writes them, and in the older form.

#include "datasets/dvc_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tenon::datasets {
namespace {

using artifacts::RemoteKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string const one = "22a1a2931c8370d3aeedd7183606fd7f";
std::string const two = "d41d8cd98f00b204e9800998ecf8427e";

TEST(DvcFiles, are_known_by_their_names) {
    for (char const* path : {"a.csv.dvc", "data/raw.dvc", "dvc.lock", "deep/in/dvc.yaml"})
        EXPECT_TRUE(is_dvc_file(path)) << path;
    for (char const* path :
        {".dvc/config", "a/.dvc", ".dvcignore", "dvc.lock.bak", "mydvc.yaml", "a.dvc/b", ""})
        EXPECT_FALSE(is_dvc_file(path)) << path;
}

TEST(DvcFiles, name_what_a_person_added) {
    auto const data =
        read_dvc_files({{"data/raw.csv.dvc", "# by hand\nouts:\n- md5: " + one +
                                                 "\n  size: 14445097\n  hash: md5\n  path: raw.csv\n"
                                                 "meta: {why: [because]}\n"},
            {"images.dvc",
                "wdir: sub/..\nouts:\n- md5: " + two + ".dir\n  size: 12\n  nfiles: 3\n  path: images\n"}});
    ASSERT_TRUE(data) << describe(data.error());
    EXPECT_THAT(data->files, ElementsAre(IndexedFile{"data/raw.csv", RemoteKind::dvc, one, 14445097, {}, {}},
                                 IndexedFile{"images", RemoteKind::dvc_legacy, two + ".dir", 12, 3, {}}));
    EXPECT_THAT(data->inputs, IsEmpty());
}

TEST(DvcFiles, name_what_a_pipeline_read_and_made) {
    std::string const lock = "schema: '2.0'\nstages:\n  train@de:\n    cmd: python train.py\n    deps:\n"
                             "    - {path: data/raw.csv, hash: md5, md5: " +
                             one +
                             ", size: 1}\n    - {path: https://example.org/x, etag: abc}\n"
                             "    params:\n      params.yaml: {train.lr: 0.001}\n"
                             "    outs:\n    - {path: model.pkl, hash: md5, md5: " +
                             two + ", size: 71234}\n    - {path: metrics.json, hash: md5, md5: " + one +
                             "}\n";
    std::string const pipeline = "stages:\n  train:\n    cmd: python train.py\n    wdir: work\n    outs:\n"
                                 "    - model.pkl\n    metrics:\n    - metrics.json:\n        cache: false\n";
    auto const data = read_dvc_files({{"ml/dvc.lock", lock}, {"ml/dvc.yaml", pipeline}});
    ASSERT_TRUE(data) << describe(data.error());
    EXPECT_THAT(data->files, ElementsAre(IndexedFile{"ml/work/model.pkl", RemoteKind::dvc, two, 71234, {},
                                 "ml/dvc.yaml:train@de"}));
    EXPECT_THAT(data->inputs, ElementsAre(StageInput{"ml/dvc.yaml:train@de", "ml/work/data/raw.csv", one}));
}

TEST(DvcFiles, leave_out_what_is_not_in_the_remote) {
    std::string const head = "outs:\n- hash: md5\n  md5: " + one + "\n  path: ";
    auto const data = read_dvc_files({{"a.dvc", head + "../outside.csv\n"}, {"b.dvc", head + "/etc/passwd\n"},
        {"c.dvc", head + "c.json\n  cache: false\n"}, {"d.dvc", "outs:\n- path: d.csv\n"},
        {"e.dvc", "outs:\n- path: e.csv\n  md5: nothing\n  hash: md5\n"}, {"f.dvc", ""},
        {"dvc.lock", "schema: '2.0'\n"}, {"dvc.yaml", "stages:\n  x:\n    cmd: ls\n    outs: ${all}\n"}});
    ASSERT_TRUE(data) << describe(data.error());
    EXPECT_THAT(data->files, IsEmpty());
}

TEST(DvcFiles, that_cannot_be_read_are_named) {
    for (std::string const& text : {std::string("outs: [\n"), std::string("outs: 7\n"),
             std::string("outs:\n- md5: x\n"), std::string("\xff")}) {
        auto const data = read_dvc_files({{"data/raw.dvc", text}});
        ASSERT_FALSE(data) << text;
        EXPECT_EQ(data.error().code, "dvc_file_unreadable");
        EXPECT_THAT(data.error().message, HasSubstr("data/raw.dvc"));
    }
}

} // namespace
} // namespace tenon::datasets
