#pragma once

// Who may use the one writing connection: one write at a time, then the flusher for the whole group. The
// mutex guards these few words only and is never held while SQL runs.

#include <condition_variable>
#include <mutex>
#include <thread>

namespace tenon::sql {

class WriterTurns {
public:
    // What the one who leaves found: no transaction, one that others may join, or one that must end now.
    enum class Group { none, open, full };

    // A write waits for its turn to join.
    void take();
    // The same with no group open, for scripts. Not counted among those a group waits for.
    void take_alone();
    // Ends a turn. An open group is closed when nobody is waiting to join it.
    void give(Group group);

    // The flusher: waits for a closed group, which nobody can join; false when it is time to end.
    bool wait_for_closed_group();
    void open_again();
    void stop();

private:
    void refuse_nested() const;

    std::mutex mutex_;
    std::condition_variable turn_free_;    // a write may take its turn
    std::condition_variable no_group_;     // a script may
    std::condition_variable group_closed_; // the flusher must
    int waiting_ = 0;
    bool busy_ = false;       // a write or a script has the connection
    bool group_open_ = false; // a transaction is open between two turns
    bool closed_ = false;     // the flusher has the connection, or is about to
    bool stopping_ = false;
    std::thread::id owner_;
};

} // namespace tenon::sql
