#include "platform/sql/sqlite_writer.h"

#include <sqlite3.h>

#include <iterator>
#include <utility>

namespace tenon::sql {

namespace {

// Bounds on what one flush holds up: see database.h.
constexpr int group_members = 256;
constexpr std::chrono::milliseconds group_age{5};

// 4 MiB, SQLite's own default. From 64 MiB on a checkpoint waits a little for readers to leave the log.
constexpr int checkpoint_pages = 1000;
constexpr int large_log_pages = 16'000;
constexpr int wait_for_readers_ms = 100;

bool is_full(WriteGroup const& group) {
    return group.members >= group_members || std::chrono::steady_clock::now() - group.begun >= group_age;
}

Error outcome_of(DatabaseError const& error) {
    if (error.kind == DatabaseError::Kind::disk_full)
        return {ErrorKind::storage_full, "storage_full", "The server's disk is full; nothing was written."};
    return {ErrorKind::unavailable, "write_not_durable",
        "The disk did not confirm the change. Look whether it is there before repeating it."};
}

int note_log_pages(void* pages, sqlite3*, char const*, int count) {
    *static_cast<int*>(pages) = count;
    return SQLITE_OK;
}

} // namespace

SqliteWriter::SqliteWriter(SqliteSettings const& settings, Listeners const& listeners, Publisher& publisher)
    : connection_(settings), listeners_(listeners), publisher_(publisher) {
    sqlite3_wal_hook(connection_.handle(), note_log_pages, &log_pages_);
    flusher_ = std::thread([this] { flush_groups(); });
}

SqliteWriter::~SqliteWriter() {
    turns_.stop();
    flusher_.join();
}

std::shared_ptr<Flush> SqliteWriter::write(std::function<bool(Transaction&)> const& work) {
    turns_.take();
    try {
        begin_or_join();
        auto group = group_;
        run_member(work);
        give_turn();
        return group;
    } catch (...) {
        give_turn();
        throw;
    }
}

void SqliteWriter::script(std::string_view text) {
    turns_.take_alone();
    try {
        connection_.script(text);
    } catch (...) {
        roll_back();
        give_turn();
        throw;
    }
    give_turn();
}

void SqliteWriter::begin_or_join() {
    if (stopped_)
        throw DatabaseError(DatabaseError::Kind::connection,
            "writing has stopped, because the disk failed to confirm an earlier write; reading goes on. "
            "Restart the server when the disk is sound");
    if (group_) return;
    connection_.command("BEGIN IMMEDIATE");
    group_ = std::make_shared<WriteGroup>();
}

void SqliteWriter::run_member(std::function<bool(Transaction&)> const& work) {
    ++group_->members;
    CommitActions actions;
    try {
        if (!run_in_savepoint(work, actions)) return undo_member();
    } catch (DatabaseError const& error) {
        stop_after_failed_sync(connection_.last_code());
        if (!connection_.in_transaction()) group_->lost = outcome_of(error);
        undo_member();
        throw;
    } catch (...) {
        undo_member();
        throw;
    }
    auto& all = group_->after_commit;
    all.insert(all.end(), std::move_iterator(actions.begin()), std::move_iterator(actions.end()));
}

bool SqliteWriter::run_in_savepoint(std::function<bool(Transaction&)> const& work, CommitActions& actions) {
    connection_.command("SAVEPOINT member");
    SqliteTransaction transaction(connection_, listeners_, actions);
    if (!work(transaction)) return false;
    // Checked here, because COMMIT would refuse the neighbours as well.
    if (connection_.has_broken_references())
        throw DatabaseError(DatabaseError::Kind::constraint, "a deferred foreign key points to nothing");
    connection_.command("RELEASE member");
    return true;
}

void SqliteWriter::undo_member() {
    try {
        connection_.command("ROLLBACK TO member");
        connection_.command("RELEASE member");
    } catch (DatabaseError const& error) {
        // SQLite rolled all back by itself, as it may on a full disk, or cannot undo: the group is lost.
        if (!group_->lost) group_->lost = outcome_of(error);
        roll_back();
    }
}

void SqliteWriter::give_turn() {
    if (!group_)
        turns_.give(WriterTurns::Group::none);
    else if (group_->lost || is_full(*group_))
        turns_.give(WriterTurns::Group::full);
    else
        turns_.give(WriterTurns::Group::open);
}

void SqliteWriter::flush_groups() {
    while (turns_.wait_for_closed_group()) {
        publish(commit());
        checkpoint_if_due();
        turns_.open_again();
    }
}

std::optional<Error> SqliteWriter::commit() {
    if (group_->lost) return group_->lost;
    try {
        connection_.command("COMMIT");
        return std::nullopt;
    } catch (DatabaseError const& error) {
        stop_after_failed_sync(connection_.last_code());
        roll_back();
        return outcome_of(error);
    }
}

void SqliteWriter::roll_back() {
    try {
        if (connection_.in_transaction()) connection_.command("ROLLBACK");
    } catch (DatabaseError const&) {
        stopped_ = true; // a connection that cannot even undo
    }
}

void SqliteWriter::publish(std::optional<Error> error) {
    publisher_.post([group = std::exchange(group_, nullptr), outcome = std::move(error)] {
        if (!outcome)
            for (auto const& action : group->after_commit)
                action();
        group->finish(outcome);
    });
}

// Copies the log into the file. Only the writer does: SQLite before 3.51.3 can lose a commit when one
// connection writes while another checkpoints.
void SqliteWriter::checkpoint_if_due() {
    if (log_pages_ < checkpointed_pages_) checkpointed_pages_ = 0; // the log was begun anew
    if (stopped_ || log_pages_ - checkpointed_pages_ < checkpoint_pages) return;
    sqlite3* const handle = connection_.handle();
    int const mode = log_pages_ < large_log_pages ? SQLITE_CHECKPOINT_PASSIVE : SQLITE_CHECKPOINT_RESTART;
    sqlite3_busy_timeout(handle, wait_for_readers_ms);
    stop_after_failed_sync(sqlite3_wal_checkpoint_v2(handle, nullptr, mode, nullptr, nullptr));
    sqlite3_busy_timeout(handle, sqlite_busy_timeout_ms);
    checkpointed_pages_ = log_pages_;
}

// After a failed fsync the kernel may have dropped what it could not write, and the next fsync would succeed
// without it. So it is never tried again: writes stop, and the log stays as it is for the next start.
void SqliteWriter::stop_after_failed_sync(int code) {
    if (code != SQLITE_IOERR_FSYNC && code != SQLITE_IOERR_DIR_FSYNC) return;
    stopped_ = true;
    sqlite3_db_config(connection_.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

} // namespace tenon::sql
