-- Rows that are found by words, each with the words by which it is; filters that people
-- keep; plans of release windows, year by year.

CREATE TABLE findings (
    id {id},
    kind {text} NOT NULL,
    release bigint NOT NULL,
    system bigint NOT NULL,
    at bigint NOT NULL,
    name {text} NOT NULL,
    said {text} NOT NULL
);

CREATE TABLE saved_filters (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    bound {text},
    person bigint
) {hot};
CREATE UNIQUE INDEX saved_filters_bound ON saved_filters (bound);
CREATE INDEX saved_filters_person ON saved_filters (person, id);

CREATE TABLE year_plans (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    bound {text}
) {hot};
CREATE UNIQUE INDEX year_plans_bound ON year_plans (bound);

ALTER TABLE indicator_days ADD COLUMN trial_faults bigint NOT NULL DEFAULT 0;

-- @sqlite
CREATE VIRTUAL TABLE finding_tokens USING fts5 (
    tokens, content='', columnsize=0, detail=none, tokenize='ascii'
);

-- @postgres
CREATE TABLE finding_tokens (
    finding bigint PRIMARY KEY,
    tokens text[] COLLATE "C" NOT NULL
);
CREATE INDEX finding_tokens_tokens ON finding_tokens USING gin (tokens);
