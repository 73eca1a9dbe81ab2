-- What is open and at work, among however much that is over.

-- Open tasks in the order in which they are due: of a person, of a role, of a role in a department.
CREATE INDEX tasks_open_to ON tasks (open_to, due, id);
CREATE INDEX tasks_open_in ON tasks (open_to, unit, due, id);
-- Open tasks of a release, and when the first of them is due.
CREATE INDEX tasks_state ON tasks (release, state, due);

-- Releases that may be in another's way there, those being deployed first, then by their start.
CREATE INDEX releases_at_work ON releases (works_in, works_from, id);

-- Effects of one release are carried out one after the other.
ALTER TABLE outbox ADD COLUMN release bigint NOT NULL DEFAULT 0;
CREATE INDEX outbox_release ON outbox (release, lease_until) WHERE done_at IS NULL;

-- Who was appointed in a role for the releases of a list.
CREATE INDEX appointments_of_role ON appointments (release, role);
