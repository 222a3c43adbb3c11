#include "platform/sql/write_group.h"

#include <utility>

namespace tenon::sql {

void WriteGroup::when_done(DurableAction action) {
    {
        std::scoped_lock lock(mutex_);
        if (!done_) return waiting_.push_back(std::move(action));
    }
    action(error_); // written once, before done_
}

void WriteGroup::finish(std::optional<Error> const& error) {
    std::vector<DurableAction> waiting;
    {
        std::scoped_lock lock(mutex_);
        error_ = error;
        done_ = true;
        waiting.swap(waiting_);
    }
    for (DurableAction const& action : waiting)
        action(error);
}

} // namespace tenon::sql
