"""Settings for tools that import the project and never connect (mypy's Django plugin)."""

import os

for _name, _value in {
    "SECRET_KEY": "imported-never-served",
    "DATABASE_URL": "postgresql://program@localhost/verify",
    "DATABASE_OWNER_URL": "postgresql://owner@localhost/verify",
    "DATABASE_SEALER_URL": "postgresql://sealer@localhost/verify",
    "REDIS_URL": "redis://localhost/0",
}.items():
    os.environ.setdefault(_name, _value)

from verify.settings import *  # noqa: E402, F403 - the addresses come first
