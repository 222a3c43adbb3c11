#pragma once

// Git LFS on the wire: batch requests, locks, errors.

#include "base/time.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace tenon::artifacts::lfs {

struct Pointer {
    std::string oid;
    std::int64_t size;
};
BOOST_DESCRIBE_STRUCT(Pointer, (), (oid, size))

struct BatchRequest {
    std::string operation; // upload or download
    std::vector<Pointer> objects;
    std::optional<std::string> hash_algo;
};
BOOST_DESCRIBE_STRUCT(BatchRequest, (), (operation, objects, hash_algo))

struct Action {
    std::string href;
};
BOOST_DESCRIBE_STRUCT(Action, (), (href))

struct Actions {
    std::optional<Action> upload;
    std::optional<Action> verify;
    std::optional<Action> download;
};
BOOST_DESCRIBE_STRUCT(Actions, (), (upload, verify, download))

struct ObjectError {
    int code;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(ObjectError, (), (code, message))

// Neither actions nor an error: the server has it already.
struct BatchObject {
    std::string oid;
    std::int64_t size;
    std::optional<Actions> actions = {};
    std::optional<ObjectError> error = {};
};
BOOST_DESCRIBE_STRUCT(BatchObject, (), (oid, size, actions, error))

struct BatchAnswer {
    std::string transfer;
    std::vector<BatchObject> objects;
    std::string hash_algo;
};
BOOST_DESCRIBE_STRUCT(BatchAnswer, (), (transfer, objects, hash_algo))

struct NewLock {
    std::string path;
};
BOOST_DESCRIBE_STRUCT(NewLock, (), (path))

struct Owner {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Owner, (), (name))

struct LockView {
    std::string id;
    std::string path;
    Timestamp locked_at;
    Owner owner;
};
BOOST_DESCRIBE_STRUCT(LockView, (), (id, path, locked_at, owner))

// With a message where the lock is the reason of a refusal.
struct LockAnswer {
    LockView lock;
    std::optional<std::string> message = {};
};
BOOST_DESCRIBE_STRUCT(LockAnswer, (), (lock, message))

struct LockList {
    std::vector<LockView> locks;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(LockList, (), (locks, next_cursor))

struct VerifyLocks {
    std::optional<std::string> cursor;
    std::optional<std::int64_t> limit;
};
BOOST_DESCRIBE_STRUCT(VerifyLocks, (), (cursor, limit))

struct VerifiedLocks {
    std::vector<LockView> ours;
    std::vector<LockView> theirs;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(VerifiedLocks, (), (ours, theirs, next_cursor))

struct Unlock {
    std::optional<bool> force;
};
BOOST_DESCRIBE_STRUCT(Unlock, (), (force))

struct Refusal {
    std::string message;
    std::string request_id;
};
BOOST_DESCRIBE_STRUCT(Refusal, (), (message, request_id))

} // namespace tenon::artifacts::lfs
