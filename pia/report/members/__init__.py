"""The members' view: one A4 page on the case, then details, then a glossary."""
