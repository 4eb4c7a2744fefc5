"""The form in a browser: drafts that lose nothing, a page a section, findings beside the field. Works without scripts."""
