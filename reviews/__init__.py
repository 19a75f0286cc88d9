"""Disputes as worked cases: opened, assigned, judged, closed; and what colleagues may print meanwhile."""
