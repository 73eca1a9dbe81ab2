-- What each transaction wrote, as places of marks, for a minute or so: servers forget by it what
-- they keep in memory. `xid` tells which snapshots show it; of those below `floor` none is left.

-- @postgres
DROP TABLE table_stamps;
CREATE TABLE touched (
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    places {text} NOT NULL
);
CREATE INDEX touched_xid ON touched (xid);
CREATE TABLE touched_floor (
    floor xid8 NOT NULL
) {hot};
INSERT INTO touched_floor (floor) VALUES (pg_current_xact_id());
