#include "platform/sql/row.h"

namespace tenon::sql::detail {

void bad_column(Row const& row, int column, char const* what) {
    throw DatabaseError(DatabaseError::Kind::broken, "column " + std::string(row.name(column)) + " " + what);
}

void bad_row() {
    throw DatabaseError(DatabaseError::Kind::broken, "a row has another number of columns than its struct");
}

} // namespace tenon::sql::detail
