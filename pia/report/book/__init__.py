"""The rules of a profile as a document that a lawyer reads and signs off."""
