"""The case file: one proposed outsourcing, external link, provision or secondary use. See design §4."""

from pia.model.case.case import Case

__all__ = ["Case"]
