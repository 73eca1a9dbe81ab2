-- Which state each table is in whose rows servers keep in memory: drawn anew, by chance, by each
-- transaction that writes it.

-- @postgres
CREATE TABLE table_stamps (
    name {text} PRIMARY KEY,
    stamp bigint NOT NULL
) {hot};
INSERT INTO table_stamps (name, stamp) VALUES
    ('absences', 0), ('calendar_entries', 0), ('changes', 0), ('grants', 0),
    ('library_entries', 0), ('pack_versions', 0), ('people', 0), ('sessions', 0),
    ('systems', 0), ('targets', 0), ('units', 0);
