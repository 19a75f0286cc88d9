"""Every write to claims.

Reading a revision, comparing a story, and what people decide about either.
"""
