-- What every part stands on: journal, outbox, counters, stored answers, settings, search.
-- {id} is the primary key, {text} compares by code point, {hot} leaves room for updates in place.

CREATE TABLE journal (
    id {id},
    at bigint NOT NULL,
    actor {text} NOT NULL,
    person bigint NOT NULL,
    via {text} NOT NULL,
    act {text} NOT NULL,
    noun {text} NOT NULL,
    noun_id bigint NOT NULL,
    release bigint NOT NULL,
    type {text} NOT NULL,
    reason {text} NOT NULL,
    payload_digest {text} NOT NULL
);
CREATE INDEX journal_by_release ON journal (release, id) WHERE release <> 0;
CREATE INDEX journal_by_noun ON journal (noun, noun_id, id);

-- Erasable by rule: the journal keeps the digest.
CREATE TABLE journal_payload (
    entry {id},
    payload {text} NOT NULL
);

-- The order of the feed, without gaps.
CREATE TABLE journal_seal (
    seq {id},
    entry bigint NOT NULL UNIQUE
);

CREATE TABLE outbox (
    id {id},
    kind {text} NOT NULL,
    idempotency_key {text} NOT NULL UNIQUE,
    payload {text} NOT NULL,
    due_at bigint NOT NULL,
    ready_at bigint NOT NULL,
    attempts bigint NOT NULL,
    lease_until bigint NOT NULL,
    done_at bigint,
    error {text} NOT NULL
) {hot};
CREATE INDEX outbox_ready ON outbox (ready_at) WHERE done_at IS NULL;

CREATE TABLE counters (
    name {text} NOT NULL PRIMARY KEY,
    value bigint NOT NULL
) {hot};

CREATE TABLE answers (
    person bigint NOT NULL,
    key {text} NOT NULL,
    at bigint NOT NULL,
    request_digest {text} NOT NULL,
    answer {text} NOT NULL,
    PRIMARY KEY (person, key)
);
CREATE INDEX answers_by_time ON answers (at);

CREATE TABLE settings (
    name {text} NOT NULL PRIMARY KEY,
    value {text} NOT NULL
);

-- The folded text that a release is found by; its tokens lie in release_tokens.
CREATE TABLE release_search (
    release {id},
    text {text} NOT NULL
);

-- @sqlite
-- Row id is the release: newest comes first for nothing.
CREATE VIRTUAL TABLE release_tokens USING fts5 (
    tokens, content='', columnsize=0, detail=none, tokenize='ascii'
);

CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_stays_same BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_seal_stays BEFORE DELETE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_seal_stays_same BEFORE UPDATE ON journal_seal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_payload_stays_same BEFORE UPDATE ON journal_payload
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- @postgres
CREATE TABLE release_tokens (
    token {text} NOT NULL,
    release bigint NOT NULL,
    PRIMARY KEY (token, release)
);
-- Words are of very different frequency, and a search is planned by it.
ALTER TABLE release_tokens ALTER COLUMN token SET STATISTICS 1000;

-- Committed entries that the sealer has still to number.
CREATE TABLE journal_unsealed (entry bigint PRIMARY KEY)
    WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$;
CREATE TRIGGER journal_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_seal_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_payload_stays_same BEFORE UPDATE ON journal_payload
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
