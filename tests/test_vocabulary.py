"""Every example in the vocabulary is found; a user's own file adds to it and is told what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from vnpolext import Config, Pipeline, VocabularyError
from vnpolext.cli import app
from vnpolext.vocab import load_lexicon, plugins
from vnpolext.vocab.validation import validate
from vnpolext.vocab_examples import Example, examples_of, failures, unmark

PACKED = [
    pytest.param(example, id=f"{example.kind}: {example.sentence}") for example in examples_of(load_lexicon())
]
OWN = """
# Văn bản nội bộ của một công ty
[[document_type]]
name = "Phiếu giao việc"
codes = ["PGV"]
words = ["phiếu giao việc"]
short = "free"
examples = ["Phòng Kỹ thuật nhận ⟦Phiếu giao việc số 12/PGV-VIDU⟧ sáng nay."]

[[directive_issuer]]
code = "VIDU"
name = "Công ty Cổ phần Ví Dụ"
system = "other"

[[award]]
words = ["thư cảm ơn của giám đốc"]

[[position_head]]
kind = "office"
words = ["trưởng nhóm dữ liệu"]
"""


@pytest.mark.parametrize("example", PACKED)
def test_the_stage_finds_what_the_example_marks(pipeline: Pipeline, example: Example) -> None:
    assert list(failures(pipeline, [example])) == []


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "own.toml"
    file.write_text(OWN, "utf-8")
    return file


def test_a_users_file_adds_types_issuers_awards_and_posts(own: Path) -> None:
    pipe = Pipeline(Config(vocab=(str(own),)))
    directive = pipe("Phòng Kỹ thuật nhận Phiếu giao việc số 12/PGV-VIDU sáng nay.").directives[0]
    assert (directive.code, directive.type, directive.issuer_expanded) == (
        "12/PGV-VIDU",
        "Phiếu giao việc",
        "Công ty Cổ phần Ví Dụ",
    )
    official = pipe("Ông Lê Văn Minh, Trưởng nhóm dữ liệu Công ty Ví Dụ, phát biểu.").officials[0]
    assert official.positions[0].title == "Trưởng nhóm dữ liệu"
    given = pipe("Công ty tặng Thư cảm ơn của Giám đốc cho Phòng Kỹ thuật.").commendations[0]
    assert given.recipients[0].name == "Phòng Kỹ thuật"


def test_what_the_file_does_not_add_stays_as_it_was(own: Path, pipeline: Pipeline) -> None:
    text = "Quận ủy ban hành Kế hoạch số 72-KH/QU ngày 5/2/2022."
    assert Pipeline(Config(vocab=(str(own),)))(text) == pipeline(text)


def test_an_edited_file_is_read_again(own: Path) -> None:
    first = load_lexicon((str(own),))
    assert load_lexicon((str(own),)) is first
    own.write_text(OWN.replace("Phiếu giao việc", "Phiếu giao ban"), "utf-8")
    assert load_lexicon((str(own),)) is not first


WRONG = [
    # the file, the line and the words of the remedy
    ('[[document_typ]]\nname = "X"', 1, "did you mean 'document_type'?"),
    ('\n[[document_type]]\nnam = "X"\ncodes = ["X"]', 2, "did you mean 'name'?"),
    ('[[document_type]]\nname = "X"\ncodes = "X"', 1, "'codes' must be a list of strings"),
    ('[[document_type]]\ncodes = ["X"]', 1, "needs the field 'name'"),
    ('[[honorific]]\nwords = ["a"]\n\n[[honorific]]\nwords = ["Ngài"]', 4, "write 'ngài' for 'Ngài'"),
    ('[[position_status]]\nstatus = "retired"\nwords = ["hưu"]', 1, "must be one of acting, former, late"),
    ('document_type = "X"', 1, "write [[document_type]] above it"),
]


@pytest.mark.parametrize(("text", "line", "remedy"), WRONG)
def test_a_wrong_file_is_told_line_and_remedy(tmp_path: Path, text: str, line: int, remedy: str) -> None:
    file = tmp_path / "wrong.toml"
    file.write_text(text, "utf-8")
    problems = validate(str(file))
    assert any(problem.line == line and remedy in problem.message for problem in problems), problems


def test_the_packed_files_are_sound_by_their_own_measure() -> None:
    packed = Path(plugins.__file__).parent
    assert [problem for file in sorted(packed.glob("*.toml")) for problem in validate(str(file))] == []


def test_check_and_list(own: Path, tmp_path: Path) -> None:
    run = CliRunner().invoke
    sound = run(app, ["vocab", "check", str(own)])
    assert (sound.exit_code, sound.output) == (0, "sound: 1 files, 1 examples hold\n")
    own.write_text(OWN.replace("⟦Phiếu giao việc số", "Phiếu giao ⟦việc số"), "utf-8")
    assert run(app, ["vocab", "check", str(own)]).exit_code == 1
    broken = tmp_path / "broken.toml"
    broken.write_text("[[document_type]\n", "utf-8")
    told = run(app, ["vocab", "check", str(broken)])
    assert told.exit_code == 1 and "line 1" in told.output
    assert "document_type" in run(app, ["vocab", "list"]).output
    assert "Kế hoạch" in run(app, ["vocab", "list", "document_type"]).output
    assert run(app, ["vocab", "list", "no_such_kind"]).exit_code == 2


@pytest.mark.parametrize("sentence", ["Gửi ⟦Kế hoạch 7.", "Gửi Kế hoạch 7⟧."])
def test_a_torn_mark_is_told(sentence: str) -> None:
    with pytest.raises(ValueError, match="mark is"):
        unmark(sentence)


def test_a_plug_in_is_used_only_where_it_is_named(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Point:
        name, value = "acme", "acme:files"

        def load(self) -> object:
            return lambda: [own]

    monkeypatch.setattr(plugins, "entry_points", lambda group: [Point()])
    assert plugins.plugin_names() == ["acme"]
    assert Pipeline(Config(vocab=("plugin:acme",)))("Gửi Phiếu giao việc số 12/PGV-VIDU.").directives[0].type
    with pytest.raises(VocabularyError, match="installed are: acme"):
        load_lexicon(("plugin:other",))


def test_a_missing_file_is_told() -> None:
    with pytest.raises(VocabularyError, match="cannot be read"):
        Pipeline(Config(vocab=("no_such.toml",)))
