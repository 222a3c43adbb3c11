#include "platform/blobs/blobs.h"

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "support/databases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/file.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>

namespace tenon::blobs {
namespace {

constexpr Timestamp now = from_microseconds(1'763'632'800'000'000);

class Blobs : public testing::Test {
protected:
    // Files below the store's folder, as paths from there.
    std::vector<std::string> files() const {
        std::vector<std::string> found;
        for (auto const& entry : std::filesystem::recursive_directory_iterator(folder.file("blobs")))
            if (entry.is_regular_file())
                found.push_back(std::filesystem::relative(entry.path(), folder.file("blobs")).string());
        return found;
    }

    static Result<void> write(Writer& writer, std::string_view text) {
        return writer.write(std::as_bytes(std::span(text)));
    }

    test::TemporaryFolder folder;
    std::unique_ptr<Store> store = open_folder(folder.file("blobs"));
};

TEST_F(Blobs, are_named_by_what_they_contain) {
    auto const blob = put(*store, "abc");
    ASSERT_TRUE(blob);
    EXPECT_EQ(blob->sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(blob->md5, "900150983cd24fb0d6963f7d28e17f72");
    EXPECT_EQ(blob->bytes, 3);
    EXPECT_THAT(files(), testing::ElementsAre("ba/78/" + blob->sha256));
    EXPECT_EQ(*store->read(blob->sha256), "abc");
}

TEST_F(Blobs, of_the_same_content_are_stored_once) {
    auto const one = put(*store, "twice");
    auto const other = put(*store, "twice");
    EXPECT_EQ(one->sha256, other->sha256);
    EXPECT_EQ(files().size(), 1u);
}

TEST_F(Blobs, stay_while_whoever_stored_them_may_name_them) {
    auto const blob = put(*store, "fresh");
    EXPECT_FALSE(store->remove_idle(blob->sha256, std::chrono::hours(1)));
    auto const path = store->path_of(blob->sha256);
    std::filesystem::last_write_time(
        path, std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
    ASSERT_TRUE(put(*store, "fresh")); // once more: fresh again
    EXPECT_FALSE(store->remove_idle(blob->sha256, std::chrono::hours(1)));
    std::filesystem::last_write_time(
        path, std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
    EXPECT_TRUE(store->remove_idle(blob->sha256, std::chrono::hours(1)));
    EXPECT_TRUE(store->remove_idle(blob->sha256, std::chrono::hours(1))); // gone is gone
    EXPECT_FALSE(store->read(blob->sha256));
}

TEST_F(Blobs, may_be_empty) {
    auto const blob = put(*store, "");
    EXPECT_EQ(blob->md5, "d41d8cd98f00b204e9800998ecf8427e");
    EXPECT_EQ(*store->read(blob->sha256), "");
}

TEST_F(Blobs, have_the_same_digest_however_they_are_cut) {
    std::string content;
    for (int i = 0; i < 5000; ++i)
        content += static_cast<char>(i * 31);
    std::string const expected = to_hex(sha256(content));
    for (std::size_t const size : {1u, 7u, 64u, 4096u, 5000u}) {
        auto const writer = *store->begin();
        for (std::size_t begin = 0; begin < content.size(); begin += size)
            ASSERT_TRUE(write(*writer, std::string_view(content).substr(begin, size)));
        EXPECT_EQ(writer->finish()->sha256, expected);
    }
    EXPECT_EQ(*store->read(expected), content);
}

TEST_F(Blobs, leave_nothing_where_they_are_not_finished) {
    {
        auto const writer = *store->begin();
        ASSERT_TRUE(write(*writer, "half"));
        EXPECT_EQ(files().size(), 1u);
    }
    EXPECT_TRUE(files().empty());
}

TEST_F(Blobs, are_finished_once) {
    auto const writer = *store->begin();
    ASSERT_TRUE(writer->finish());
    EXPECT_EQ(writer->finish().error().code, "blob_finished");
    EXPECT_EQ(write(*writer, "more").error().code, "blob_finished");
}

TEST_F(Blobs, that_are_missing_or_named_by_no_digest_are_not_read) {
    EXPECT_EQ(store->read(std::string(64, 'a')).error().code, "blob_missing");
    EXPECT_EQ(store->read("../../etc/passwd").error().code, "blob_missing");
    EXPECT_THROW(store->path_of("../../etc/passwd"), std::invalid_argument);
}

// Files of this process may not grow beyond the limit, as on a full disk.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        rlimit const small{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    SmallDisk(SmallDisk const&) = delete;
    SmallDisk& operator=(SmallDisk const&) = delete;

private:
    rlimit before_{};
    void (*handler_)(int);
};

TEST_F(Blobs, leave_nothing_where_the_disk_is_full) {
    auto writer = *store->begin();
    Result<void> first;
    Result<void> second;
    {
        SmallDisk const full(1000);
        first = write(*writer, std::string(900, 'x'));
        second = write(*writer, std::string(900, 'x'));
    }
    EXPECT_TRUE(first);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::storage_full);
    EXPECT_TRUE(files().empty());
    EXPECT_EQ(write(*writer, "more").error().code, "storage_full");
    EXPECT_EQ(writer->finish().error().code, "storage_full");
}

TEST_F(Blobs, leave_nothing_where_their_folder_cannot_be_made) {
    std::ofstream(folder.file("blobs/ba")) << "in the way";
    auto const blob = put(*store, "abc");
    ASSERT_FALSE(blob);
    EXPECT_EQ(blob.error().kind, ErrorKind::unavailable);
    EXPECT_THAT(files(), testing::ElementsAre("ba"));
}

TEST_F(Blobs, that_another_process_left_behind_are_swept_and_those_being_written_are_not) {
    std::ofstream(folder.file("blobs/temporary/stale")) << "half a file";
    auto const writer = *store->begin();
    ASSERT_TRUE(write(*writer, "abc"));
    EXPECT_EQ(files().size(), 2u);
    auto const second = open_folder(folder.file("blobs"));
    EXPECT_EQ(files().size(), 1u);
    auto const blob = writer->finish();
    ASSERT_TRUE(blob);
    EXPECT_EQ(*second->read(blob->sha256), "abc");
}

// A body that comes in pieces of a size that fits nothing.
class Pieces final : public http::BodyReader {
public:
    Pieces(std::string_view rest, bool breaks) : rest_(rest), breaks_(breaks) {}
    std::size_t read(std::span<std::byte> into) override {
        std::size_t const size = std::min({rest_.size(), into.size(), std::size_t{777}});
        if (size == 0 && breaks_) throw http::BodyLost({ErrorKind::invalid, "client_gone", "Gone."});
        std::ranges::copy(std::as_bytes(std::span(rest_.substr(0, size))), into.begin());
        rest_.remove_prefix(size);
        return size;
    }

private:
    std::string_view rest_;
    bool breaks_;
};

TEST_F(Blobs, are_received_from_a_body_of_any_length) {
    std::string const content(1'000'003, 'z');
    Pieces body(content, false);
    auto const blob = receive(*store, body);
    ASSERT_TRUE(blob);
    EXPECT_EQ(blob->sha256, to_hex(sha256(content)));
    EXPECT_EQ(blob->bytes, 1'000'003);
}

TEST_F(Blobs, leave_nothing_where_the_client_goes_away) {
    Pieces body("half a file", true);
    EXPECT_THROW(std::ignore = receive(*store, body), http::BodyLost);
    EXPECT_TRUE(files().empty());
}

TEST_F(Blobs, say_what_they_are_before_they_are_kept) {
    {
        auto const writer = *store->begin();
        ASSERT_TRUE(write(*writer, "abc"));
        EXPECT_EQ(writer->content()->md5, "900150983cd24fb0d6963f7d28e17f72");
        EXPECT_THROW(std::ignore = write(*writer, "d"), std::logic_error);
    }
    EXPECT_TRUE(files().empty());
    auto const writer = *store->begin();
    ASSERT_TRUE(write(*writer, "abc"));
    auto const content = *writer->content();
    EXPECT_EQ(writer->finish()->sha256, content.sha256);
    EXPECT_EQ(*store->read(content.sha256), "abc");
}

class NotedBlobs : public test::EachEngine {};
TENON_ON_EACH_ENGINE(NotedBlobs);

TEST_P(NotedBlobs, are_one_row_however_often_they_are_noted) {
    static sql::Statement const find_blob{"test.find_blob", R"sql(
        SELECT sha256, md5, bytes FROM blobs WHERE md5 = :md5)sql"};
    Blob const blob{std::string(64, 'a'), std::string(32, 'b'), 5'000'000'000};
    sql::Unit unit(database());
    auto const rows = unit.write([&](sql::Transaction& tx) -> Result<std::vector<Blob>> {
        note(tx, blob, now);
        note(tx, blob, now);
        return tx.all<Blob>(find_blob, {{"md5", blob.md5}});
    });
    ASSERT_EQ(rows->size(), 1u);
    EXPECT_EQ(rows->front().bytes, blob.bytes);
}

} // namespace
} // namespace tenon::blobs
