"""点検の集計: what recurs over a meeting or a year, as a report, JSON and CSV."""

from pia.report.stats.counted import Counted, Unread
from pia.report.stats.stats import stats

__all__ = ["Counted", "Unread", "stats"]
