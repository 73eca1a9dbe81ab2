-- Rules of retention, legal holds, and runs that erase; entries of the journal whose actor is a
-- pseudonym since, with the leaf as it was.

ALTER TABLE people ADD COLUMN former {text};
CREATE INDEX people_former ON people (former, id);

CREATE TABLE retention_rules (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    kind {text}
) {hot};
CREATE UNIQUE INDEX retention_rules_kind ON retention_rules (kind);

CREATE TABLE legal_holds (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    person bigint,
    stands bigint
) {hot};
CREATE INDEX legal_holds_release ON legal_holds (release, id);
CREATE INDEX legal_holds_person ON legal_holds (person, id);
CREATE INDEX legal_holds_stands ON legal_holds (stands, id);

CREATE TABLE retention_runs (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    number {text},
    state {text}
) {hot};
CREATE UNIQUE INDEX retention_runs_number ON retention_runs (number);
CREATE INDEX retention_runs_state ON retention_runs (state, id);

CREATE TABLE journal_veils (
    entry {id},
    leaf {text} NOT NULL
);

-- @sqlite
CREATE TRIGGER journal_veils_stay BEFORE DELETE ON journal_veils
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_veils_stay_same BEFORE UPDATE ON journal_veils
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
-- The actor alone, and only where the leaf is kept.
DROP TRIGGER journal_stays_same;
CREATE TRIGGER journal_stays_same BEFORE UPDATE ON journal
WHEN (NEW.id, NEW.at, NEW.person, NEW.via, NEW.act, NEW.noun, NEW.noun_id, NEW.release, NEW.type,
      NEW.reason, NEW.payload_digest)
  <> (OLD.id, OLD.at, OLD.person, OLD.via, OLD.act, OLD.noun, OLD.noun_id, OLD.release, OLD.type,
      OLD.reason, OLD.payload_digest)
  OR NOT EXISTS (SELECT 1 FROM journal_veils v WHERE v.entry = OLD.id)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- @postgres
CREATE TRIGGER journal_veils_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_veils
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- The actor alone, and only where the leaf is kept.
DROP TRIGGER journal_stays ON journal;
CREATE TRIGGER journal_stays BEFORE DELETE OR TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_unveiled() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    IF (NEW.id, NEW.at, NEW.person, NEW.via, NEW.act, NEW.noun, NEW.noun_id, NEW.release, NEW.type,
        NEW.reason, NEW.payload_digest)
    <> (OLD.id, OLD.at, OLD.person, OLD.via, OLD.act, OLD.noun, OLD.noun_id, OLD.release, OLD.type,
        OLD.reason, OLD.payload_digest)
    OR NOT EXISTS (SELECT 1 FROM journal_veils v WHERE v.entry = OLD.id) THEN
        RAISE EXCEPTION 'the journal is append-only';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER journal_stays_same BEFORE UPDATE ON journal
    FOR EACH ROW EXECUTE FUNCTION refuse_unveiled();
