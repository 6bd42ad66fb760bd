"""Reads AMC-TXT with the Perl filter of Auto Multiple Choice itself, then the LaTeX that it makes."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

from tests.clients.fetch import debian
from tests.exporters.seen import Seen

PACKAGES = (
    "auto-multiple-choice-common",
    "libglib-perl",
    "libxml-simple-perl",
    "libxml-writer-perl",
    "liblocale-gettext-perl",
)
# The filter's `check` looks for fonts and its writer for LaTeX packages; neither is about the file.
_SCRIPT = """
use AMC::Filter::plain;
my $filter = AMC::Filter::plain->new();
{ no warnings 'redefine'; *AMC::Filter::plain::check = sub {}; *AMC::Filter::plain::bidi_year = sub { 2020 }; }
$filter->filter(@ARGV);
print STDERR "$_\\n" for $filter->errors();
exit(scalar($filter->errors()) ? 1 : 0);
"""
_BACK = {
    r"\(\backslash\)": "\\", r"\(\sim\)": "~", r"\(\ast\)": "*", r"\textdollar{}": "$", r"\textasciicircum{}": "^",
    "-{}": "-",
}  # fmt: skip
_ESCAPED = re.compile("|".join(map(re.escape, _BACK)) + r"|\\([&{}#_%])")


def latex(content: bytes) -> str:
    """The LaTeX that AMC makes; its errors fail the test."""
    root = debian(*PACKAGES)
    libraries = [str(path) for path in (root / "usr").rglob("perl5") for path in (path, *path.glob("5.*"))]
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder) / "de.txt", Path(folder) / "de.tex"
        source.write_bytes(content)
        done = subprocess.run(
            ["perl", "-e", _SCRIPT, str(source), str(made)], capture_output=True, text=True, check=False, timeout=60,
            env={**os.environ, "PERL5LIB": ":".join(libraries)},
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return made.read_text(encoding="utf-8")


def plain(text: str) -> str:
    return _ESCAPED.sub(lambda sign: sign[1] or _BACK[sign[0]], text).strip()


def _in_order(made: str) -> list[str]:
    """The LaTeX of the questions as they stand in the file; a group stands where the main one calls it."""
    groups: dict[str, list[str]] = {}
    for name, inner in re.findall(r"^\\element\{(\w+)\}\{\n(.*?)^\}$", made, re.DOTALL | re.MULTILINE):
        groups.setdefault(name, []).append(inner)
    main = re.search(r"^\\insertPlainGroup(\w+)$", made[made.index(r"\onecopy") :], re.MULTILINE)[1]

    def walk(name: str) -> list[str]:
        found = []
        for inner in groups.get(name, ()):
            call = re.fullmatch(r"\\insertPlainGroup(\w+)\s*", inner)
            found += walk(call[1]) if call else [inner]
        return found

    return walk(main)


def read(content: bytes) -> list[Seen]:
    found = []
    for inner in _in_order(latex(content)):
        name, text = re.match(
            r"\\begin\{question(?:mult)?\}\{([^}]*)\}(?:\\scoring\{[^}]*\})?\n(.*)", inner, re.DOTALL
        ).groups()
        prompt = re.split(r"\n\\begin\{choices|\n\\AMCOpen", text)[0]
        answers = re.findall(r"^(?:\\AMCOpen\{.*?\}\{)?\\(?:correct|wrong)choice", text, re.MULTILINE)
        found.append(Seen(name, plain(prompt), len(answers)))
    return found
