"""PostgreSQL and Valkey without installing them, for machines where no addresses are given.

Only `manage.py` and the test plugin start them; settings only read the addresses.
"""

from verify.servers.session import ensure

__all__ = ["ensure"]
