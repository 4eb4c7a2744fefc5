"""Rules over a case: compile, evaluate, say why. Pure: the clock and the lexicons are arguments."""
