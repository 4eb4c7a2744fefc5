"""Find, load, check and cache rule packs."""
