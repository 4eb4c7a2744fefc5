"""Checks municipal outsourcing cases against personal-information rules: facts in, dated findings out."""

__version__ = "0.1.0"
