// Both remotes over a real store: what is kept, what is refused and what the refusal says, and who may do
// what.

#include "artifacts/dvc_api.h"
#include "artifacts/lfs_api.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/http/target.h"
#include "platform/json/read.h"
#include "support/databases.h"
#include "support/test_gatekeeper.h"
#include "support/text_body.h"

#include <gmock/gmock.h>

#include <fstream>
#include <future>
#include <sstream>

namespace tenon::artifacts {
namespace {

using http::Method;
using testing::HasSubstr;

std::string md5_of(std::string const& bytes) {
    Md5 md5;
    md5.update(bytes);
    return to_hex(md5.finish());
}

std::string sha256_of(std::string const& bytes) { return to_hex(sha256(bytes)); }

std::string address_of(std::string const& md5) { return md5.substr(0, 2) + "/" + md5.substr(2); }

class RemoteFixture : public test::EachEngine {
protected:
    struct Answer {
        int status;
        std::string reason;
        std::string body; // or the file's content
        http::Headers headers;

        std::string at(std::string_view pointer) const {
            json::Value const document = json::parse_json(body).value();
            json::Value const& found = json::nearest(document, pointer);
            auto const* text = std::get_if<std::string>(&found.data);
            return text ? *text : json::to_json(found);
        }
    };

    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        test::add_test_place(database());
        store_ = blobs::open_folder(folder_.path());
        remotes_ = std::make_unique<Remotes>(Context{clock_, ids_}, *store_);
        auto table = dvc_endpoints(*remotes_);
        for (api::Endpoint& row : lfs_endpoints(*remotes_, locks_))
            table.push_back(std::move(row));
        api_ = std::make_unique<api::Api>(std::move(table), gatekeeper_, database(),
            [](http::Request const&) { return http::Response::text(404, "page"); });
    }

    // `role`: "" is nobody.
    Answer call(Method method, std::string const& path, std::string const& body = "",
        std::string const& role = "expert") {
        http::Request request{
            .method = method, .target = "/e/test-000001/" + path, .body = body, .id = "test"};
        EXPECT_TRUE(http::read_target(request));
        request.headers.add("Host", "tenon.example");
        if (!role.empty()) request.headers.add("X-Test-Role", role);
        request.stream = std::make_shared<test::TextBody>(body);
        http::Response response = api_->handle(request);
        if (response.gate) {
            std::promise<bool> opened;
            response.gate([&](std::optional<Error> const& error) { opened.set_value(!error.has_value()); });
            EXPECT_TRUE(opened.get_future().get());
        }
        Answer answer{response.status, response.reason, "", response.headers};
        if (auto* text = std::get_if<std::string>(&response.body)) answer.body = std::move(*text);
        if (auto* file = std::get_if<http::FileBody>(&response.body)) {
            std::ostringstream content;
            content << std::ifstream(file->path).rdbuf();
            answer.body = content.str();
        }
        return answer;
    }
    Answer push(std::string const& content) {
        return call(Method::post, "dvc/files/md5/" + address_of(md5_of(content)), content);
    }
    Answer batch(
        std::string const& operation, std::string const& objects, std::string const& role = "expert") {
        return call(Method::post, "lfs/objects/batch",
            R"({"operation":")" + operation +
                R"(","transfers":["basic"],"ref":{"name":"refs/heads/main"},"objects":[)" + objects +
                R"(],"hash_algo":"sha256"})",
            role);
    }
    static std::string pointer(std::string const& oid, std::int64_t size) {
        return R"({"oid":")" + oid + R"(","size":)" + std::to_string(size) + "}";
    }
    // Of the store, whatever their names.
    int files_kept() const {
        int count = 0;
        for (auto const& entry : std::filesystem::recursive_directory_iterator(folder_.path()))
            count += entry.is_regular_file() ? 1 : 0;
        return count;
    }

