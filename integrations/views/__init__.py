"""Pages of what leaves the desk."""
