#include "support/schema.h"

#include <algorithm>

namespace tenon::test {

namespace {

sql::Statement const find_columns{"test.schema_columns",
    R"sql(
        SELECT t.name || '.' || c.name || ' '
            || CASE upper(c.type) WHEN 'INTEGER' THEN 'bigint' WHEN 'REAL' THEN 'double precision'
                                  WHEN 'BLOB' THEN 'bytea' ELSE lower(c.type) END
            || CASE WHEN c."notnull" THEN ' not null' ELSE '' END
        FROM sqlite_schema t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!')sql",
    R"sql(
        SELECT table_name || '.' || column_name || ' ' || data_type
            || CASE WHEN data_type = 'text' AND collation_name IS DISTINCT FROM 'C' THEN ' of another collation'
                    ELSE '' END
            || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
        FROM information_schema.columns WHERE table_schema = current_schema())sql"};

sql::Statement const find_primary_keys{"test.schema_primary_keys",
    R"sql(
        SELECT t.name || ' primary key (' || (
            SELECT group_concat(name, ',')
            FROM (SELECT name FROM pragma_table_info(t.name) WHERE pk > 0 ORDER BY pk)) || ')'
        FROM sqlite_schema t
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!'
            AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE pk > 0))sql",
    R"sql(
        SELECT i.indrelid::regclass || ' primary key (' || (
            SELECT string_agg(a.attname, ',' ORDER BY k.place)
            FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number) || ')'
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        WHERE i.indisprimary AND c.relnamespace = current_schema()::regnamespace)sql"};

// A column that is an expression has no name: "?".
sql::Statement const find_unique_indexes{"test.schema_unique_indexes",
    R"sql(
        SELECT t.name || ' unique (' || (
            SELECT group_concat(coalesce(name, '?'), ',')
            FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')'
            || CASE WHEN i.partial THEN ' partial' ELSE '' END
        FROM sqlite_schema t JOIN pragma_index_list(t.name) i
        WHERE t.type = 'table' AND i."unique" AND i.origin <> 'pk')sql",
    R"sql(
        SELECT i.indrelid::regclass || ' unique (' || (
            SELECT string_agg(coalesce(a.attname, '?'), ',' ORDER BY k.place)
            FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
            LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number) || ')'
            || CASE WHEN i.indpred IS NULL THEN '' ELSE ' partial' END
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        WHERE i.indisunique AND NOT i.indisprimary AND c.relnamespace = current_schema()::regnamespace)sql"};

sql::Statement const find_foreign_keys{"test.schema_foreign_keys",
    R"sql(
        SELECT t.name || ' (' || (
            SELECT group_concat("from", ',')
            FROM (SELECT "from" FROM pragma_foreign_key_list(t.name) WHERE id = f.id ORDER BY seq))
            || ') references ' || f."table" || ' on delete ' || lower(f.on_delete)
        FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
        WHERE t.type = 'table' AND f.seq = 0)sql",
    R"sql(
        SELECT f.conrelid::regclass || ' (' || (
            SELECT string_agg(a.attname, ',' ORDER BY k.place)
            FROM unnest(f.conkey) WITH ORDINALITY AS k (number, place)
            JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.number)
            || ') references ' || f.confrelid::regclass || ' on delete '
            || CASE f.confdeltype WHEN 'a' THEN 'no action' WHEN 'r' THEN 'restrict' WHEN 'c' THEN 'cascade'
                                  WHEN 'n' THEN 'set null' ELSE 'set default' END
        FROM pg_constraint f
        WHERE f.contype = 'f' AND f.connamespace = current_schema()::regnamespace)sql"};

} // namespace

std::vector<std::string> describe_schema(sql::Database& database) {
    std::vector<std::string> lines;
    database.run_read([&](sql::Transaction& transaction) {
        for (auto const* part : {&find_columns, &find_primary_keys, &find_unique_indexes, &find_foreign_keys})
            for (std::string& line : transaction.all<std::string>(*part))
                lines.push_back(std::move(line));
    });
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace tenon::test
