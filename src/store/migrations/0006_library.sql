-- The definitive library beside its entries: use applications, movements, distribution, what is
-- installed, the configuration database's records of software versions and their reconciliation;
-- and what indicators count of them.

CREATE TABLE library_uses (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    entry bigint,
    person bigint,
    state {text}
) {hot};
CREATE INDEX library_uses_entry ON library_uses (entry, id);
CREATE INDEX library_uses_person ON library_uses (person, id);
CREATE INDEX library_uses_state ON library_uses (state, id);

CREATE TABLE library_movements (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    entry bigint,
    system bigint,
    kind {text},
    release bigint
) {hot};
CREATE INDEX library_movements_entry ON library_movements (entry, id);
CREATE INDEX library_movements_system ON library_movements (system, id);
CREATE INDEX library_movements_kind ON library_movements (kind, id);
CREATE INDEX library_movements_release ON library_movements (release, id);

CREATE TABLE distributions (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    entry bigint
) {hot};
CREATE INDEX distributions_release ON distributions (release, id);
CREATE INDEX distributions_entry ON distributions (entry, id);

CREATE TABLE inventories (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    system bigint,
    environment {text}
) {hot};
CREATE INDEX inventories_system ON inventories (system, id);
CREATE INDEX inventories_environment ON inventories (environment, id);

CREATE TABLE software_versions (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    system bigint,
    entry bigint,
    removed bigint
) {hot};
CREATE INDEX software_versions_system ON software_versions (system, id);
CREATE INDEX software_versions_entry ON software_versions (entry, id);
CREATE INDEX software_versions_removed ON software_versions (removed, id);

CREATE TABLE reconciliations (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    at bigint
) {hot};
CREATE INDEX reconciliations_at ON reconciliations (at, id);

ALTER TABLE indicator_days ADD COLUMN entries_made bigint NOT NULL DEFAULT 0;
ALTER TABLE indicator_days ADD COLUMN entries_on_time bigint NOT NULL DEFAULT 0;
ALTER TABLE indicator_days ADD COLUMN entries_compared bigint NOT NULL DEFAULT 0;
ALTER TABLE indicator_days ADD COLUMN entries_agreeing bigint NOT NULL DEFAULT 0;
