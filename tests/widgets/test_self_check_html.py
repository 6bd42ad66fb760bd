"""The HTML of a self-check: whole, small, escaped, and fit to stand in Markdown."""

import gzip
import html.parser

import markdown
import msgspec
import pytest

from course.model.question import Level, Option, SingleChoice
from course.widgets.self_check import never_sorted, shuffled
from tests.browser.quiz_site import quiz_html
from tests.questions import vectors

HOSTILE = "</details><script>alert(1)</script>\" onclick='x' & <b>{{ 7*7 }}\n\n    mã"


class Outline(html.parser.HTMLParser):
    """Collects tags and refuses any that is not closed where it should be."""

    VOID = frozenset({"input", "br", "img"})

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.attributes = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def outline(text):
    parser = Outline()
    parser.feed(text)
    parser.close()
    assert parser.open == []
    return parser


def hostile(value):
    """The same record with every text replaced, ids and kinds apart."""
    if isinstance(value, dict):
        keep = {"id", "kind", "level", "objective", "answer", "value", "tolerance"}
        return {k: v if k in keep else hostile(v) for k, v in value.items()}
    if isinstance(value, list):
        return [hostile(v) for v in value]
    return HOSTILE if isinstance(value, str) else value


def test_it_is_one_line_that_markdown_leaves_alone():
    block = quiz_html()
    text = markdown.markdown(f"Trước.\n\n{block}\n\nSau *đó*.", extensions=["md_in_html", "attr_list", "tables"])

    assert "\n" not in block
    assert block.startswith('<section class="self-check-wrap"')
    assert text == f"<p>Trước.</p>\n{block}\n\n<p>Sau <em>đó</em>.</p>"


def test_every_kind_has_its_frame_and_nothing_breaks_the_policy():
    found = outline(quiz_html())

    kinds = [value for name, value in found.attributes if name == "data-kind"]
    assert set(kinds) == set(vectors.KIND_NAMES)
    assert not {"script", "style"} & set(found.tags)
    assert not [name for name, _ in found.attributes if name == "style" or name.startswith("on")]


@pytest.mark.parametrize("kind", vectors.KIND_NAMES)
def test_hostile_text_stays_text(kind):
    raw = vectors.load(kind)[0]["question"]
    block = quiz_html([vectors.record(hostile(raw))])
    found, harmless = outline(block), outline(quiz_html([vectors.record(raw)]))

    assert sorted(set(found.tags) - {"p"}) == sorted(set(harmless.tags) - {"p"})  # a story may gain a paragraph
    assert {name for name, _ in found.attributes} <= {name for name, _ in harmless.attributes}
    assert "\n" not in block


def test_the_same_questions_give_the_same_html():
    assert quiz_html() == quiz_html()


def test_eight_questions_stay_small():
    assert len(gzip.compress(quiz_html().encode(), 9)) < 6000


def test_authored_order_is_kept_where_it_means_something():
    stars = tuple(Option(text=f"{n} sao", right=n == 5, feedback="" if n == 5 else "Chưa đủ.") for n in range(1, 6))
    fields = {"level": Level.REMEMBER, "objective": "o1", "explanation": "Vì thế.", "sources": (), "prompt": "Mấy sao?"}
    block = quiz_html([SingleChoice(id="m1-l1-q01", options=stars, shuffle=False, **fields)])

    places = [block.index(f"<span>{n} sao") for n in range(1, 6)]
    assert places == sorted(places)
    assert "data-fixed" in block


@pytest.mark.parametrize("seed", [f"m1-l1-q{n:02}" for n in range(40)])
def test_an_order_is_shuffled_by_id_and_never_the_right_one(seed):
    assert sorted(shuffled(5, seed)) == list(range(5))
    assert shuffled(5, seed) == shuffled(5, seed)
    assert never_sorted(3, seed) != [0, 1, 2]


def test_a_change_of_wording_changes_the_revision_and_an_explanation_does_not():
    def revision(question):
        return dict(outline(quiz_html([question])).attributes)["data-rev"]

    question = vectors.sample("single_choice")

    assert revision(question) == revision(msgspec.structs.replace(question, explanation="Vì lẽ khác."))
    assert revision(question) != revision(msgspec.structs.replace(question, prompt="Hỏi khác?"))


def test_a_year_keeps_its_digits_together_and_money_is_grouped():
    year = msgspec.structs.replace(vectors.sample("numeric"), answer=2026, unit="năm", traps=())
    money = msgspec.structs.replace(vectors.sample("numeric"), answer=85000, unit="đ", traps=())

    assert "<b>2026 năm</b>" in quiz_html([year])
    assert "<b>85.000 đ</b>" in quiz_html([money])