    FakeClock clock_{from_microseconds(1'763'632'800'000'000)};
    RandomIds ids_{clock_};
    std::unique_ptr<blobs::Store> store_;

private:
    test::TemporaryFolder folder_;
    test::TestGatekeeper gatekeeper_;
    std::unique_ptr<Remotes> remotes_;
    Locks locks_{Context{clock_, ids_}};
    std::unique_ptr<api::Api> api_;
};

class DvcRemote : public RemoteFixture {};
TENON_ON_EACH_ENGINE(DvcRemote);

TEST_P(DvcRemote, keeps_what_is_pushed) {
    for (std::string const& content : {std::string(), std::string("a,b\n1,2\n"), std::string(3'000'000, 'x')})
        for (std::string const layout : {"dvc/files/md5/", "dvc/"}) {
            std::string const path = layout + address_of(md5_of(content));
            EXPECT_EQ(call(Method::get, path).status, 404);
            EXPECT_EQ(call(Method::post, path, content).status, 200);
            EXPECT_EQ(call(Method::put, path, content).status, 200); // again, as a second client does
            EXPECT_EQ(call(Method::get, path).body, content);
            EXPECT_EQ(call(Method::head, path).status, 200);
        }
    EXPECT_EQ(files_kept(), 3);
    EXPECT_EQ(call(Method::get, "dvc/files/md5").status, 404);
}

TEST_P(DvcRemote, keeps_nothing_that_is_not_what_it_says) {
    std::string const path = "dvc/files/md5/" + address_of(md5_of("right"));
    auto const answer = call(Method::post, path, "wrong");
    EXPECT_EQ(answer.status, 400);
    EXPECT_THAT(answer.reason, HasSubstr("are not " + md5_of("right") + ", but " + md5_of("wrong")));
    EXPECT_EQ(call(Method::get, path).status, 404);
    EXPECT_EQ(files_kept(), 0);
    EXPECT_EQ(call(Method::post, "dvc/files/md5/zz/top", "x").status, 404);
}

// DVC 1 and 2 made line ends alike before they computed a text's digest, and pushed the text as it was.
TEST_P(DvcRemote, knows_the_older_digest_of_texts) {
    std::string const text = "a,b\r\n1,2\r\n\r";
    std::string const path = address_of(md5_of("a,b\n1,2\n\r"));
    EXPECT_EQ(call(Method::post, "dvc/files/md5/" + path, text).status, 400);
    EXPECT_EQ(call(Method::post, "dvc/" + path, text).status, 200);
    EXPECT_EQ(call(Method::get, "dvc/" + path).body, text);
}

TEST_P(DvcRemote, takes_a_folder_after_its_files) {
    std::string const manifest = R"([{"md5": ")" + md5_of("one") +
                                 R"(", "relpath": "a/one.csv"}, {"md5": ")" + md5_of("two") +
                                 R"(", "relpath": "two.csv"}])";
    std::string const path = "dvc/files/md5/" + address_of(md5_of(manifest)) + ".dir";
    push("two");
    auto const early = call(Method::post, path, manifest);
    EXPECT_EQ(early.status, 409);
    EXPECT_THAT(early.reason, HasSubstr("1 file of this folder"));
    EXPECT_THAT(early.reason, HasSubstr("a/one.csv"));
    EXPECT_EQ(call(Method::get, path).status, 404);
    push("one");
    EXPECT_EQ(call(Method::post, path, manifest).status, 200);
    EXPECT_EQ(call(Method::get, path).body, manifest);
    std::string const table = "a,b\n";
    auto const no_manifest = call(Method::post, "dvc/files/md5/" + address_of(md5_of(table)) + ".dir", table);
    EXPECT_EQ(no_manifest.status, 400);
    EXPECT_THAT(no_manifest.reason, HasSubstr("not the manifest of a folder"));
}

TEST_P(DvcRemote, says_on_the_status_line_who_may_not_push) {
    push("data");
    std::string const path = "dvc/files/md5/" + address_of(md5_of("data"));
    EXPECT_EQ(call(Method::get, path, "", "stakeholder").body, "data");
    auto const refused = call(Method::post, path, "data", "stakeholder");
    EXPECT_EQ(refused.status, 403);
    EXPECT_THAT(refused.reason, HasSubstr("You may pull here, but not push"));
    auto const nobody = call(Method::get, path, "", "");
    EXPECT_EQ(nobody.status, 401);
    EXPECT_THAT(nobody.reason, HasSubstr("Send a token"));
    EXPECT_THAT(std::string(nobody.headers.find("WWW-Authenticate").value()), HasSubstr("Basic"));
}

