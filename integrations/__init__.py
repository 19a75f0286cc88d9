"""What leaves the desk: notifications to its people."""
