"""The sums of what a transaction touched are kept by one event at its end, and not by one for each row touched.

Each of these looked through all the others for the one that comes last: minutes for a list of 60,000 awards.
"""

from django.db import migrations

TABLE = """
-- One row while a transaction has touched rows whose sums are not kept yet.
CREATE TABLE touched_transaction (comes_last boolean NOT NULL DEFAULT false);
DROP TRIGGER keep_sums ON touched_rows;
ALTER TABLE touched_rows DROP COLUMN comes_last;
"""
TABLE_GONE = """
DROP TRIGGER keep_sums ON touched_transaction;
ALTER TABLE touched_rows ADD COLUMN comes_last boolean NOT NULL DEFAULT false;
DROP TABLE touched_transaction;
"""

KEEP = """
CREATE OR REPLACE FUNCTION keep_sums() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        -- What the other deferred constraints wait for comes before the lock: nobody waits for the holder of the lock
        -- who is waited for by it.
        UPDATE touched_transaction SET comes_last = true;
    ELSE
        PERFORM pg_advisory_xact_lock('kept_bloc_years'::regclass::bigint);
        PERFORM keep_sums_of(ARRAY (SELECT touched_bloc_years()));
        DELETE FROM touched_rows;
        DELETE FROM touched_transaction;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_sums AFTER INSERT OR UPDATE ON touched_transaction DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION keep_sums();
"""
KEEP_BEFORE = """
CREATE OR REPLACE FUNCTION keep_sums() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM touched_rows) THEN
        RETURN NULL;
    ELSIF TG_OP = 'INSERT' THEN
        -- What the other deferred constraints wait for comes before the lock: nobody waits for the holder of the lock
        -- who is waited for by it.
        UPDATE touched_rows SET comes_last = true WHERE ctid = (SELECT ctid FROM touched_rows LIMIT 1)
            AND NOT EXISTS (SELECT FROM touched_rows WHERE comes_last);
    ELSE
        PERFORM pg_advisory_xact_lock('kept_bloc_years'::regclass::bigint);
        PERFORM keep_sums_of(ARRAY (SELECT touched_bloc_years()));
        DELETE FROM touched_rows;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_sums AFTER INSERT OR UPDATE ON touched_rows DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION keep_sums();
"""

MARK = """
-- Takes pairs: what is touched, and the column that holds its key.
CREATE OR REPLACE FUNCTION mark_touched() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed text := CASE TG_OP
        WHEN 'INSERT' THEN 'come' WHEN 'DELETE' THEN 'gone' ELSE '(TABLE come UNION ALL TABLE gone) changed'
    END;
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        INSERT INTO touched_rows (what, key) VALUES ('all', 0);
        IF EXISTS (SELECT FROM touched_rows) AND NOT EXISTS (SELECT FROM touched_transaction) THEN
            INSERT INTO touched_transaction DEFAULT VALUES;
        END IF;
        RETURN NULL;
    END IF;
    FOR pair IN 0 .. TG_NARGS / 2 - 1 LOOP
        EXECUTE format(
            'INSERT INTO touched_rows (what, key) SELECT DISTINCT %1$L, %2$I FROM %3$s WHERE %2$I IS NOT NULL',
            TG_ARGV[2 * pair], TG_ARGV[2 * pair + 1], changed
        );
    END LOOP;
    IF EXISTS (SELECT FROM touched_rows) AND NOT EXISTS (SELECT FROM touched_transaction) THEN
        INSERT INTO touched_transaction DEFAULT VALUES;
    END IF;
    RETURN NULL;
END $$;
"""
MARK_BEFORE = """
-- Takes pairs: what is touched, and the column that holds its key.
CREATE OR REPLACE FUNCTION mark_touched() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed text := CASE TG_OP
        WHEN 'INSERT' THEN 'come' WHEN 'DELETE' THEN 'gone' ELSE '(TABLE come UNION ALL TABLE gone) changed'
    END;
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        INSERT INTO touched_rows (what, key) VALUES ('all', 0);
        RETURN NULL;
    END IF;
    FOR pair IN 0 .. TG_NARGS / 2 - 1 LOOP
        EXECUTE format(
            'INSERT INTO touched_rows (what, key) SELECT DISTINCT %1$L, %2$I FROM %3$s WHERE %2$I IS NOT NULL',
            TG_ARGV[2 * pair], TG_ARGV[2 * pair + 1], changed
        );
    END LOOP;
    RETURN NULL;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0019_rights_of_few")]
    operations = [
        migrations.RunSQL(TABLE, TABLE_GONE),
        migrations.RunSQL(MARK, MARK_BEFORE),
        migrations.RunSQL(KEEP, KEEP_BEFORE),
    ]
