"""What rules can come to at all, proved with a solver: witnesses, impossibilities, relations. Needs `z3-solver`.

A case is made of symbols, each fact with a flag that says whether it is known. Ranges, unknown elements of lists, and
the states pending, not applicable and contradicted are left out: the engine is monotone (tests/properties), so a
verdict that a range gives is given by every value in it, and one that an unknown element leaves open stays open
without it. Lists hold up to a number of elements (`bounds`).
"""
