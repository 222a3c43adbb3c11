#include "platform/sql/listeners.h"

#include <set>
#include <utility>

namespace tenon::sql {

void Listeners::add(std::string channel, Action action) {
    std::scoped_lock lock(mutex_);
    listeners_.push_back({std::move(channel), std::move(action)});
}

void Listeners::deliver(std::string_view channel, std::string_view payload) const {
    for (Listener const* listener : on(channel))
        listener->action(payload);
}

std::vector<std::string> Listeners::channels() const {
    std::scoped_lock lock(mutex_);
    std::set<std::string> names;
    for (Listener const& listener : listeners_)
        names.insert(listener.channel);
    return {names.begin(), names.end()};
}

std::vector<Listeners::Listener const*> Listeners::on(std::string_view channel) const {
    std::scoped_lock lock(mutex_);
    std::vector<Listener const*> found;
    for (Listener const& listener : listeners_)
        if (listener.channel == channel) found.push_back(&listener);
    return found;
}

} // namespace tenon::sql
