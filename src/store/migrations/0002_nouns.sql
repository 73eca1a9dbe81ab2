-- One table a noun: (id, version, body, columns that queries need), as src/app/tables.cc
-- lists them. Until the first release this file is rewritten from there by
-- `FX_GOLDEN=1 fx_store_test`; after it, changes are new migrations.

CREATE TABLE units (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    code {text}
) {hot};
CREATE UNIQUE INDEX units_code ON units (code);

CREATE TABLE people (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    login {text},
    human bigint,
    unit bigint
) {hot};
CREATE UNIQUE INDEX people_login ON people (login);
CREATE INDEX people_human ON people (human, id);
CREATE INDEX people_unit ON people (unit, id);

CREATE TABLE grants (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    person bigint,
    role {text},
    active bigint,
    unit bigint
) {hot};
CREATE INDEX grants_person ON grants (person, id);
CREATE INDEX grants_role ON grants (role, id);
CREATE INDEX grants_active ON grants (person, active);
CREATE INDEX grants_unit ON grants (role, unit);

CREATE TABLE absences (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    person bigint,
    substitute bigint,
    active bigint
) {hot};
CREATE INDEX absences_person ON absences (person, id);
CREATE INDEX absences_substitute ON absences (substitute, id);
CREATE INDEX absences_active ON absences (active, id);

CREATE TABLE role_definitions (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    role {text}
) {hot};
CREATE UNIQUE INDEX role_definitions_role ON role_definitions (role);

CREATE TABLE sessions (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    token {text},
    person bigint,
    open bigint
) {hot};
CREATE UNIQUE INDEX sessions_token ON sessions (token);
CREATE INDEX sessions_person ON sessions (person, id);
CREATE INDEX sessions_open ON sessions (person, open);

CREATE TABLE api_tokens (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    token {text},
    person bigint
) {hot};
CREATE UNIQUE INDEX api_tokens_token ON api_tokens (token);
CREATE INDEX api_tokens_person ON api_tokens (person, id);

CREATE TABLE setup_links (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    token {text},
    person bigint,
    open bigint
) {hot};
CREATE UNIQUE INDEX setup_links_token ON setup_links (token);
CREATE INDEX setup_links_person ON setup_links (person, id);
CREATE INDEX setup_links_open ON setup_links (open, id);

CREATE TABLE read_marks (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    person bigint
) {hot};
CREATE UNIQUE INDEX read_marks_person ON read_marks (person);

CREATE TABLE mail_choices (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    person bigint
) {hot};
CREATE UNIQUE INDEX mail_choices_person ON mail_choices (person);

CREATE TABLE webhooks (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    state {text}
) {hot};
CREATE INDEX webhooks_state ON webhooks (state, id);

CREATE TABLE deliveries (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    state {text},
    way {text},
    person bigint,
    webhook bigint,
    release bigint,
    for_summary bigint
) {hot};
CREATE INDEX deliveries_state ON deliveries (state, id);
CREATE INDEX deliveries_way ON deliveries (way, id);
CREATE INDEX deliveries_person ON deliveries (person, id);
CREATE INDEX deliveries_webhook ON deliveries (webhook, id);
CREATE INDEX deliveries_release ON deliveries (release, id);
CREATE INDEX deliveries_for_summary ON deliveries (for_summary, id);

CREATE TABLE library_entries (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    bound {text},
    system bigint,
    digest {text},
    state {text}
) {hot};
CREATE UNIQUE INDEX library_entries_bound ON library_entries (bound);
CREATE INDEX library_entries_system ON library_entries (system, id);
CREATE INDEX library_entries_digest ON library_entries (digest, id);
CREATE INDEX library_entries_state ON library_entries (state, id);

CREATE TABLE systems (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    code {text},
    unit bigint
) {hot};
CREATE UNIQUE INDEX systems_code ON systems (code);
CREATE INDEX systems_unit ON systems (unit, id);

