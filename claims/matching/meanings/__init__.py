"""What a word means in its sentence, and how near two meanings are."""

from claims.matching.meanings.nearness import nearness_of_sentences, nearness_of_values

__all__ = ["nearness_of_sentences", "nearness_of_values"]
