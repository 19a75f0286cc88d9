"""The pages of people: coming in, one's own account, and what members change in a newsroom."""
