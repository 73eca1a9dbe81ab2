-- How releases stand with changes, problems and knowledge; their teams, appraisals, reservations;
-- skills of people. Tables of rows, as src/app/tables.cc lists them.

CREATE TABLE carried_changes (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    change bigint,
    release bigint,
    work_order {text},
    asked_by bigint,
    approved_by bigint,
    taken_by bigint
) {hot};
CREATE INDEX carried_changes_change ON carried_changes (change, id);
CREATE INDEX carried_changes_release ON carried_changes (release, id);
CREATE INDEX carried_changes_work_order ON carried_changes (work_order, id);
CREATE INDEX carried_changes_asked_by ON carried_changes (asked_by, id);
CREATE INDEX carried_changes_approved_by ON carried_changes (approved_by, id);
CREATE INDEX carried_changes_taken_by ON carried_changes (taken_by, id);

CREATE TABLE knowledge_entries (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    number {text},
    release bigint
) {hot};
CREATE UNIQUE INDEX knowledge_entries_number ON knowledge_entries (number);
CREATE INDEX knowledge_entries_release ON knowledge_entries (release, id);

CREATE TABLE problems (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    number {text},
    release bigint,
    is_open bigint
) {hot};
CREATE UNIQUE INDEX problems_number ON problems (number);
CREATE INDEX problems_release ON problems (release, id);
CREATE INDEX problems_is_open ON problems (is_open, id);

CREATE TABLE release_teams (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint
) {hot};
CREATE UNIQUE INDEX release_teams_release ON release_teams (release);

CREATE TABLE appraisals (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    person bigint
) {hot};
CREATE INDEX appraisals_release ON appraisals (release, id);
CREATE INDEX appraisals_person ON appraisals (person, id);

CREATE TABLE reservations (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    resource {text}
) {hot};
CREATE INDEX reservations_release ON reservations (release, id);
CREATE INDEX reservations_resource ON reservations (resource, id);

CREATE TABLE skill_marks (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    person bigint
) {hot};
CREATE UNIQUE INDEX skill_marks_person ON skill_marks (person);
