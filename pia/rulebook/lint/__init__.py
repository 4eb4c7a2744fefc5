"""What is wrong, odd or left over in rules that load: `run.lint` gives it as problems at their lines.

Each module looks for one kind of thing and adds to a `Findings`; loading itself refuses the rest.
"""
