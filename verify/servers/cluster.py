"""The two embedded servers of one state folder, started and stopped as one."""

from __future__ import annotations

from dataclasses import dataclass

from verify.servers.binaries import postgres_programs, valkey_program
from verify.servers.postgres import Postgres
from verify.servers.provision import Login, Roles, provision
from verify.servers.state import State
from verify.servers.valkey import Valkey

DATABASE = "verify"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A database server, provisioned, and a broker."""

    postgres: Postgres
    valkey: Valkey
    roles: Roles

    @classmethod
    def of(cls, state: State, *, durable: bool = True) -> Cluster:
        """The servers of a state folder; `durable=False` is for tests."""
        made = state.secrets
        return cls(
            Postgres(
                postgres_programs(state),
                state.servers / "postgres",
                made["superuser"],
                state.account,
                durable,
            ),
            Valkey(
                valkey_program(state),
                state.servers / "valkey",
                made["valkey"],
                state.account,
                durable,
            ),
            Roles(
                database=DATABASE,
                program=Login("verify_program", made["program"]),
                owner=Login("verify_owner", made["owner"]),
                sealer=Login("verify_sealer", made["sealer"]),
            ),
        )

    def start(self) -> dict[str, str]:
        """Start what does not run yet and provision it; the four addresses."""
        database = self.postgres.running()
        if database is None:
            database = self.postgres.start()
            provision(self.postgres.superuser(database), self.roles)
        return {
            "DATABASE_URL": self._url(database, self.roles.program),
            "DATABASE_OWNER_URL": self._url(database, self.roles.owner),
            "DATABASE_SEALER_URL": self._url(database, self.roles.sealer),
            "REDIS_URL": self.valkey.url(self.valkey.start()),
        }

    def is_running(self) -> bool:
        """Whether both answer."""
        return self.postgres.running() is not None and self.valkey.running() is not None

    def stop(self) -> None:
        """Stop both, the broker first."""
        self.valkey.stop()
        self.postgres.stop()

    def _url(self, port: int, login: Login) -> str:
        return self.postgres.url(port, login.name, login.password, self.roles.database)
