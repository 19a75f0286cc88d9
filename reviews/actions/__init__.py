"""Every write to a dispute: opening, assigning, judging, closing, and the desk's own notes.

Lock order: claims and discrepancies first, then the dispute, then its assignments, verdicts and
evidence.
"""