// The bytes are on the disk, for somebody else: who has not sent them does not have them.
TEST_P(DvcRemote, gives_nobody_what_others_have) {
    auto const blob = *blobs::put(*store_, "secret");
    write([&](sql::Transaction& transaction) { blobs::note(transaction, blob, clock_.now()); });
    EXPECT_EQ(call(Method::get, "dvc/files/md5/" + address_of(blob.md5)).status, 404);
    EXPECT_EQ(call(Method::get, "lfs/objects/" + blob.sha256).status, 404);
    EXPECT_EQ(batch("download", pointer(blob.sha256, blob.bytes)).at("/objects/0/error/code"), "404");
    EXPECT_THAT(batch("upload", pointer(blob.sha256, blob.bytes)).at("/objects/0/actions/upload/href"),
        HasSubstr(blob.sha256));
}

class LfsServer : public RemoteFixture {
protected:
    Answer put(std::string const& content) {
        return call(Method::put, "lfs/objects/" + sha256_of(content), content);
    }
};
TENON_ON_EACH_ENGINE(LfsServer);

TEST_P(LfsServer, stores_what_a_batch_asks_for) {
    std::string const content = "large";
    std::string const oid = sha256_of(content);
    auto const asked = batch("upload", pointer(oid, 5));
    EXPECT_EQ(asked.status, 200);
    EXPECT_EQ(asked.headers.find("Content-Type"), "application/vnd.git-lfs+json");
    EXPECT_EQ(asked.at("/transfer"), "basic");
    EXPECT_EQ(
        asked.at("/objects/0/actions/upload/href"), "http://tenon.example/e/test-000001/lfs/objects/" + oid);
    EXPECT_EQ(asked.at("/objects/0/actions/verify/href"), "http://tenon.example/e/test-000001/lfs/verify");
    EXPECT_EQ(call(Method::post, "lfs/verify", pointer(oid, 5)).status, 404);
    EXPECT_EQ(put(content).status, 200);
    EXPECT_EQ(call(Method::post, "lfs/verify", pointer(oid, 5)).status, 200);
    EXPECT_EQ(call(Method::post, "lfs/verify", pointer(oid, 6)).status, 422);
    EXPECT_EQ(call(Method::get, "lfs/objects/" + oid).body, content);
    EXPECT_EQ(batch("download", pointer(oid, 5)).at("/objects/0/actions/download/href"),
        asked.at("/objects/0/actions/upload/href"));
}

// The five cases of upstream's conformance tool, and what it asks of bad oids and sizes.
TEST_P(LfsServer, answers_for_each_object_of_a_batch) {
    put("one");
    put("");
    std::string const known = pointer(sha256_of("one"), 3);
    std::string const empty = pointer(sha256_of(""), 0);
    std::string const unknown = pointer(std::string(64, 'a'), 7);
    auto const all = batch("upload", known + "," + empty);
    EXPECT_EQ(all.body.find("actions"), std::string::npos) << all.body;
    auto const none = batch("download", unknown);
    EXPECT_EQ(none.at("/objects/0/error/code"), "404");
    auto const mixed = batch("download", known + "," + unknown + "," + empty);
    EXPECT_EQ(mixed.status, 200);
    EXPECT_THAT(mixed.at("/objects/0/actions/download/href"), HasSubstr(sha256_of("one")));
    EXPECT_EQ(mixed.at("/objects/1/error/code"), "404");
    EXPECT_THAT(mixed.at("/objects/2/actions/download/href"), HasSubstr(sha256_of("")));
    for (std::string const operation : {"upload", "download"})
        for (std::string const& bad : {pointer("12345", 99), pointer(std::string(64, 'Z'), 1),
                 pointer(std::string(64, 'a'), -1), pointer(sha256_of("one"), 4), pointer("", 0)})
            EXPECT_EQ(batch(operation, known + "," + bad).at("/objects/1/error/code"), "422") << bad;
}

