#!/bin/sh
# Runs once, in the container of the database, when its volume is new: one database for each sector with an owner for
# migrations and seed and a role without rights for the running subgraph, and one database for the events.
set -eu

sql() {
  psql --set=ON_ERROR_STOP=1 --username=postgres --quiet "$@"
}

make_database() { # name, owner's password, application's password
  sql --set=name="$1" --set=owner="$1_owner" --set=app="$1_app" --set=owner_password="$2" --set=app_password="$3" <<'SQL'
CREATE ROLE :"owner" LOGIN BYPASSRLS PASSWORD :'owner_password';
CREATE ROLE :"app" LOGIN PASSWORD :'app_password';
CREATE DATABASE :"name" OWNER :"owner";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"name" TO :"app";
SQL
}

make_database citizens "$CITIZENS_OWNER_PASSWORD" "$CITIZENS_APP_PASSWORD"
make_database interventions "$INTERVENTIONS_OWNER_PASSWORD" "$INTERVENTIONS_APP_PASSWORD"
make_database plans "$PLANS_OWNER_PASSWORD" "$PLANS_APP_PASSWORD"
make_database staff "$STAFF_OWNER_PASSWORD" "$STAFF_APP_PASSWORD"

sql --set=password="$EVENTS_APP_PASSWORD" <<'SQL'
CREATE ROLE events_app LOGIN PASSWORD :'password';
CREATE DATABASE events OWNER events_app;
REVOKE ALL ON DATABASE events FROM PUBLIC;
SQL
