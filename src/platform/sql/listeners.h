#pragma once

// Who listens on which channel. Listeners are added while messages are delivered, and never removed.

#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::sql {

class Listeners {
public:
    using Action = std::function<void(std::string_view payload)>;

    void add(std::string channel, Action action);
    void deliver(std::string_view channel, std::string_view payload) const;
    // Each channel once.
    std::vector<std::string> channels() const;

private:
    struct Listener {
        std::string channel;
        Action action;
    };
    // Called without the lock, so that an action may add a listener: a list keeps the others where they are.
    std::vector<Listener const*> on(std::string_view channel) const;

    mutable std::mutex mutex_;
    std::list<Listener> listeners_;
};

} // namespace tenon::sql
