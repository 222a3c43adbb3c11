#pragma once

// The writes that share one commit on SQLite, and what waits for it.

#include "platform/sql/database.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace tenon::sql {

using CommitActions = std::vector<std::function<void()>>;

class WriteGroup final : public Flush {
public:
    void when_done(DurableAction action) override;

    // Tells the outcome to everybody who asked, and from now on to everybody who asks.
    void finish(std::optional<Error> const& error);

    // The rest belongs to whoever holds the writing connection.
    std::chrono::steady_clock::time_point const begun = std::chrono::steady_clock::now();
    int members = 0;
    std::optional<Error> lost; // the transaction is gone already, for this reason
    CommitActions after_commit;

private:
    std::mutex mutex_;
    bool done_ = false;
    std::optional<Error> error_;
    std::vector<DurableAction> waiting_;
};

} // namespace tenon::sql
