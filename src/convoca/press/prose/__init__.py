"""A call as a document for lawyers: numbered clauses and tables, with the digest it was frozen by.

`write` composes it, `html` and `pdf` print it; the same call gives the same bytes. What the sources
do not say and we had to suppose is marked where it stands and listed at the end.
"""

from convoca.press.prose.composing import Clause, Prose, Section, Table
from convoca.press.prose.pages import html
from convoca.press.prose.whole import write

__all__ = ["Clause", "Prose", "Section", "Table", "html", "write"]
