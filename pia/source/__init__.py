"""Text with positions: strict YAML reading, spans and problems.

from pia.source import read_file, Refused
document = read_file("case.yaml")        # Document, or Refused with every problem at once
document.value["case"]["id"]
document.places["case", "id"].value      # Span
"""

from pia.source.document import Document
from pia.source.position import Place, Span
from pia.source.problem import Problem, Refused
from pia.source.read import Limits, read, read_file

__all__ = ["Document", "Limits", "Place", "Problem", "Refused", "Span", "read", "read_file"]
