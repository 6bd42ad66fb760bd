"""The search index: sections with the page's own anchors, plain text, a safe and repeatable script."""

import itertools
import json
import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.model.fold import slugify
from course.pages.search_index import SearchPage, build_index
from course.pages.search_text import sections

PAGE = """---
title: Ẩn
---
# Hỏi đáp

Mở đầu **rất _ngắn_**, xem [bài hai](../02-x.md#a) và ![ảnh rổ tre](images/ro.svg).

## Hồ sơ gồm những gì?

<!-- slide: Không hiện -->
- [ ] Mẫu 01
- Mẫu 02: `phần II`
  viết tiếp

| Phần | Điểm |
| --- | ---: |
| A | 40 |

<section class="self-check-wrap" aria-label="Tự kiểm tra">
<p>Câu hỏi</p>
</section>

### Giấy tờ { #giay }

<p class="oc-from" markdown="span">Nguồn: Điều 7.</p>

Tom &amp; Jerry 5 \\* 3 <b>đậm</b><br>dòng hai

## Hỏi đáp

!!! note "Lưu ý"
    Chữ lùi vào.

#### Bậc bốn

```
## không phải tiêu đề
```
"""


def text_of(page: str) -> list[tuple[str, str, str]]:
    return [(one.heading, one.anchor, one.text) for one in sections(page)]


def test_a_page_is_split_at_its_headings_and_stripped():
    assert text_of(PAGE) == [
        ("", "", "Mở đầu rất ngắn, xem bài hai và ảnh rổ tre."),
        ("Hồ sơ gồm những gì?", "ho-so-gom-nhung-gi", "Mẫu 01 · Mẫu 02: phần II viết tiếp · Phần · Điểm · A · 40"),
        ("Giấy tờ", "giay", "Tom & Jerry 5 * 3 đậm · dòng hai"),
        ("Hỏi đáp", "hoi-dap_1", '"Lưu ý" Chữ lùi vào. Bậc bốn · ## không phải tiêu đề'),
    ]


def test_pieces_of_a_card_do_not_run_together():
    card = '<p><span class="a">Bài một</span><span class="b">40 phút</span>, <span>mới</span></p>'

    assert text_of(card) == [("", "", "Bài một · 40 phút, mới")]


def anchors_of(page: str) -> list[str]:
    """The ids of second and third level headings as Python-Markdown renders them."""
    html = markdown.markdown(
        page, extensions=["toc", "attr_list", "tables"], extension_configs={"toc": {"slugify": slugify}}
    )
    return re.findall(r'<h[23]\b[^>]*\bid="([^"]*)"', html)


HEADINGS = [
    "Điều kiện",
    "**Điều** kiện",
    "Hồ sơ [mẫu](x.md)",
    "26/2026/QĐ-TTg",
    "!!!",
    "R&D",
    "a_b",
    "Giá: 5 \\* 3",
    "x_1",
]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["#", "##", "###", "####"]),
            st.sampled_from(HEADINGS),
            st.sampled_from(["", " {#x}", " { #dieu-kien .c }"]),
        )
    )
)
def test_anchors_are_those_of_python_markdown(headings):
    page = "\n\n".join(f"{level} {title}{attributes}\n\nChữ." for level, title, attributes in headings)

    assert anchors_of(page) == [one.anchor for one in sections(page)[1:]]


def page(**changes) -> SearchPage:
    known = {"path": "a.html", "title": "Tên", "summary": "Tóm tắt.", "markdown": PAGE, "keywords": ("hồ sơ",),
             "weight": 1.0, "kind": "Bài học"}  # fmt: skip
    return SearchPage(**known | changes)


def read(script: bytes) -> dict:
    """Read the index back as docs/assets/js/search-words.js does."""
    found = re.fullmatch(r"\(globalThis\.ocop\?\?=\{\}\)\.searchIndex=(.*);\n", script.decode())
    assert found
    return json.loads(found[1])


def decode(index: dict, text: str) -> str:
    digits = {chr(code): n for n, code in enumerate(code for code in range(32, 127) if chr(code) not in '"<\\')}
    words, at, out = index["words"].split("|"), iter(text), ""
    for letter in at:
        number = digits[letter]
        if number >= 88:
            number = 2090 + ((number - 88) * 92 + digits[next(at)]) * 92 + digits[next(at)]
        elif number >= 66:
            number = 66 + (number - 66) * 92 + digits[next(at)]
        word = words[number]
        out += " " + word if out and out[-1].isalnum() and word[0].isalnum() else word
    return out


def test_the_browser_can_read_every_text_back():
    many = " ".join(f"từ{number}" for number in range(2500))
    index = read(build_index([page(), page(path="b.html", markdown=many, kind="Hỏi đáp", keywords=())]))
    first, second = index["pages"]

    assert index["kinds"] == ["Bài học", "Hỏi đáp"]
    assert [first[:3], second[:3]] == [["a.html", 0, 1.0], ["b.html", 1, 1.0]]
    assert [decode(index, text) for text in (first[3], first[4], first[5][0])] == ["Tên", "Tóm tắt.", "hồ sơ"]
    assert [(decode(index, row[0]), decode(index, row[1])) for row in first[6]] == [
        (heading, text) for heading, _, text in text_of(PAGE)
    ]
    assert decode(index, second[6][0][1]) == many


def test_an_anchor_is_written_only_where_the_heading_does_not_give_it():
    (row,) = read(build_index([page()]))["pages"]

    assert [section[2:] for section in row[6]] == [[], [], ["giay"], ["hoi-dap_1"]]


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)", "a\u2028b\u2029c", '"\\u003c"', "<!-- x", "a|b", "\x00\ufeff"]
)
def test_no_text_breaks_out_of_the_script(text):
    script = build_index([page(title=text, summary=text, markdown=f"\\{text}", keywords=(text,), path="c.html")])

    assert b"<" not in script
    assert not {"\u2028", "\u2029"} & set(script.decode())
    read(script)


def test_the_same_pages_give_the_same_bytes():
    pages = [page(), page(path="b.html", kind="Hỏi đáp")]

    assert build_index(pages) == build_index(list(pages))
    assert build_index([]) == build_index([])


def test_more_words_than_the_codes_hold_are_refused(monkeypatch):
    monkeypatch.setattr("course.pages.search_index._codes", lambda: itertools.islice(iter("abc"), 3))

    with pytest.raises(ValueError, match="3 different words"):
        build_index([page()])


@given(st.text())
def test_no_markdown_is_too_strange(text):
    build_index([page(markdown=text)])
