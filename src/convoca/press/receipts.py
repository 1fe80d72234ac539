"""The receipt of an act on paper, with the signed file itself attached inside the PDF."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from convoca.press import marks
from convoca.press.typesetting import typeset
from convoca.proof import canonical
from convoca.proof.receipt import item_digest
from convoca.proof.spoken import grouped, spoken
from convoca.texts import has, say
from convoca.texts.moments import instant
from convoca.texts.values import size

_WORDS = (
    "page",
    "of",
    "blank",
    "facts",
    "act",
    "particular",
    "value",
    "files",
    "document",
    "version",
    "pages",
    "size",
    "digest",
    "verify",
    "digest-note",
)
_FACTS = ("call", "call_version", "folio", "temporary_identity", "public_code", "subject")
_KEYS = "llaves.json"  # as the portal serves the public keys
_NONE: Mapping[str, str] = {}


def pdf(
    receipt: Mapping[str, Any],
    lang: str,
    *,
    issuer: str = "",
    call_title: str = "",
    slots: Mapping[str, str] = _NONE,
) -> bytes:
    """The receipt as a tagged PDF; the same receipt gives the same bytes.

    `slots` names the documents in the reader's words; one without a name is called by its slot.
    Shows what is signed and nothing else, and carries the JSON receipt as an attachment. It does
    not check the signature: `proof.receipt.verify` does. Raises `KeyError` or `ValueError` when
    the receipt lacks its number, kind or instant.
    """
    payload = receipt["payload"]
    at = datetime.fromisoformat(payload["at"])
    content = _content(receipt, lang, at, slots)
    content |= {"author": issuer, "over": [issuer, call_title]}
    signed = canonical.encode(receipt).decode("utf-8")
    return typeset("receipt", content, lang=lang, at=at, more={"receipt": signed})


def kind(code: str, lang: str) -> str:
    """What was done, in words; the code itself for a kind that has none."""
    name = f"press.kind.{code}"
    return say(name, lang) if has(name, lang) else code


def _content(
    receipt: Mapping[str, Any], lang: str, at: datetime, slots: Mapping[str, str]
) -> dict[str, Any]:
    payload = receipt["payload"]
    digest, number = item_digest(receipt), str(payload["number"])
    title = say("press.receipt.title", lang)
    words = ", ".join(spoken(digest))
    return {
        "title": title,
        "particulars": [[say("press.receipt.number", lang), number]],
        "kind": kind(str(payload["kind"]), lang),
        "when": instant(at, str(payload.get("zone", "UTC")), lang),
        "facts": _facts(payload, lang),
        "act": [_particular(name, value, lang) for name, value in _act(payload)],
        "files": [_file(line, slots) for line in payload.get("files", ())],
        "print": marks.fingerprint(digest),
        "verify": say("press.receipt.verify-note", lang, keys=_KEYS),
        "command": f"convoca results verify-receipt {_file_name(number)} --keys {_KEYS}",
        "key": say("press.receipt.key", lang, kid=str(receipt["kid"])),
        "signature": str(receipt["signature"]),
        "attachment": {
            "name": _file_name(number),
            "description": say("press.receipt.attachment", lang),
        },
        "foot": [say("press.receipt.foot", lang, number=number, words=words)],
        "words": {word: say(f"press.receipt.{word}", lang) for word in _WORDS},
    }


def _facts(payload: Mapping[str, Any], lang: str) -> list[list[str]]:
    found = [
        [say(f"press.receipt.{name.replace('_', '-')}", lang), str(payload[name])]
        for name in _FACTS
        if payload.get(name) not in (None, "")
    ]
    if payload.get("call_digest"):
        label = say("press.receipt.call-digest", lang)
        found.append([label, ", ".join(spoken(str(payload["call_digest"])))])
    return found


def _act(payload: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return sorted(payload.get("act", {}).items())


def _particular(name: str, value: Any, lang: str) -> list[Any]:
    code = f"press.act.{name.replace('_', '-')}"
    label = say(code, lang) if has(code, lang) else name
    text = _written(value)
    digest = _is_digest(text)
    return [label, grouped(text) if digest else text, digest]


def _written(value: Any) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {_written(part)}" for name, part in sorted(value.items()))
    if isinstance(value, list | tuple):
        return ", ".join(_written(part) for part in value)
    return value if isinstance(value, str) else json.dumps(value)


def _is_digest(text: str) -> bool:
    return len(text) == 64 and set(text) <= set("0123456789abcdef")


def _file(line: Mapping[str, Any], slots: Mapping[str, str]) -> dict[str, Any]:
    slot, digest = str(line["slot"]), str(line["sha256"])
    return {
        "title": slots.get(slot, slot),
        "version": str(line["version"]),
        "pages": str(line.get("pages", "")),
        "size": size(int(line["bytes"])),
        "digest": [grouped(digest[:32]), grouped(digest[32:])],
    }


def _file_name(number: str) -> str:
    safe = "".join(sign for sign in number if sign.isascii() and (sign.isalnum() or sign == "-"))
    return f"acuse-{safe}.json"
