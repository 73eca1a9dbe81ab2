-- What indicators count, added up by day, process and the value by which figures are split, in the
-- transaction that makes it so; a day is written 20261126, and a whole month 20261100 under the
-- dimension's name with `month.` before it. Columns are named as src/domain/kpi names the counts.

CREATE TABLE indicator_days (
    dimension {text} NOT NULL,
    value {text} NOT NULL,
    day bigint NOT NULL,
    pack {text} NOT NULL,
    ended bigint NOT NULL DEFAULT 0,
    refused bigint NOT NULL DEFAULT 0,
    cancelled bigint NOT NULL DEFAULT 0,
    carried_out bigint NOT NULL DEFAULT 0,
    attempts bigint NOT NULL DEFAULT 0,
    succeeded bigint NOT NULL DEFAULT 0,
    partly_successful bigint NOT NULL DEFAULT 0,
    rolled_back bigint NOT NULL DEFAULT 0,
    with_planned_end bigint NOT NULL DEFAULT 0,
    on_time bigint NOT NULL DEFAULT 0,
    late bigint NOT NULL DEFAULT 0,
    planned_lead bigint NOT NULL DEFAULT 0,
    actual_lead bigint NOT NULL DEFAULT 0,
    without_deviation bigint NOT NULL DEFAULT 0,
    with_deviation bigint NOT NULL DEFAULT 0,
    deviations bigint NOT NULL DEFAULT 0,
    planned_effort bigint NOT NULL DEFAULT 0,
    actual_effort bigint NOT NULL DEFAULT 0,
    faults bigint NOT NULL DEFAULT 0,
    sessions_due bigint NOT NULL DEFAULT 0,
    sessions_on_time bigint NOT NULL DEFAULT 0,
    attendees bigint NOT NULL DEFAULT 0,
    passed bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (dimension, value, day, pack)
) {hot};
CREATE INDEX indicator_days_day ON indicator_days (dimension, day);
