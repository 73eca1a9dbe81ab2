-- What proves the journal: roots of its full tiles of 256 entries, and signed statements of its
-- size and root.

CREATE TABLE journal_tiles (
    tile {id},
    root {text} NOT NULL
);

CREATE TABLE journal_checkpoints (
    size {id},
    at bigint NOT NULL,
    note {text} NOT NULL
);

-- @sqlite
CREATE TRIGGER journal_tiles_stay BEFORE DELETE ON journal_tiles
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_tiles_stay_same BEFORE UPDATE ON journal_tiles
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_checkpoints_stay BEFORE DELETE ON journal_checkpoints
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_checkpoints_stay_same BEFORE UPDATE ON journal_checkpoints
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- @postgres
CREATE TRIGGER journal_tiles_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_tiles
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_checkpoints_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_checkpoints
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
