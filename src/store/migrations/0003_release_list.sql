-- The list of releases: its orders and filters, each newest first without a sort.

CREATE INDEX releases_created_at ON releases (created_at, id);
CREATE INDEX releases_start ON releases (start, id);
CREATE INDEX releases_title ON releases (title, id);
CREATE INDEX releases_state ON releases (state, created_at, id);
CREATE INDEX releases_system ON releases (system, created_at, id);
-- Those at work in a system, for what may be in a release's way.
CREATE INDEX releases_system_state ON releases (system, state);
CREATE INDEX releases_unit ON releases (unit, created_at, id);
CREATE INDEX releases_department ON releases (department, created_at, id);
CREATE INDEX releases_project ON releases (project, created_at, id);
CREATE INDEX releases_is_open ON releases (is_open, id);

CREATE TABLE release_people (
    person bigint NOT NULL,
    release bigint NOT NULL,
    PRIMARY KEY (person, release)
);
