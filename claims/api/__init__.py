"""Claims, and the statements that make them, over the API."""
