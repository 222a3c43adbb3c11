#pragma once

// What tests of transactions share: a table of numbers, and a place for messages from another thread.

#include "support/databases.h"

#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace tenon::sql {

inline Statement const insert_number{"test.insert_a_number", "INSERT INTO numbers (number) VALUES (:number)"};
inline Statement const find_numbers{"test.find_all_numbers", "SELECT number FROM numbers ORDER BY number"};

// Messages from another thread, awaited.
class Inbox {
public:
    void put(std::string_view message) {
        std::scoped_lock lock(mutex_);
        messages_.emplace_back(message);
        arrived_.notify_all();
    }
    // The first `count`, or what came within ten seconds.
    std::vector<std::string> take(std::size_t count) {
        std::unique_lock lock(mutex_);
        arrived_.wait_for(lock, std::chrono::seconds(10), [&] { return messages_.size() >= count; });
        return std::exchange(messages_, {});
    }

private:
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::vector<std::string> messages_;
};

// A table of numbers.
class Numbers : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (!IsSkipped()) database().run_script("CREATE TABLE numbers (number BIGINT PRIMARY KEY)");
    }
    std::vector<std::int64_t> numbers() { return read_all<std::int64_t>(find_numbers); }

    static void insert(Transaction& transaction, std::int64_t number) {
        transaction.execute(insert_number, {{"number", number}});
    }
    DatabaseError::Kind kind_of_failure(std::function<void()> const& action) {
        try {
            action();
        } catch (DatabaseError const& error) {
            return error.kind;
        }
        ADD_FAILURE() << "nothing was thrown";
        return DatabaseError::Kind::broken;
    }
    void listen(Inbox& inbox, std::string const& channel) {
        database().listen(channel, [&](std::string_view payload) { inbox.put(payload); });
    }
};
} // namespace tenon::sql