CREATE TABLE configuration_items (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    code {text},
    system bigint
) {hot};
CREATE UNIQUE INDEX configuration_items_code ON configuration_items (code);
CREATE INDEX configuration_items_system ON configuration_items (system, id);

CREATE TABLE targets (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    code {text},
    system bigint
) {hot};
CREATE UNIQUE INDEX targets_code ON targets (code);
CREATE INDEX targets_system ON targets (system, id);

CREATE TABLE changes (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    number {text},
    system bigint,
    state {text}
) {hot};
CREATE UNIQUE INDEX changes_number ON changes (number);
CREATE INDEX changes_system ON changes (system, id);
CREATE INDEX changes_state ON changes (state, id);

CREATE TABLE calendar_entries (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    code {text},
    active bigint
) {hot};
CREATE INDEX calendar_entries_code ON calendar_entries (code, id);
CREATE INDEX calendar_entries_active ON calendar_entries (active, id);

CREATE TABLE releases (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    number {text},
    title {text},
    state {text},
    stage {text},
    system bigint,
    unit bigint,
    department bigint,
    project {text},
    type {text},
    environment {text},
    pack {text},
    created_at bigint,
    start bigint,
    is_open bigint,
    works_in bigint,
    works_from bigint
) {hot};
CREATE UNIQUE INDEX releases_number ON releases (number);

CREATE TABLE appointments (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    role {text},
    active bigint
) {hot};
CREATE INDEX appointments_release ON appointments (release, id);
CREATE INDEX appointments_role ON appointments (role, id);
CREATE INDEX appointments_active ON appointments (active, id);

CREATE TABLE records (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    kind {text}
) {hot};
CREATE INDEX records_release ON records (release, id);
CREATE INDEX records_kind ON records (release, kind);

CREATE TABLE documents (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    place {text}
) {hot};
CREATE INDEX documents_release ON documents (release, id);
CREATE UNIQUE INDEX documents_place ON documents (place);

CREATE TABLE tasks (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    instance bigint,
    state {text},
    open_to {text},
    unit bigint,
    due bigint,
    done_by bigint
) {hot};
CREATE INDEX tasks_release ON tasks (release, id);
CREATE INDEX tasks_instance ON tasks (instance, id);
CREATE INDEX tasks_done_by ON tasks (done_by, id);

CREATE TABLE seats (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    chair {text}
) {hot};
CREATE INDEX seats_release ON seats (release, id);
CREATE UNIQUE INDEX seats_chair ON seats (chair);

CREATE TABLE approvals (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    person bigint
) {hot};
CREATE INDEX approvals_release ON approvals (release, id);
CREATE INDEX approvals_person ON approvals (person, id);

CREATE TABLE clearances (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    state {text}
) {hot};
CREATE INDEX clearances_release ON clearances (release, id);
CREATE INDEX clearances_state ON clearances (release, state);

CREATE TABLE deployments (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    state {text},
    hand {text}
) {hot};
CREATE INDEX deployments_release ON deployments (release, id);
CREATE INDEX deployments_state ON deployments (state, id);
CREATE INDEX deployments_hand ON deployments (hand, id);

CREATE TABLE step_outputs (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    nonce {text},
    deployment bigint
) {hot};
CREATE UNIQUE INDEX step_outputs_nonce ON step_outputs (nonce);
CREATE INDEX step_outputs_deployment ON step_outputs (deployment, id);

CREATE TABLE notices (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    person bigint
) {hot};
CREATE INDEX notices_release ON notices (release, id);
CREATE INDEX notices_person ON notices (person, id);

CREATE TABLE watches (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    bound {text},
    release bigint,
    watcher bigint
) {hot};
CREATE UNIQUE INDEX watches_bound ON watches (bound);
CREATE INDEX watches_release ON watches (release, id);
CREATE INDEX watches_watcher ON watches (watcher, id);

