"""Every write of this app: notifications made, read, sent, and how people want them."""
