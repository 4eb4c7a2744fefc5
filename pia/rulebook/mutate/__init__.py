"""Mutation of rules: alter each condition a little, and see whether an example of the rule notices."""
