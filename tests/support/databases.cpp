#include "support/databases.h"

#include "platform/sql/migrations.h"

#include <unistd.h>

#include <atomic>
#include <cstdlib>

namespace tenon::test {

namespace {

constexpr Timestamp migrated_at = from_microseconds(1'763'632'800'000'000);

std::string fresh_schema() {
    static std::atomic<int> count{0};
    return "test_" + std::to_string(getpid()) + "_" + std::to_string(++count);
}

// postgres://host/db?… or key=value, as libpq takes it.
std::string with_schema(std::string const& url, std::string const& schema) {
    if (url.find("://") == std::string::npos) return url + " options='-c search_path=" + schema + "'";
    return url + (url.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" + schema;
}

// On the server, outside any schema of a test.
void run_on_server(std::string const& script) {
    sql::open_postgres({postgres_url(), 1})->run_script("SET client_min_messages = warning;" + script);
}

} // namespace

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tenon-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string postgres_url() {
    char const* const url = std::getenv("TENON_TEST_POSTGRES");
    return url == nullptr ? "" : url;
}

TestDatabase::TestDatabase(sql::Engine engine) : engine_(engine) {
    if (engine_ == sql::Engine::postgres) {
        schema_ = fresh_schema();
        url_ = with_schema(postgres_url(), schema_);
        run_on_server("DROP SCHEMA IF EXISTS " + schema_ + " CASCADE; CREATE SCHEMA " + schema_);
    }
    reopen();
}

TestDatabase::~TestDatabase() {
    database_.reset();
    if (!schema_.empty()) run_on_server("DROP SCHEMA " + schema_ + " CASCADE");
}

void TestDatabase::migrate() {
    auto const count = sql::migrate(*database_, sql::all_migrations(), migrated_at);
    if (!count) throw std::runtime_error(describe(count.error()));
}

void TestDatabase::reopen() {
    database_.reset();
    database_ =
        engine_ == sql::Engine::sqlite ? sql::open_sqlite({folder_.file("tenon.db")}) : open_another();
}

std::unique_ptr<sql::Database> TestDatabase::open_another() const { return sql::open_postgres({url_, 4}); }

void EachEngine::SetUp() {
    if (engine() == sql::Engine::postgres && postgres_url().empty())
        GTEST_SKIP() << "no PostgreSQL: TENON_TEST_POSTGRES is not set";
    place_ = std::make_unique<TestDatabase>(engine());
    place_->migrate();
}

std::string name_of(testing::TestParamInfo<sql::Engine> const& info) {
    return info.param == sql::Engine::sqlite ? "sqlite" : "postgres";
}

} // namespace tenon::test
