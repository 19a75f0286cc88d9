from tests.audit.own_server import on_own_server, own_server, trail_files  # noqa: F401 - fixtures
