-- The improvement of processes: its register, arrangements, evaluations, reviews and summaries, as
-- src/app/tables.cc lists them, and what is counted of it beside the other counts.

CREATE TABLE improvements (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    number {text},
    pack {text},
    state {text},
    evaluation bigint,
    review bigint
) {hot};
CREATE UNIQUE INDEX improvements_number ON improvements (number);
CREATE INDEX improvements_pack ON improvements (pack, id);
CREATE INDEX improvements_state ON improvements (pack, state);
CREATE INDEX improvements_evaluation ON improvements (evaluation, id);
CREATE INDEX improvements_review ON improvements (review, id);

CREATE TABLE improvement_arrangements (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    pack {text}
) {hot};
CREATE UNIQUE INDEX improvement_arrangements_pack ON improvement_arrangements (pack);

CREATE TABLE evaluations (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    bound {text},
    pack {text},
    open bigint
) {hot};
CREATE UNIQUE INDEX evaluations_bound ON evaluations (bound);
CREATE INDEX evaluations_pack ON evaluations (pack, id);
CREATE INDEX evaluations_open ON evaluations (open, id);

CREATE TABLE reviews (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    pack {text},
    open bigint
) {hot};
CREATE INDEX reviews_pack ON reviews (pack, id);
CREATE INDEX reviews_open ON reviews (open, id);

CREATE TABLE summaries (
    id {id},
    version bigint NOT NULL,
    body {text} NOT NULL,
    pack {text}
) {hot};
CREATE INDEX summaries_pack ON summaries (pack, id);

ALTER TABLE indicator_days ADD COLUMN improvements_due bigint NOT NULL DEFAULT 0;
ALTER TABLE indicator_days ADD COLUMN improvements_in_time bigint NOT NULL DEFAULT 0;
ALTER TABLE indicator_days ADD COLUMN elements_required bigint NOT NULL DEFAULT 0;
ALTER TABLE indicator_days ADD COLUMN elements_present bigint NOT NULL DEFAULT 0;
