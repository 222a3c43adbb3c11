#include "platform/sql/database.h"

#include <future>
#include <memory>

namespace tenon::sql {

void Unit::when_durable(DurableAction action) const {
    if (flush_)
        flush_->when_done(std::move(action));
    else
        action(std::nullopt);
}

std::optional<Error> Unit::wait_until_durable() const {
    // Shared with the action, which may still be returning when we have our answer.
    auto const outcome = std::make_shared<std::promise<std::optional<Error>>>();
    when_durable([outcome](std::optional<Error> const& error) { outcome->set_value(error); });
    return outcome->get_future().get();
}

void Unit::wait_for_own_writes() const {
    if (!flush_) return;
    auto const error = wait_until_durable();
    if (!error) return;
    bool const full = error->kind == ErrorKind::storage_full;
    throw DatabaseError(
        full ? DatabaseError::Kind::disk_full : DatabaseError::Kind::connection, error->message);
}

} // namespace tenon::sql
