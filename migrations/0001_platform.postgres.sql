-- Settings of the whole server, each a name and a text.
CREATE TABLE instance_settings (
    key   TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);
