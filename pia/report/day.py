"""Days as a report writes them, which is how everything else writes them."""

from pia.model.day_words import fiscal, written, written_span

__all__ = ["fiscal", "written", "written_span"]
