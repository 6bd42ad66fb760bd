"""Reads Moodle XML: checked against the grammar of moodle.rng, gaps found with the patterns of Moodle's Cloze type."""

import html
import re

from lxml import etree
from lxml import html as markup

from tests.conftest import ROOT
from tests.exporters.seen import Seen

GRAMMAR = etree.RelaxNG(etree.parse(ROOT / "tests/exporters/moodle.rng"))
# question/type/multianswer/questiontype.php: an answer ends before ~, # or } unless \, & or &amp; stands before it.
_FRACTION = r"=|%-?[0-9]+(?:[.,][0-9]*)?%"
_ANSWER = r".+?(?<!\\|&)(?<!&amp;)(?=[~#}]|$)"
_FEEDBACK = r".*?(?<!\\)(?=[~}]|$)"
_ALTERNATIVE = rf"(?:{_FRACTION})?(?:{_ANSWER})(?:#(?:{_FEEDBACK}))?"
_TYPES = "MCVS|MCV|MC|MRS|MR|SA|NM"
GAP = re.compile(rf"\{{([0-9]+):({_TYPES}):({_ALTERNATIVE}(?:~{_ALTERNATIVE})*)\}}", re.DOTALL)
PART = re.compile(rf"~?((?:{_FRACTION})?)({_ANSWER})(?:#({_FEEDBACK}))?", re.DOTALL)


def questions(content: bytes) -> list[etree._Element]:
    root = etree.fromstring(content)
    GRAMMAR.assertValid(root)
    return root.xpath("question[@type != 'category']")


def shown(text: str) -> str:
    """HTML as a browser shows it; nothing in it may be more than text, paragraphs and line breaks."""
    if not text:
        return ""
    tree = markup.fragment_fromstring(text, create_parent="body")
    assert {one.tag for one in tree.iter()} <= {"body", "p", "br", "div"}, text
    for line in tree.iter("br"):
        line.tail = "\n" + (line.tail or "")
    return "\n".join("".join(one.itertext()) for one in tree.iter("p"))


def gaps(text: str) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """(kind, [(mark, answer, feedback)]) of every gap, entities decoded as Moodle does."""
    found = []
    for _, kind, alternatives in GAP.findall(text):
        parts = [(mark, html.unescape(answer), html.unescape(why)) for mark, answer, why in PART.findall(alternatives)]
        found.append((kind, parts))
    return found


def read(content: bytes) -> list[Seen]:
    found = []
    for one in questions(content):
        text = one.findtext("questiontext/text")
        if one.get("type") == "cloze":
            for part_id, inner in re.findall(r'<div data-part="([^"]+)">(.*?)</div>', text, re.DOTALL):
                answers = sum(len(parts) for _, parts in gaps(inner))
                found.append(Seen(part_id, shown(GAP.sub("", inner)), answers))
        else:
            answers = len(one.findall("answer") or one.findall("subquestion"))
            found.append(Seen(one.findtext("idnumber"), shown(text), answers))
    return found
