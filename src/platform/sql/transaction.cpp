#include "platform/sql/transaction.h"

#include <string>

namespace tenon::sql {

void Transaction::throw_unexpected(Statement const& statement, std::string_view what) {
    throw DatabaseError(DatabaseError::Kind::broken, std::string(statement.name()) + " " + std::string(what));
}

} // namespace tenon::sql