CREATE TABLE pack_versions (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    pack {text},
    state {text},
    digest {text}
) {hot};
CREATE INDEX pack_versions_pack ON pack_versions (pack, id);
CREATE INDEX pack_versions_state ON pack_versions (state, id);
CREATE INDEX pack_versions_digest ON pack_versions (digest, id);

CREATE TABLE process_documents (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    pack {text}
) {hot};
CREATE UNIQUE INDEX process_documents_pack ON process_documents (pack);

CREATE TABLE controlled_documents (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    code {text}
) {hot};
CREATE UNIQUE INDEX controlled_documents_code ON controlled_documents (code);

CREATE TABLE trainings (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    kind {text}
) {hot};
CREATE INDEX trainings_release ON trainings (release, id);
CREATE INDEX trainings_kind ON trainings (kind, id);

CREATE TABLE sites (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    instance bigint,
    unit bigint,
    state {text}
) {hot};
CREATE INDEX sites_release ON sites (release, id);
CREATE INDEX sites_instance ON sites (instance, id);
CREATE INDEX sites_unit ON sites (unit, id);
CREATE INDEX sites_state ON sites (state, id);

CREATE TABLE handovers (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint
) {hot};
CREATE INDEX handovers_release ON handovers (release, id);

CREATE TABLE meetings (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    pack {text},
    open bigint
) {hot};
CREATE INDEX meetings_pack ON meetings (pack, id);
CREATE INDEX meetings_open ON meetings (pack, open);

CREATE TABLE formal_versions (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    bound {text},
    system bigint,
    release bigint
) {hot};
CREATE UNIQUE INDEX formal_versions_bound ON formal_versions (bound);
CREATE INDEX formal_versions_system ON formal_versions (system, id);
CREATE INDEX formal_versions_release ON formal_versions (release, id);

CREATE TABLE instances (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    parent bigint,
    stage {text},
    at_gate {text},
    with_incident bigint
) {hot};
CREATE INDEX instances_release ON instances (release, id);
CREATE INDEX instances_parent ON instances (parent, id);
CREATE INDEX instances_stage ON instances (release, stage);
CREATE INDEX instances_at_gate ON instances (release, at_gate);
CREATE INDEX instances_with_incident ON instances (with_incident, id);

CREATE TABLE incidents (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    state {text}
) {hot};
CREATE INDEX incidents_release ON incidents (release, id);
CREATE INDEX incidents_state ON incidents (state, id);

CREATE TABLE decisions (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    decision {text}
) {hot};
CREATE INDEX decisions_release ON decisions (release, id);
CREATE INDEX decisions_decision ON decisions (decision, id);

CREATE TABLE messages (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    waits bigint
) {hot};
CREATE INDEX messages_release ON messages (release, id);
CREATE INDEX messages_waits ON messages (release, waits);

CREATE TABLE observations (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint
) {hot};
CREATE INDEX observations_release ON observations (release, id);

CREATE TABLE rollback_decisions (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    is_open bigint
) {hot};
CREATE INDEX rollback_decisions_release ON rollback_decisions (release, id);
CREATE INDEX rollback_decisions_is_open ON rollback_decisions (is_open, id);

CREATE TABLE release_overlaps (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    release bigint,
    other bigint
) {hot};
CREATE INDEX release_overlaps_release ON release_overlaps (release, id);
CREATE INDEX release_overlaps_other ON release_overlaps (other, id);

CREATE TABLE outcomes (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    ended_at bigint,
    mode {text},
    class {text},
    supervisor bigint,
    implementer bigint,
    counts bigint
) {hot};
CREATE INDEX outcomes_ended_at ON outcomes (ended_at, id);

CREATE TABLE indicators (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    code {text},
    active bigint
) {hot};
CREATE UNIQUE INDEX indicators_code ON indicators (code);
CREATE INDEX indicators_active ON indicators (active, id);

CREATE TABLE reports (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    period {text}
) {hot};
CREATE UNIQUE INDEX reports_period ON reports (period);
