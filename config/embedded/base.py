"""Django's PostgreSQL backend over the embedded server: the first connection of a process starts it."""

import subprocess
import sys

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.postgresql import base, client

if not sys.platform.startswith("linux"):
    raise ImproperlyConfigured(
        "The embedded PostgreSQL is for Linux: set DATABASE_URL to a PostgreSQL server."
    )

from config.embedded.server import PORT, server_in


class DatabaseClient(client.DatabaseClient):
    def runshell(self, parameters):
        server = self.connection.server
        server.start()
        where = ["-h", str(server.socket_folder), "-p", PORT, "-U", "postgres"]
        psql = [server.program("psql"), *where, self.connection.settings_dict["NAME"]]
        subprocess.run([*psql, *parameters], check=True)


class DatabaseWrapper(base.DatabaseWrapper):
    client_class = DatabaseClient

    @property
    def server(self):
        settings = self.settings_dict
        return server_in(settings["DATA_DIR"], durable=settings.get("DURABLE", True))

    def get_connection_params(self):
        where = {"host": str(self.server.socket_folder), "port": PORT, "user": "postgres"}
        return {**super().get_connection_params(), **where}

    def get_new_connection(self, conn_params):
        self.server.start()
        return super().get_new_connection(conn_params)
