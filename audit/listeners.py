"""Who wants to hear of an act at once.

An app above names verbs and a task when it is ready; once an act of such a verb is committed, the
task is rung with the event's id. A lost ring is no loss: listeners follow the sealed log as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from verify.doorbell import ring

_listeners: dict[str, list[str]] = {}


def listen(verbs: Iterable[str], task: str) -> None:
    """Ring the task, by its name, for every act of these verbs."""
    for verb in verbs:
        tasks = _listeners.setdefault(verb, [])
        if task not in tasks:
            tasks.append(task)


def announce(verb: str, event: UUID) -> None:
    """Ring who listens, on commit."""
    for task in _listeners.get(verb, ()):
        ring(task, str(event))
