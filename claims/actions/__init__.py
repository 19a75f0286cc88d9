"""Every write to claims: reading a revision, comparing a story, and what people decide about either."""
