#include "platform/sql/database.h"
#include "platform/sql/pool.h"
#include "platform/sql/sqlite_writer.h"

#include <sqlite3.h>

namespace tenon::sql {

namespace {

class SqliteDatabase final : public Database {
public:
    explicit SqliteDatabase(SqliteOptions options)
        : path_(options.path),
          writer_({options.path, options.vfs, options.synchronous, true}, listeners_, publisher_) {
        for (int i = 0; i < options.readers; ++i)
            readers_.add(std::make_unique<SqliteConnection>(
                SqliteSettings{options.path, options.vfs, options.synchronous, false}));
    }

    Engine engine() const override { return Engine::sqlite; }

    std::shared_ptr<Flush> run_write(std::function<bool(Transaction&)> const& work) override {
        return writer_.write(work);
    }

    void run_read(std::function<void(Transaction&)> const& work) override;

    void listen(std::string channel, std::function<void(std::string_view)> action) override {
        listeners_.add(std::move(channel), std::move(action));
    }

    void run_script(std::string_view text) override { writer_.script(text); }

    std::string describe() override { return std::string("SQLite ") + sqlite3_libversion() + ", " + path_; }

private:
    // The order matters at the end: readers close first, so that the last checkpoint is the writer's; then
    // the last group is flushed, and told by the publisher.
    std::string path_;
    Listeners listeners_;
    Publisher publisher_;
    SqliteWriter writer_;
    Pool<SqliteConnection> readers_;
};

void SqliteDatabase::run_read(std::function<void(Transaction&)> const& work) {
    auto const connection = readers_.take();
    connection->command("BEGIN");
    try {
        SqliteTransaction transaction(*connection);
        work(transaction);
    } catch (...) {
        if (connection->in_transaction()) connection->command("ROLLBACK");
        throw;
    }
    connection->command("COMMIT");
}

} // namespace

std::unique_ptr<Database> open_sqlite(SqliteOptions options) {
    if (options.path.empty() || options.path == ":memory:")
        throw DatabaseError(DatabaseError::Kind::broken,
            "a SQLite database needs a file: what is in memory is seen by one connection only");
    return std::make_unique<SqliteDatabase>(std::move(options));
}

} // namespace tenon::sql
