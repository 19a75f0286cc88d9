"""Verifying the trail: everything is recomputed from the events' own bytes."""

from audit.verification.report import CHECKS, Finding, Report
from audit.verification.whole import verify

__all__ = ["CHECKS", "Finding", "Report", "verify"]
