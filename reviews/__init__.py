"""Disputes as worked cases: opened, assigned, judged, closed.

And what colleagues may print meanwhile.
"""
