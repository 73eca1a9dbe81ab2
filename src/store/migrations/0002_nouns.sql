-- One table a noun: (id, version, body, columns that queries need); src/app/tables.h lists the same.

CREATE TABLE releases (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    number {text},
    title {text},
    state {text},
    system bigint,
    unit bigint,
    type {text},
    environment {text},
    pack {text},
    start bigint,
    created_at bigint
) {hot};
CREATE UNIQUE INDEX releases_number ON releases (number);
CREATE INDEX releases_created_at ON releases (created_at, id);
CREATE INDEX releases_start ON releases (start, id);
CREATE INDEX releases_title ON releases (title, id);
CREATE INDEX releases_state ON releases (state, created_at, id);
CREATE INDEX releases_system ON releases (system, created_at, id);
CREATE INDEX releases_unit ON releases (unit, created_at, id);

CREATE TABLE release_people (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    person bigint
) {hot};
CREATE UNIQUE INDEX release_people_pair ON release_people (person, release);
CREATE INDEX release_people_release ON release_people (release);
