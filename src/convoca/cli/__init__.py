"""The command `convoca`: each sub-command's module is imported only when it is asked for.

An auditor who runs `convoca match` or `convoca results` never loads Django. Exit codes: 0 done, or
it holds (warnings alone are 0); 1 the answer is no; 2 unreadable input or wrong usage; 130 stopped
by Ctrl-C. No stack trace reaches a reader: a surprise becomes one sentence with the place of its
log; with CONVOCA_DEBUG=1 it is shown.
"""

import os
import sys
from importlib import import_module
from typing import Any, NoReturn

from convoca.cli import words as voice

# Name → the module whose `app` (typer) it is. As text, so that naming one loads nothing.
COMMANDS = {
    "call": "convoca.cli.call",
    "catalogue": "convoca.cli.catalogue",
    "document": "convoca.cli.document",
    "match": "convoca.cli.match",
    "results": "convoca.cli.results",
    "rehearse": "convoca.cli.rehearse",
    "demo": "convoca.cli.demo",
    "server": "convoca.cli.server",
    "staff": "convoca.cli.staff",
}
DONE, NO, WRONG_USAGE, STOPPED = 0, 1, 2, 130


def main() -> NoReturn:
    """The console script."""
    raise SystemExit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line; returns its exit code and lets no surprise through."""
    try:
        return _dispatch(arguments)
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        # The reader (head, less) has seen enough; what is left in the buffer has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as surprise:
        if os.environ.get("CONVOCA_DEBUG"):
            raise
        from convoca.cli.surprises import explain

        return explain(surprise, arguments)


def load(name: str) -> Any:
    """The command `name`, ready to be invoked (a click command built by typer)."""
    # Plain help: a screen reader reads it, and drawing boxes would double the time to show it.
    os.environ.setdefault("TYPER_USE_RICH", "0")
    import typer.main

    return typer.main.get_command(import_module(COMMANDS[name]).app)


def _dispatch(arguments: list[str]) -> int:
    first = arguments[0] if arguments else "--help"
    if first in ("--help", "-h", "help"):
        sys.stdout.write(_help())
        return DONE if arguments else WRONG_USAGE
    if first == "--version":
        from importlib.metadata import version

        sys.stdout.write(f"convoca {version('convoca')}\n")
        return DONE
    if first not in COMMANDS:
        return _complain(_no_such_command(first))
    return _invoke(first, arguments[1:])


def _invoke(name: str, arguments: list[str]) -> int:
    command = load(name)
    import typer

    try:
        # Without its standalone mode typer leaves what goes wrong to us, in our reader's language.
        code = command(arguments, prog_name=f"convoca {name}", standalone_mode=False)
    except typer.Exit as leaving:
        return leaving.exit_code
    except typer.Abort:
        return STOPPED
    except Exception as problem:
        said = _usage_problem(problem, name)
        if said is None:
            raise
        return _complain(said)
    return code if isinstance(code, int) else DONE


def _usage_problem(problem: Exception, name: str) -> str | None:
    """A wrong option or argument, in words; None when it is something else.

    Typer carries its own copy of click, whose classes have no public name: they are recognised by
    the exit code and the message they promise.
    """
    message = getattr(problem, "format_message", None)
    if message is None or not isinstance(getattr(problem, "exit_code", None), int):
        return None
    if type(problem).__name__ == "NoArgsIsHelpError":
        return str(message())
    kind = _USAGE.get(type(problem).__name__, "cli.usage")
    context = getattr(problem, "ctx", None)
    command = context.command_path if context else f"convoca {name}"
    return voice.sentences(
        kind,
        command=command,
        about=_about(problem),
        detail=str(getattr(problem, "message", "") or message()),
    )


_USAGE = {
    "MissingParameter": "cli.missing-parameter",
    "NoSuchOption": "cli.no-such-option",
    "BadParameter": "cli.bad-parameter",
}


def _about(problem: Exception) -> str:
    """The option or argument the problem is about, as it is written on the command line."""
    parameter = getattr(problem, "param", None)
    if parameter is not None:
        return str(parameter.opts[0] if parameter.opts[0].startswith("-") else _shown(parameter))
    return str(getattr(problem, "option_name", ""))


def _shown(argument: Any) -> str:
    return str(argument.metavar or argument.human_readable_name)


def _help() -> str:
    width = max(map(len, COMMANDS)) + 2
    rows = (f"  {name:<{width}}{voice.words(f'cli.command.{name}')}" for name in COMMANDS)
    return "\n".join(
        [voice.words("cli.help.title"), "", *rows, "", voice.words("cli.help.more"), ""]
    )


def _no_such_command(given: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(given, COMMANDS, n=1)
    if near:
        return voice.sentences("cli.no-such-command-near", given=given, near=near[0])
    return voice.sentences("cli.no-such-command", given=given)


def _complain(text: str) -> int:
    sys.stderr.write(f"{text}\n")
    return WRONG_USAGE
