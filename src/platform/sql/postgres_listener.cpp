#include "platform/sql/postgres_listener.h"

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <chrono>
#include <utility>

namespace tenon::sql {

namespace {

constexpr std::chrono::milliseconds pause_before_reconnect{500};

struct FreeMemory {
    void operator()(void* memory) const { PQfreemem(memory); }
};

std::string quoted_name(pg_conn* connection, std::string const& name) {
    std::unique_ptr<char, FreeMemory> const quoted(PQescapeIdentifier(connection, name.data(), name.size()));
    return quoted ? quoted.get() : "";
}

} // namespace

PostgresListener::PostgresListener(std::string url)
    : connection_(std::move(url)), wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    thread_ = std::thread([this] { work(); });
}

PostgresListener::~PostgresListener() {
    {
        std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    tried_.notify_all();
    wake();
    thread_.join();
    close(wake_);
}

void PostgresListener::add(std::string channel, Listeners::Action action) {
    listeners_.add(std::move(channel), std::move(action));
    std::unique_lock lock(mutex_);
    unsigned const mine = ++asked_;
    wake();
    tried_.wait(lock, [&] { return answered_ >= mine; });
}

void PostgresListener::work() {
    while (!is_stopping()) {
        try {
            listen_everywhere();
            wait_for_messages();
        } catch (DatabaseError const&) {
            after_loss();
        }
    }
}

// LISTEN again does nothing, so all channels are named each time. Nothing connects before the first listener.
void PostgresListener::listen_everywhere() {
    unsigned const answering = asked();
    if (answering == 0) return;
    for (std::string const& channel : listeners_.channels())
        connection_.script("LISTEN " + quoted_name(connection_.handle(), channel));
    answer(answering);
    if (gap_) tell_of_gap();
    deliver();
}

unsigned PostgresListener::asked() {
    std::scoped_lock lock(mutex_);
    return asked_;
}

void PostgresListener::answer(unsigned asked) {
    std::scoped_lock lock(mutex_);
    answered_ = asked;
    tried_.notify_all();
}

void PostgresListener::tell_of_gap() {
    gap_ = false;
    for (std::string const& channel : listeners_.channels())
        listeners_.deliver(channel, "");
}

// Returns when woken; throws when the connection is lost.
void PostgresListener::wait_for_messages() {
    while (true) {
        int const socket = connection_.is_connected() ? PQsocket(connection_.handle()) : -1; // -1: not polled
        pollfd waiting[] = {{wake_, POLLIN, 0}, {socket, POLLIN, 0}};
        poll(waiting, 2, -1);
        std::uint64_t count = 0;
        if (read(wake_, &count, sizeof count) > 0) return;
        if (waiting[1].revents != 0) deliver();
    }
}

void PostgresListener::deliver() {
    if (PQconsumeInput(connection_.handle()) == 0)
        throw DatabaseError(DatabaseError::Kind::connection, "the listening connection was lost");
    while (std::unique_ptr<PGnotify, FreeMemory> const message{PQnotifies(connection_.handle())})
        listeners_.deliver(message->relname, message->extra);
}

void PostgresListener::after_loss() {
    connection_.disconnect();
    gap_ = true;
    answer(asked());
    std::unique_lock lock(mutex_);
    tried_.wait_for(lock, pause_before_reconnect, [&] { return stopping_; });
}

void PostgresListener::wake() const {
    std::uint64_t const one = 1;
    [[maybe_unused]] ssize_t const written =
        write(wake_, &one, sizeof one); // fails only when it is set anyway
}

bool PostgresListener::is_stopping() {
    std::scoped_lock lock(mutex_);
    return stopping_;
}

} // namespace tenon::sql
