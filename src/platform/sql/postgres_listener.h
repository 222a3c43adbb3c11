#pragma once

// A thread with a connection of its own that waits for notifications. When the connection is lost it connects
// again, and tells every listener with an empty payload that messages may have been missed.

#include "platform/sql/listeners.h"
#include "platform/sql/postgres_connection.h"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace tenon::sql {

class PostgresListener {
public:
    explicit PostgresListener(std::string url);
    PostgresListener(PostgresListener const&) = delete;
    PostgresListener& operator=(PostgresListener const&) = delete;
    ~PostgresListener();

    // Returns when the server has been asked, so that nothing committed from now on is missed; or when it
    // cannot be reached: the thread goes on trying.
    void add(std::string channel, Listeners::Action action);

private:
    void work();
    void listen_everywhere();
    unsigned asked();
    void answer(unsigned asked);
    void tell_of_gap();
    void wait_for_messages();
    void deliver();
    void after_loss();
    void wake() const;
    bool is_stopping();

    PostgresConnection connection_; // the thread's alone
    Listeners listeners_;
    bool gap_ = false; // the thread's alone: messages may have been missed
    int wake_;         // an eventfd: more channels, or time to end

    std::mutex mutex_;
    std::condition_variable tried_;
    unsigned asked_ = 0;    // calls of add()
    unsigned answered_ = 0; // of which the thread has seen to this many
    bool stopping_ = false;

    std::thread thread_; // last: it uses all above
};

} // namespace tenon::sql
