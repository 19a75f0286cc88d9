"""Every write to a dispute: opening, assigning, judging, closing, and the desk's own notes.

Lock order: the dispute first, then its assignments, verdicts and evidence; claims and discrepancies only before it.
"""
