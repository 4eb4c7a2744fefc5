"""The public version of a case: the case file without what it marks as not to be disclosed."""
