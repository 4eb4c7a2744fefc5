"""What a condition can be, whatever the case says: sound proofs that a truth is out of reach.

All of it over-estimates: a truth that is not found possible is impossible, one that is found may still be.
"""
