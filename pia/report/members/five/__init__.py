"""Five facts about the data, one a module: `fact(case, say)` gives what is known of it and how well."""
