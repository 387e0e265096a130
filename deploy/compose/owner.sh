# Run once by PostgreSQL's image in an empty cluster: the service owns its database and is nothing more; the superuser has no password.
set -e
psql -v ON_ERROR_STOP=1 --username postgres -v owner="$ZWFW_OWNER" -v secret="$(cat "$POSTGRES_PASSWORD_FILE")" <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'secret';
CREATE DATABASE :"owner" OWNER :"owner";
ALTER ROLE postgres PASSWORD NULL;
SQL
