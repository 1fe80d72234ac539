"""Whether two names of a hospital are the same name, and how an official one is written out.

The list writes in capitals and abbreviates: "HGZ MF 2 TUXTLA GTZ". Ours are written out. They are the
same when what they say is the same, whatever the order, the joining words and the town.
"""

import re

from convoca.rules.clues.listing import plain

_WORD = re.compile(r"[A-Z]+|[0-9]+")
_JOINING = frozenset({"A", "AL", "CON", "DE", "DEL", "E", "EL", "EN", "LA", "LAS", "LOS"}) | {
    *("NO", "NUM", "NUMERO", "O", "U", "Y"),
}
_SHORT = {
    "CMN": "CENTRO MEDICO NACIONAL",
    "HE": "HOSPITAL ESPECIALIDADES",
    "HGO": "HOSPITAL GINECO OBSTETRICIA",
    "HGOMF": "HOSPITAL GINECO OBSTETRICIA MEDICINA FAMILIAR",
    "HGP": "HOSPITAL GINECO PEDIATRIA",
    "HGR": "HOSPITAL GENERAL REGIONAL",
    "HGSZ": "HOSPITAL GENERAL SUBZONA",
    "HGSZMF": "HOSPITAL GENERAL SUBZONA MEDICINA FAMILIAR",
    "HGZ": "HOSPITAL GENERAL ZONA",
    "HGZMF": "HOSPITAL GENERAL ZONA MEDICINA FAMILIAR",
    "HR": "HOSPITAL RURAL",
    "MF": "MEDICINA FAMILIAR",
    "UMAE": "UMAE",
}
_SMALL = frozenset(word.lower() for word in _JOINING)
_KEPT = frozenset({"IMSS", "UMAE", "II", "III", "IV", "VI", "VII", "VIII", "IX"})


def same(one: str, other: str, *places: str) -> bool:
    """Whether both name the same hospital, once the names of its `places` are left aside."""
    town = {word for place in places for word in _words(place)}
    mine, theirs = _words(one) - town, _words(other) - town
    return mine == theirs or (not mine and not theirs)


def alike(one: str, other: str) -> bool:
    """Whether the names share most of what they say: enough to ask, not to decide."""
    mine, theirs = _words(one), _words(other)
    return len(mine & theirs) >= 0.6 * max(1, len(mine | theirs))


def _words(name: str) -> frozenset[str]:
    found = _WORD.findall(plain(name))
    spelled = (part for word in found for part in _SHORT.get(word, word).split())
    return frozenset(word.lstrip("0") or "0" for word in spelled if word not in _JOINING)


def written(name: str) -> str:
    """An official name as a reader is used to see it: "Hospital General de Zona 2"."""
    said: list[str] = []
    for word in name.split():
        begins = not said or said[-1].endswith(",")
        if word in _KEPT:
            said.append(word)
        elif word.lower() in _SMALL and not begins:
            said.append(word.lower())
        else:
            said.append(word[:1].upper() + word[1:].lower())
    return " ".join(said)
