"""Who made a change, and why, stands in the context of its events: it is added to, never changed or deleted."""

from django.db import migrations

KEPT = """
CREATE FUNCTION refuse_to_change_the_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Cannot update or delete rows from % table', TG_TABLE_NAME;
END;
$$;

CREATE TRIGGER never_deleted BEFORE DELETE ON pghistory_context
FOR EACH ROW EXECUTE FUNCTION refuse_to_change_the_history();

-- While a request goes on, its context may gain a reason, and a user who has just signed in.
CREATE TRIGGER only_added_to BEFORE UPDATE ON pghistory_context
FOR EACH ROW WHEN (NOT NEW.metadata @> jsonb_strip_nulls(OLD.metadata) OR NEW.id <> OLD.id OR NEW.created_at <> OLD.created_at)
EXECUTE FUNCTION refuse_to_change_the_history();
"""

OPEN = """
DROP TRIGGER only_added_to ON pghistory_context;
DROP TRIGGER never_deleted ON pghistory_context;
DROP FUNCTION refuse_to_change_the_history();
"""


class Migration(migrations.Migration):
    dependencies = [("blocs", "0002_lineage_and_stewardship"), ("pghistory", "0007_auto_20250421_0444")]
    operations = [migrations.RunSQL(KEPT, OPEN)]
