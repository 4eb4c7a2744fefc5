"""Words for codes, in Japanese and English.

from pia.messages import render_all
print(render_all(refused.problems, refused.texts, "ja"))
"""

from pia.messages.render import render, render_all
from pia.messages.terms import term
from pia.messages.text import hint, message

__all__ = ["hint", "message", "render", "render_all", "term"]
