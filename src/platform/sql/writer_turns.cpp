#include "platform/sql/writer_turns.h"

#include "platform/sql/row.h"

namespace tenon::sql {

void WriterTurns::take() {
    std::unique_lock lock(mutex_);
    refuse_nested();
    ++waiting_;
    turn_free_.wait(lock, [&] { return !busy_ && !closed_; });
    --waiting_;
    busy_ = true;
    owner_ = std::this_thread::get_id();
}

void WriterTurns::take_alone() {
    std::unique_lock lock(mutex_);
    refuse_nested();
    no_group_.wait(lock, [&] { return !busy_ && !closed_ && !group_open_; });
    busy_ = true;
    owner_ = std::this_thread::get_id();
}

void WriterTurns::give(Group group) {
    std::scoped_lock lock(mutex_);
    busy_ = false;
    owner_ = {};
    group_open_ = group != Group::none;
    closed_ = group == Group::full || (group == Group::open && waiting_ == 0);
    if (closed_)
        group_closed_.notify_one();
    else
        turn_free_.notify_one();
    if (!group_open_) no_group_.notify_one();
}

bool WriterTurns::wait_for_closed_group() {
    std::unique_lock lock(mutex_);
    group_closed_.wait(lock, [&] { return closed_ || stopping_; });
    return closed_;
}

void WriterTurns::open_again() {
    std::scoped_lock lock(mutex_);
    group_open_ = false;
    closed_ = false;
    turn_free_.notify_one();
    no_group_.notify_one();
}

void WriterTurns::stop() {
    std::scoped_lock lock(mutex_);
    stopping_ = true;
    group_closed_.notify_one();
}

// The thread would wait for itself.
void WriterTurns::refuse_nested() const {
    if (owner_ == std::this_thread::get_id())
        throw DatabaseError(
            DatabaseError::Kind::broken, "a write inside a write: hand the Transaction on instead");
}

} // namespace tenon::sql
