"""SARIF 2.1.0, which editors and code-review tools show at the line: problems of rule files, findings of cases.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from pia.report.sarif.finding import findings_sarif
from pia.report.sarif.problem import sarif, sarif_text

__all__ = ["findings_sarif", "sarif", "sarif_text"]
