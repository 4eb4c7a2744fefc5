"""次第・資料一覧: the pack of one meeting, as a report and as JSON."""

from pia.report.agenda.agenda import agenda
from pia.report.agenda.pack import Pack, Setting, Unread

__all__ = ["Pack", "Setting", "Unread", "agenda"]
