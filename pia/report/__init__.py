"""Reports: an assessment becomes a view, the view becomes Markdown, the Markdown becomes HTML."""
