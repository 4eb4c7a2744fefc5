"""`same_as`: a fact that has the value of another fact."""

from __future__ import annotations

from pia.evaluate.operators import equals
from pia.evaluate.operators.operator import SCALAR, Operator

OPERATOR = Operator("same_as", SCALAR, "path", equals.test, equals.probes)
