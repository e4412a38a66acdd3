"""`vnpolext vocab check` and `vnpolext vocab list`: a user's own words, tried before they are used."""

from __future__ import annotations

from typing import Annotated

import typer

from vnpolext.errors import VocabularyError

app = typer.Typer(help="Your own vocabulary: check files, list what is there.", no_args_is_help=True)


@app.command()
def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="TOML files with your own entries.")],
) -> None:
    """Validate vocabulary files and run the examples in them; status 1 if anything is wrong."""
    from vnpolext.config import Config
    from vnpolext.pipeline import Pipeline
    from vnpolext.vocab import load_lexicon
    from vnpolext.vocab.validation import validate
    from vnpolext.vocab_examples import examples_of, failures

    try:
        problems = [str(problem) for path in files for problem in validate(path)]
        if not problems:
            examples = list(examples_of(load_lexicon(tuple(files)), load_lexicon()))
            pipeline = Pipeline(Config(vocab=tuple(files)))
            problems = [
                f"[[{item.kind}]] {item.sentence}\n    {why}" for item, why in failures(pipeline, examples)
            ]
            if not problems:
                typer.echo(f"sound: {len(files)} files, {len(examples)} examples hold")
    except VocabularyError as error:
        problems = [str(error)]
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        raise typer.Exit(1)


@app.command(name="list")
def list_kinds(
    kind: Annotated[str | None, typer.Argument(help="Show the entries of this kind.")] = None,
) -> None:
    """List the kinds of entries with their fields, or the entries of one kind."""
    from vnpolext.vocab import load_lexicon
    from vnpolext.vocab.plugins import plugin_names
    from vnpolext.vocab.validation import kinds_of

    lexicon = load_lexicon()
    if kind is None:
        for name, count, fields in kinds_of(lexicon):
            typer.echo(f"{name:24} {count:4}  {', '.join(fields)}")
        typer.echo(f"plug-ins installed: {', '.join(plugin_names()) or 'none'}")
        return
    entries = lexicon.entries(kind)
    if not entries:
        typer.echo(f"no entries of the kind {kind!r}; `vnpolext vocab list` shows the kinds", err=True)
        raise typer.Exit(2)
    for entry in entries:
        shown = {name: value for name, value in entry.items() if name not in ("stage", "examples")}
        typer.echo("; ".join(f"{name} = {_value(value)}" for name, value in shown.items()))


def _value(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
