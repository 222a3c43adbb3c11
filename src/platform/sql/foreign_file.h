#pragma once

// A SQLite file of another program: read, never written, and not taken for one of ours.

#include "platform/sql/row.h"

#include "base/result.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace tenon::sql {

class SqliteConnection;

class ForeignFile {
public:
    // Error: database_unreadable, where there is no such file or it is no SQLite database.
    static Result<ForeignFile> open(std::string const& path);
    ForeignFile(ForeignFile&&) noexcept;
    ~ForeignFile();

    // Columns are read by their position. Throws DatabaseError where the file turns out to be damaged.
    void each(std::string_view query, std::span<Arg const> args,
        std::function<void(Row const&)> const& visit) const;

    bool has_table(std::string_view name) const;
    bool has_column(std::string_view table, std::string_view column) const;

private:
    explicit ForeignFile(std::unique_ptr<SqliteConnection> connection);

    std::unique_ptr<SqliteConnection> connection_;
};

} // namespace tenon::sql
