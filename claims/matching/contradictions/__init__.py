"""What one article says is so and another that it is not, however differently they put it."""

from claims.matching.contradictions.pairing import contradictions

__all__ = ["contradictions"]
