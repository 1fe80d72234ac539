"""YAML read as plain data beside an index path → line, every syntax problem as a finding.

Only text, whole numbers, true/false and null are recognised: a date, a decimal or a `no` stays the
text that was written, so nothing is changed before the schema sees it. Aliases are refused: a call
file is read by people, and an alias can make a small file enormous.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from convoca.rules.findings import Finding

Path = tuple[str | int, ...]
MAX_DEPTH = 30
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Lines:
    """Where each part of a document stands. Paths that are not there give their nearest parent."""

    file: str = ""
    index: dict[Path, int] = field(default_factory=dict, hash=False)

    def at(self, *path: str | int) -> int:
        """Give the line (from 1) of the part, or of the nearest part around it; 0 if unknown."""
        for end in range(len(path), -1, -1):
            if path[:end] in self.index:
                return self.index[path[:end]]
        return 0


@dataclass(frozen=True, slots=True)
class Document:
    """The data of a file, its lines, and what was wrong with it."""

    data: Any
    lines: Lines
    findings: tuple[Finding, ...] = ()


def read(text: str, file: str) -> Document:
    """Read one YAML document; what cannot be read gives no data, and why, with its line."""
    try:
        refused = tuple(_refused(text, file))
        node = None if refused else yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return _unread(file, _problem("yaml.broken", file, mark.line + 1 if mark else 0))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        return _unread(file, _problem("yaml.broken", file, line))
    if refused:
        return _unread(file, *refused)
    if not isinstance(node, yaml.MappingNode):
        return _unread(file, _problem("yaml.root", file, 1))
    return _build(node, file)


def _unread(file: str, *findings: Finding) -> Document:
    return Document(None, Lines(file), findings)


def _refused(text: str, file: str) -> Iterator[Finding]:
    """Aliases, and nesting no call needs: seen in the events, before anything is built."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            yield _problem("yaml.alias", file, line, name=event.anchor)
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                yield _problem("yaml.too-deep", file, line, limit=MAX_DEPTH)
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _build(root: yaml.MappingNode, file: str) -> Document:
    index: dict[Path, int] = {(): root.start_mark.line + 1}
    findings: list[Finding] = []

    def value(node: yaml.Node, path: Path) -> Any:
        if isinstance(node, yaml.MappingNode):
            return mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [entry(child, (*path, place)) for place, child in enumerate(node.value)]
        return _scalar(node)

    def entry(node: yaml.Node, path: Path) -> Any:
        index[path] = node.start_mark.line + 1
        return value(node, path)

    def mapping(node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, child in node.value:
            key, line = str(key_node.value), key_node.start_mark.line + 1
            if key in found:
                findings.append(_problem("yaml.repeated-key", file, line, key=key))
                continue
            index[(*path, key)] = line
            found[key] = value(child, (*path, key))
        return found

    data = mapping(root, ())
    return Document(data, Lines(file, index), tuple(findings))


def _scalar(node: yaml.Node) -> str | int | bool | None:
    written = str(node.value)
    match node.tag.rsplit(":", 1)[-1]:
        case "null":
            return None
        case "bool" if written in ("true", "false"):
            return written == "true"
        case "int" if _is_plain_integer(written):
            return int(written)
    return written


def _is_plain_integer(written: str) -> bool:
    # As people write it: no leading zero, no base, no sexagesimal "12:30".
    digits = written.removeprefix("-")
    return digits.isdigit() and len(digits) <= 15 and (digits == "0" or digits[0] != "0")


def _problem(code: str, file: str, line: int, **params: Any) -> Finding:
    return Finding(
        code, where=params.get("key", file), params={"file": file, "line": line, **params}
    )
