"""Set-up finds packages wherever pip is told to look."""

from pathlib import Path

import pytest

from verify.bootstrap import pip_configuration, uv_environment


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own; a `pip.conf` of this machine may still be read, so tests override it."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_personal_settings_win_over_shared_ones_and_the_environment_over_both(home: Path) -> None:
    shared, personal = home / "xdg", home / ".config" / "pip" / "pip.conf"
    _write(shared / "pip" / "pip.conf", "[global]\nindex-url = https://a.example\ntimeout = 5\n")
    _write(personal, "[global]\nindex-url = https://b.example\ncert = /b.pem\n")

    found = pip_configuration({"XDG_CONFIG_DIRS": str(shared), "PIP_CERT": "/c.pem"})

    assert {name: found[name] for name in ("index-url", "cert")} == {
        "index-url": "https://b.example",
        "cert": "/c.pem",
    }


def test_no_configuration_file_is_read_where_the_user_says_so(home: Path) -> None:
    _write(home / ".config" / "pip" / "pip.conf", "[global]\nindex-url = https://b.example\n")

    assert pip_configuration({"PIP_CONFIG_FILE": "/dev/null"}) == {"config-file": "/dev/null"}


def test_uv_is_told_what_pip_knows(tmp_path: Path) -> None:
    local = (tmp_path / "simple").as_uri()
    told = uv_environment(
        {
            "index-url": "https://a.example/simple",
            "extra-index-url": f"https://b.example/simple\n{local}",
            "find-links": "/wheels /more",
            "trusted-host": "a.example",
            "default-timeout": "180",
            "cert": "/a.pem",
            "proxy": "http://proxy.example",
        }
    )

    assert told == {
        "UV_DEFAULT_INDEX": "https://a.example/simple",
        "UV_INDEX": "https://b.example/simple",  # the local one is not there
        "UV_FIND_LINKS": "/wheels,/more",
        "UV_INSECURE_HOST": "a.example",
        "UV_HTTP_TIMEOUT": "180",
        "SSL_CERT_FILE": "/a.pem",
        "HTTPS_PROXY": "http://proxy.example",
        "HTTP_PROXY": "http://proxy.example",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
        "UV_PYTHON_DOWNLOADS": "never",
    }
