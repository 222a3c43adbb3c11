// Import folders: what the operator named can be taken, and nothing else can be reached.

#include "datasets/import_folders.h"
#include "support/workplace.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include <sys/stat.h>

namespace tenon::datasets {
namespace {

using test::TemporaryFolder;
using test::Workplace;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr char brief[] = R"(title: Churn
data:
  - {id: contracts, what: contracts of three years}
)";

// exports/ may be taken from; secret.csv lies beside it.
class Exports {
public:
    Exports() {
        std::filesystem::create_directory(path());
        write("exports/b.csv", "a,label\n1,x\n2,y\n");
        write("exports/a.jsonl", "{\"a\": 1}\n{\"a\": 2}\n");
        write("exports/notes.txt", "no table\n");
        write("exports/.hidden.csv", "a\n1\n");
        write("secret.csv", "password\nhunter2\n");
        std::filesystem::create_directory(path() + "/folder.csv");
        std::filesystem::create_symlink("../secret.csv", path() + "/link.csv");
        std::filesystem::create_hard_link(path() + "/b.csv", path() + "/twin.csv");
        mkfifo((path() + "/pipe.csv").c_str(), 0600);
    }
    std::string path() const { return folder_.file("exports"); }
    ImportFolders folders() const { return ImportFolders::from_options({"exports=" + path()}).value(); }

private:
    void write(std::string const& name, std::string const& text) const {
        std::ofstream(folder_.file(name)) << text;
    }
    TemporaryFolder folder_;
};

TEST(import_folders, list_regular_files_of_the_known_kinds) {
    Exports const exports;
    auto const list = exports.folders().list();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].name, "exports");
    std::vector<std::string> names;
    for (ImportFileView const& file : list[0].files)
        names.push_back(file.name);
    EXPECT_THAT(names, ElementsAre("a.jsonl", "b.csv", "twin.csv"));
    EXPECT_EQ(list[0].files[1].bytes, 16);
    EXPECT_TRUE(ImportFolders().list().empty());
}

TEST(import_folders, let_nothing_else_be_opened) {
    Exports const exports;
    auto const folders = exports.folders();
    EXPECT_TRUE(folders.open("exports", "b.csv", 1'000));
    for (char const* name : {"", ".", "..", "../secret.csv", "/etc/passwd", "link.csv", "folder.csv",
             "pipe.csv", "notes.txt", ".hidden.csv", "gone.csv", "exports/b.csv", "./b.csv"}) {
        auto const opened = folders.open("exports", name, 1'000);
        ASSERT_FALSE(opened) << name;
        EXPECT_EQ(opened.error().code, "import_file_unknown") << name;
    }
    EXPECT_EQ(
        folders.open("exports", std::string("b.csv\0.csv", 10), 1'000).error().code, "import_file_unknown");
    EXPECT_EQ(folders.open("other", "b.csv", 1'000).error().code, "import_file_unknown");
    EXPECT_EQ(folders.open("exports", "b.csv", 5).error().code, "import_file_too_large");
    EXPECT_EQ(ImportFolders().open("exports", "b.csv", 5).error().code, "import_forbidden");
}

TEST(import_folders, are_named_when_the_server_starts) {
    Exports const exports;
    for (std::string const& option : {std::string("exports"), "=" + exports.path(), std::string("exports="),
             std::string("exports=/does/not/exist"), "exports=" + exports.path() + "/b.csv"})
        EXPECT_EQ(ImportFolders::from_options({option}).error().code, "import_folder_invalid") << option;
    EXPECT_FALSE(ImportFolders::from_options({"a=" + exports.path(), "a=" + exports.path()}));
}

class Imports : public test::EachEngine {};
TENON_ON_EACH_ENGINE(Imports);

TEST_P(Imports, are_the_client_s_and_only_where_a_folder_is_named) {
    Exports const exports;
    Workplace at(database(), brief);
    std::string const wanted = R"({"folder": "exports", "file": "b.csv", "label": "label"})";
    std::string const path = "/data/contracts/sample/import";
    EXPECT_EQ(at.post(at.client, path, wanted).at("/code"), "import_forbidden");
    EXPECT_EQ(at.get(at.client, "/import-folders").body, R"({"folders":[]})");

    at.app().datasets().set_import_folders(exports.folders());
    for (auto const& who : {at.expert, at.stakeholder}) {
        EXPECT_EQ(at.post(who, path, wanted).status, 403);
        EXPECT_EQ(at.get(who, "/import-folders").status, 403);
    }
    EXPECT_EQ(at.get(at.client, "/import-folders").at("/folders/0/files/0/name"), "a.jsonl");
    auto const sheet = at.post(at.client, path, wanted);
    ASSERT_EQ(sheet.status, 200) << sheet.body;
    EXPECT_EQ(sheet.at("/sample/rows"), "2");
    EXPECT_THAT(at.events(), ElementsAre("data.sampled"));
    EXPECT_EQ(at.post(at.client, path, R"({"folder": "exports", "file": "a.jsonl"})").at("/format"),
        "NDJSON, 1 column");
    EXPECT_EQ(at.post(at.client, path, R"({"folder": "exports", "file": "link.csv"})").status, 404);
    EXPECT_EQ(at.post(at.client, path, R"({"folder": "exports"})").status, 400);
    EXPECT_EQ(at.post(at.client, "/data/nothing/sample/import", wanted).at("/code"), "data_asset_unknown");
}

} // namespace
} // namespace tenon::datasets
