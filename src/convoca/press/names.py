"""What a call's keys are called: states, specialties, hospitals and institutions, in a language.

A key the catalogues do not have is called by itself: a document never fails for want of a name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from convoca.rules.catalogues import NO_CATALOGUES, Catalogues
from convoca.texts import has, say


@dataclass(frozen=True, slots=True)
class Names:
    """The reader's words for the keys of a call."""

    lang: str
    catalogues: Catalogues = NO_CATALOGUES

    def state(self, key: str) -> str:
        """A state by its id."""
        return self._of(self.catalogues.states, key)

    def specialty(self, key: str) -> str:
        """A specialty by its id."""
        return self._of(self.catalogues.specialties, key)

    def institution(self, key: str) -> str:
        """Who issues or employs, by its id."""
        return self._of(self.catalogues.institutions, key)

    def word(self, family: str, key: str) -> str:
        """A word of the call's own vocabulary: a shift, a category, a relation."""
        code = f"{family}.{key}"
        return say(code, self.lang) if has(code, self.lang) else key

    def step(self, key: str) -> str:
        """A step of the call."""
        return self.word("step", key)

    def path(self, where: str) -> str:
        """A place in the call file: each of its parts by its name, where it has one."""
        parts = (say("call-part.name", self.lang, part=part) for part in where.split("."))
        return " › ".join(parts)

    def _of(self, entries: Mapping[str, Any], key: str) -> str:
        entry = entries.get(key)
        return entry.name.in_language(self.lang) if entry else key
