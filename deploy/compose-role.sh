#!/bin/sh
# The app's own role, made once with the database of compose.yaml; manage.py grant says what it may.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$APP_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
CREATE ROLE blocs_app LOGIN PASSWORD :'password';
REVOKE ALL ON DATABASE blocs FROM PUBLIC;
GRANT CONNECT ON DATABASE blocs TO blocs_app;
SQL
