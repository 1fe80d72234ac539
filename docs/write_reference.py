"""Write the reference pages that follow from the code: commands and findings.

`make docs` runs it; tests/architecture compares its answer with the pages, so that a
command or a finding without its place in the reference does not land.
"""

import ast as python
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast

REFERENCE = Path(__file__).resolve().parent / "reference"
SOURCE = REFERENCE.parents[1] / "src" / "convoca"
CODE = re.compile(r"[a-z][a-z-]*(\.[a-z][a-z-]*)+")
NOTE = "<!-- Written by `make docs` from the code; do not edit by hand. -->"
LANGUAGES = ("es", "en")


def pages() -> dict[str, str]:
    """Each generated page: its file name and what it must hold."""
    return {name: write() for name, write in PAGES.items()}


def commands() -> str:
    """Every command with its arguments, in both languages (each is read in its own process)."""
    spanish, english = (_described(lang) for lang in LANGUAGES)
    lines = [
        "# Commands",
        NOTE,
        "",
        "Every command answers in the language of the terminal (`CONVOCA_LANG=es` or `en`) and "
        "ends with 0 (done, or it holds; warnings alone are 0), 1 (the answer is no: every problem "
        "is named and nothing is written), 2 (unreadable input or wrong usage) or 130 (stopped by "
        "Ctrl-C).",
    ]
    for es, en in zip(spanish, english, strict=True):
        lines += ["", f"## `{es['path']}`", "", f"`{es['usage']}`", ""]
        lines += [f"{es['help']}  ", en["help"]]
        if es["parameters"]:
            lines += ["", "| | default | español | English |", "|---|---|---|---|"]
        for mine, theirs in zip(es["parameters"], en["parameters"], strict=True):
            row = (f"`{mine['name']}`", mine["default"], mine["help"], theirs["help"])
            lines.append(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |")
    return "\n".join(lines) + "\n"


def findings() -> str:
    """Every answer that is not yes: its code and what the reader is told, in both languages."""
    spanish, english = (_remedied(lang) for lang in LANGUAGES)
    lines = [
        "# Findings",
        NOTE,
        "",
        "A finding is an answer with a code: what is wrong, and what the reader can do now. ‹name› "
        "stands for a value of the case. Codes are stable; sentences may improve.",
    ]
    for area in sorted({area for area, _ in spanish.values()}):
        lines += ["", f"## {area}"]
        for code, (where, said) in sorted(spanish.items()):
            if where == area:
                lines += ["", f"### `{code}`", "", f"{said}  ", english[code][1]]
    return "\n".join(lines) + "\n"


def codes_given() -> set[str]:
    """The code of every Finding, Problem or coded error that the source builds by name."""
    modules = (python.parse(path.read_text(encoding="utf-8")) for path in SOURCE.rglob("*.py"))
    calls = (
        node for tree in modules for node in python.walk(tree) if isinstance(node, python.Call)
    )
    return {code for call in calls if (code := _code_given(call))}


def _code_given(call: python.Call) -> str:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    coded = name in ("Finding", "Problem") or name.endswith("Error")
    first = call.args[0] if coded and call.args else None
    if isinstance(first, python.Constant) and isinstance(first.value, str):
        return first.value if CODE.fullmatch(first.value) else ""
    return ""


def _described(lang: str) -> list[dict[str, Any]]:
    done = subprocess.run(  # noqa: S603 - this very file, in another language
        [sys.executable, __file__, "--describe-commands"],
        env=os.environ | {"CONVOCA_LANG": lang},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    described: list[dict[str, Any]] = json.loads(done.stdout)
    return described


def _describe_commands() -> list[dict[str, Any]]:
    from convoca import cli

    found: list[dict[str, Any]] = []
    for name, module in cli.COMMANDS.items():
        if find_spec(module):
            found += _leaves(cli.load(name), f"convoca {name}")
    return found


def _leaves(command: Any, path: str) -> Iterator[dict[str, Any]]:
    inner = getattr(command, "commands", {})
    for name, each in inner.items():
        yield from _leaves(each, f"{path} {name}")
    if not inner:
        parameters = [_parameter(each) for each in command.params if each.name != "help"]
        usage = " ".join([path, *(each.pop("usage") for each in parameters)])
        said = " ".join((command.help or "").split())
        yield {"path": path, "usage": usage, "help": said, "parameters": parameters}


def _parameter(parameter: Any) -> dict[str, str]:
    is_option = parameter.opts[0].startswith("-")
    name = parameter.opts[0] if is_option else (parameter.metavar or parameter.name.upper())
    name = name.replace("[", "").replace("]", "")  # typer brackets what may be left out; so do we
    flag = is_option and getattr(parameter, "is_flag", False)
    usage = name if flag or not is_option else f"{name} {_value(parameter)}"
    plain = (str, int, float)
    default = parameter.default if isinstance(parameter.default, plain) else None
    return {
        "name": "/".join([name, *parameter.secondary_opts]),
        "usage": usage if parameter.required else f"[{usage}]",
        "help": " ".join((parameter.help or "").split()),
        "default": "" if default is None or flag else f"`{default}`",
    }


def _value(option: Any) -> str:
    return str(option.metavar or option.name.upper())


def _remedied(lang: str) -> dict[str, tuple[str, str]]:
    """Code → area and sentences, of each message that is a finding."""
    from convoca.texts.library import resources

    given, found = codes_given(), {}
    for file, content in resources(lang):
        for entry in FluentParser().parse(content).body:
            if isinstance(entry, ast.Message) and entry.value is not None:
                code = entry.id.name.replace("--", ".")
                remedies = [a.value for a in entry.attributes if a.id.name == "remedy"]
                if remedies or code in given:
                    said = " ".join(_written(part) for part in (entry.value, *remedies))
                    found[code] = (file.removesuffix(".ftl"), " ".join(said.split()))
    return found


def _written(pattern: ast.Pattern) -> str:
    return "".join(
        element.value if isinstance(element, ast.TextElement) else _placeable(element.expression)
        for element in pattern.elements
    )


def _placeable(expression: Any) -> str:
    if isinstance(expression, ast.SelectExpression):
        usual = next(variant for variant in expression.variants if variant.default)
        return _written(usual.value)
    if isinstance(expression, ast.FunctionReference):
        return _placeable(expression.arguments.positional[0])
    if isinstance(expression, ast.StringLiteral):
        return str(expression.parse()["value"])
    if isinstance(expression, ast.Placeable):
        return _placeable(expression.expression)
    return f"‹{expression.id.name.replace('--', '.')}›"


PAGES = {"commands.md": commands, "findings.md": findings}


def main() -> None:
    """Write the pages, or (for the other language's process) describe the commands."""
    if sys.argv[1:] == ["--describe-commands"]:
        json.dump(_describe_commands(), sys.stdout)
        return
    REFERENCE.mkdir(exist_ok=True)
    for name, content in pages().items():
        (REFERENCE / name).write_text(content, encoding="utf-8")
        sys.stdout.write(f"docs/reference/{name}\n")


if __name__ == "__main__":
    main()
