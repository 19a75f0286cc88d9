"""The edges of the API that know no app: problems, pages of lists, bodies, and the schema."""
