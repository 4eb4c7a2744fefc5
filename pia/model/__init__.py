"""What a case, an instrument, a rule and an assessment are: frozen models, no I/O."""
