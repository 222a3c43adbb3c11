-- Settings of the whole server, each a name and a text.
CREATE TABLE instance_settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
