#pragma once

// The table of artifacts.

#include "base/actor.h"
#include "platform/blobs/blobs.h"
#include "platform/sql/transaction.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tenon::artifacts {

struct File {
    std::string path;
    std::string sha256;
    std::int64_t bytes;
    std::string content_type;
    Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(File, (), (path, sha256, bytes, content_type, created_at))

// All paths p with begin <= p < end.
struct Range {
    std::string begin;
    std::string end;
};
// Everything below a folder; the root is everything.
Range below(std::string_view folder);

void put_file(sql::Transaction& transaction, Place const& place, File const& file);
std::optional<File> find_file(sql::Transaction& transaction, Place const& place, std::string_view path);
void each_file(sql::Transaction& transaction, Place const& place, Range const& range,
    std::function<void(std::string_view path, std::int64_t bytes)> const& visit);
// Files whose kind is told by their name, and what was stored before that was noted.
std::vector<File> recognised_files(sql::Transaction& transaction, Place const& place);
// The file itself and everything below it.
std::int64_t remove_files(sql::Transaction& transaction, Place const& place, std::string_view path);

} // namespace tenon::artifacts
