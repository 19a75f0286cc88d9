"""The slots of a story, and the rival values that its articles fill them with."""