TEST_P(LfsServer, refuses_in_its_own_shape) {
    std::string const oid = sha256_of("right");
    auto const damaged = call(Method::put, "lfs/objects/" + oid, "wrong");
    EXPECT_EQ(damaged.status, 400);
    EXPECT_THAT(damaged.at("/message"), HasSubstr("are not " + oid));
    EXPECT_EQ(damaged.at("/request_id"), "test");
    EXPECT_EQ(damaged.headers.find("Content-Type"), "application/vnd.git-lfs+json");
    EXPECT_EQ(files_kept(), 0);
    auto const nobody = call(Method::post, "lfs/objects/batch", "{}", "");
    EXPECT_EQ(nobody.status, 401);
    EXPECT_EQ(nobody.headers.find("LFS-Authenticate"), "Basic realm=\"tenon\"");
    EXPECT_EQ(batch("download", "", "stakeholder").status, 200);
    EXPECT_EQ(batch("upload", "", "stakeholder").status, 403);
    EXPECT_EQ(call(Method::put, "lfs/objects/" + oid, "right", "stakeholder").status, 403);
    EXPECT_EQ(batch("delete", "").status, 422);
    for (std::string const body : {"", "{", "[]", "{}", R"({"operation":"upload","objects":[{"oid":1}]})"})
        EXPECT_EQ(call(Method::post, "lfs/objects/batch", body).status, 422) << body;
    EXPECT_EQ(
        call(Method::post, "lfs/objects/batch", R"({"operation":"upload","objects":[],"hash_algo":"sha512"})")
            .status,
        409);
    std::string many = pointer(oid, 5);
    for (int i = 0; i < 1000; ++i)
        many += "," + pointer(oid, 5);
    EXPECT_EQ(batch("upload", many).status, 413);
}

TEST_P(LfsServer, locks_a_path_once) {
    auto const taken =
        call(Method::post, "lfs/locks", R"({"path":"a.psd","ref":{"name":"refs/heads/main"}})");
    EXPECT_EQ(taken.status, 201);
    EXPECT_EQ(taken.at("/lock/path"), "a.psd");
    EXPECT_EQ(taken.at("/lock/owner/name"), "Ada Expert");
    auto const again = call(Method::post, "lfs/locks", R"({"path":"a.psd"})");
    EXPECT_EQ(again.status, 409);
    EXPECT_EQ(again.at("/lock/id"), taken.at("/lock/id"));
    EXPECT_NE(again.at("/message"), "");
    EXPECT_EQ(call(Method::post, "lfs/locks", R"({"path":""})").status, 422);
    EXPECT_EQ(call(Method::post, "lfs/locks", R"({"path":"b"})", "stakeholder").status, 403);
    std::string const unlock = "lfs/locks/" + taken.at("/lock/id") + "/unlock";
    EXPECT_EQ(call(Method::post, unlock, "{}").at("/lock/path"), "a.psd");
    EXPECT_EQ(call(Method::post, unlock, "{}").status, 404);
}

TEST_P(LfsServer, lists_locks_by_pages) {
    for (char name = 'a'; name <= 'e'; ++name)
        call(Method::post, "lfs/locks", std::string(R"({"path":")") + name + R"("})");
    std::string paths;
    std::string cursor;
    int pages = 0;
    do {
        auto const page = call(Method::get, "lfs/locks?limit=2&cursor=" + cursor);
        auto const document = json::parse_json(page.body).value();
        for (json::Value const& lock : std::get<json::Array>(document.find("locks")->data))
            paths += std::get<std::string>(lock.find("path")->data);
        auto const* next = document.find("next_cursor");
        cursor = next ? std::get<std::string>(next->data) : "";
        ++pages;
    } while (!cursor.empty());
    EXPECT_EQ(paths, "abcde");
    EXPECT_EQ(pages, 3);
    auto const one = call(Method::get, "lfs/locks?path=c");
    EXPECT_EQ(one.at("/locks/0/path"), "c");
    EXPECT_EQ(call(Method::get, "lfs/locks?id=" + one.at("/locks/0/id")).at("/locks/0/path"), "c");
    EXPECT_EQ(call(Method::get, "lfs/locks?path=z").body, R"({"locks":[]})");
    auto const verified =
        call(Method::post, "lfs/locks/verify", R"({"ref":{"name":"refs/heads/main"},"limit":4})");
    EXPECT_EQ(verified.at("/ours/3/path"), "d");
    EXPECT_EQ(verified.at("/theirs"), "[]");
    EXPECT_NE(verified.at("/next_cursor"), "");
}

} // namespace
} // namespace tenon::artifacts
