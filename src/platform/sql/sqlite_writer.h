#pragma once

// The one writing connection of a SQLite database, and the group commit: a write takes its turn, runs in a
// savepoint of the group's transaction and leaves; the flusher commits the group, and the publisher tells.

#include "platform/sql/publisher.h"
#include "platform/sql/sqlite_connection.h"
#include "platform/sql/sqlite_transaction.h"
#include "platform/sql/write_group.h"
#include "platform/sql/writer_turns.h"

#include <memory>
#include <thread>

namespace tenon::sql {

class SqliteWriter {
public:
    SqliteWriter(SqliteSettings const& settings, Listeners const& listeners, Publisher& publisher);
    SqliteWriter(SqliteWriter const&) = delete;
    SqliteWriter& operator=(SqliteWriter const&) = delete;
    ~SqliteWriter();

    std::shared_ptr<Flush> write(std::function<bool(Transaction&)> const& work);
    void script(std::string_view text);

private:
    void begin_or_join();
    void run_member(std::function<bool(Transaction&)> const& work);
    bool run_in_savepoint(std::function<bool(Transaction&)> const& work, CommitActions& actions);
    void undo_member();
    void give_turn();

    void flush_groups();
    std::optional<Error> commit();
    void roll_back();
    void publish(std::optional<Error> error);
    void checkpoint_if_due();
    void stop_after_failed_sync(int code);

    SqliteConnection connection_;
    Listeners const& listeners_;
    Publisher& publisher_;
    WriterTurns turns_;

    // These belong to whoever has the turn.
    std::shared_ptr<WriteGroup> group_; // null: no transaction is open
    bool stopped_ = false;              // the disk cannot be trusted any more
    int log_pages_ = 0;                 // in the write-ahead log
    int checkpointed_pages_ = 0;        // as many of them as the last checkpoint saw

    std::thread flusher_; // last: it uses all above
};

} // namespace tenon::sql
