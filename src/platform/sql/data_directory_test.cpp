#include "platform/sql/data_directory.h"

#include "support/databases.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

namespace tenon::sql {
namespace {

// What another process is answered.
std::string code_in_another_process(std::string const& path) {
    pid_t const child = fork();
    if (child == 0) {
        auto const directory = DataDirectory::open(path);
        _exit(directory ? 0 : directory.error().code == "data_directory_in_use" ? 1 : 2);
    }
    int status = 0;
    waitpid(child, &status, 0);
    char const* const codes[] = {"", "data_directory_in_use"};
    int const code = WEXITSTATUS(status);
    return code < 2 ? codes[code] : "another code";
}

TEST(data_directory, is_made_for_its_owner_alone) {
    test::TemporaryFolder const folder;
    auto const directory = DataDirectory::open(folder.file("deep/data/"));
    ASSERT_TRUE(directory);
    EXPECT_EQ(directory->path(), folder.file("deep/data"));
    EXPECT_EQ(directory->database_file(), folder.file("deep/data/tenon.db"));
    struct stat information {};
    ASSERT_EQ(stat(directory->path().c_str(), &information), 0);
    EXPECT_EQ(information.st_mode & 0777u, 0700u);
}

TEST(data_directory, belongs_to_one_process) {
    test::TemporaryFolder const folder;
    {
        auto const directory = DataDirectory::open(folder.path());
        ASSERT_TRUE(directory);
        EXPECT_EQ(code_in_another_process(folder.path()), "data_directory_in_use");
    }
    EXPECT_EQ(code_in_another_process(folder.path()), "");
}

TEST(data_directory, says_who_holds_it) {
    test::TemporaryFolder const folder;
    auto const directory = DataDirectory::open(folder.path());
    auto const second = DataDirectory::open(folder.path());
    ASSERT_FALSE(second);
    EXPECT_NE(second.error().message.find("process " + std::to_string(getpid())), std::string::npos);
}

TEST(data_directory, may_be_handed_on) {
    test::TemporaryFolder const folder;
    auto directory = DataDirectory::open(folder.path());
    DataDirectory const moved = *std::move(directory);
    EXPECT_EQ(code_in_another_process(moved.path()), "data_directory_in_use");
}

TEST(data_directory, says_why_it_cannot_be_used) {
    test::TemporaryFolder const folder;
    std::ofstream(folder.file("file")) << "not a folder";
    auto const refused = DataDirectory::open(folder.file("file"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "data_directory_unusable");
    EXPECT_NE(refused.error().message.find("Not a directory"), std::string::npos);
}

TEST(sqlite, needs_a_file) {
    EXPECT_THROW(open_sqlite({":memory:"}), DatabaseError);
    EXPECT_THROW(open_sqlite({""}), DatabaseError);
}

std::string bytes_of(std::string const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Made with sqlite3 alone, as another program would.
void make_foreign_file(std::string const& path, char const* script) {
    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &connection), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(connection, script, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(connection);
}

TEST(sqlite, refuses_a_file_of_another_application_and_leaves_it_as_it_is) {
    test::TemporaryFolder const folder;
    for (char const* script : {"PRAGMA application_id = 7", "CREATE TABLE theirs (a)"}) {
        std::string const path = folder.file(std::to_string(script[0]) + ".db");
        make_foreign_file(path, script);
        std::string const before = bytes_of(path);
        EXPECT_THROW(open_sqlite({path}), DatabaseError);
        EXPECT_EQ(bytes_of(path), before);
    }
}

TEST(sqlite, refuses_a_file_that_is_no_database) {
    test::TemporaryFolder const folder;
    std::ofstream(folder.file("text.db")) << std::string(5000, 'x');
    EXPECT_THROW(open_sqlite({folder.file("text.db")}), DatabaseError);
}

TEST(sqlite, marks_its_files_and_sets_what_can_only_be_set_once) {
    test::TemporaryFolder const folder;
    open_sqlite({folder.file("tenon.db")});
    auto const database = open_sqlite({folder.file("tenon.db")});
    auto const setting = [&](char const* pragma) {
        std::string value;
        database->run_read([&](Transaction& transaction) {
            transaction.run_text("test.setting", pragma, {}, [&](Row const& row) {
                try {
                    value = std::to_string(row.integer(0));
                } catch (DatabaseError const&) {
                    value = row.text(0);
                }
            });
        });
        return value;
    };
    EXPECT_EQ(setting("PRAGMA application_id"), std::to_string(0x54454E4F));
    EXPECT_EQ(setting("PRAGMA auto_vacuum"), "2"); // incremental
    EXPECT_EQ(setting("PRAGMA journal_mode"), "wal");
    EXPECT_EQ(setting("PRAGMA synchronous"), "2"); // full
    EXPECT_EQ(setting("PRAGMA foreign_keys"), "1");
    EXPECT_EQ(setting("PRAGMA wal_autocheckpoint"), "0");
    EXPECT_EQ(setting("PRAGMA mmap_size"), "0");
}

} // namespace
} // namespace tenon::sql
