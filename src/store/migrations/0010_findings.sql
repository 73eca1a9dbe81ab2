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
ALTER TABLE indicator_days ADD COLUMN lead bigint NOT NULL DEFAULT 0;

-- Rows that are there already are indexed while the server serves: below which id, table by table.
INSERT INTO settings (name, value)
SELECT 'unindexed.' || name, CAST(last + 1 AS text)
FROM (
    SELECT 'records' AS name, max(id) AS last FROM records
    UNION ALL SELECT 'documents', max(id) FROM documents
    UNION ALL SELECT 'knowledge_entries', max(id) FROM knowledge_entries
    UNION ALL SELECT 'problems', max(id) FROM problems
    UNION ALL SELECT 'changes', max(id) FROM changes
    UNION ALL SELECT 'configuration_items', max(id) FROM configuration_items
    UNION ALL SELECT 'library_entries', max(id) FROM library_entries
    UNION ALL SELECT 'controlled_documents', max(id) FROM controlled_documents
) AS tables
WHERE last IS NOT NULL;

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
