-- The role that Fangxing serves with on PostgreSQL: it owns nothing, and of the journal it may only
-- write new entries. Run as the owner of the database, after `fangxing migrate`, and again after
-- each later migration: psql -v role=fangxing_app -f docs/postgres-role.sql
GRANT USAGE ON SCHEMA public TO :role;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO :role;
REVOKE UPDATE, DELETE, TRUNCATE ON journal, journal_seal FROM :role;
-- The actor of an entry may become a pseudonym; a trigger asks that its leaf be kept.
GRANT UPDATE (actor) ON journal TO :role;
REVOKE UPDATE, DELETE, TRUNCATE ON journal_veils FROM :role;
REVOKE UPDATE, TRUNCATE ON journal_payload FROM :role;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON schema_version FROM :role;
