"""Claims.

What articles assert, which assertions are one point, and where they cannot all be right.
"""
