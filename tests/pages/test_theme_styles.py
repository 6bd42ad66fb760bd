"""The theme's styles are cut to what the site shows, and the browser is told early what a page needs."""

import re

from course.pages.early import early
from course.pages.theme_styles import BOXES, THEME, UNUSED, without_unused


def test_rules_of_unused_parts_go_and_all_others_stay():
    css = (
        ":root{--md-a-icon:url(\"data:{;}\");--md-b-icon:url('x')}"
        '.md-search{color:red}.md-nav,.md-search .md-nav{content:"}";a:b}'
        "@media print{.md-tag{a:b}}@media screen{.md-tag{a:b}.md-grid{c:d}}"
        ".md-typeset:not(.md-tag){e:f}[dir=rtl] .md-nav{g:h}.md-footer>a:is(.md-tag,.x){i:j}"
        "[data-md-color-primary=red]{k:l}[data-md-color-primary=custom]{m:n}@page{o:p}.x{b:var(--md-b-icon)}"
    )
    assert without_unused(css) == (
        ":root{--md-b-icon:url('x')}"
        '.md-nav{content:"}";a:b}'
        "@media screen{.md-grid{c:d}}"
        ".md-typeset:not(.md-tag){e:f}"
        "[data-md-color-primary=custom]{m:n}@page{o:p}.x{b:var(--md-b-icon)}"
    )


def test_no_page_has_a_part_whose_styles_went(built_site):
    classes = set()
    for path in built_site.rglob("*.html"):
        for names in re.findall(r'\bclass="([^"]*)"', path.read_text("utf-8")):
            classes |= set(names.split())
    assert "md-content" in classes
    assert {name for name in classes if name.startswith(UNUSED) or name in BOXES} == set()


def test_the_site_has_one_small_sheet_of_the_theme_and_none_of_its_search(built_site):
    assert (built_site / THEME).stat().st_size < 60_000
    assert [path.name for path in (built_site / "assets/stylesheets").iterdir()] == ["theme.css"]
    assert not (built_site / "assets/javascripts/lunr").exists()
    for name in ("index.html", "404.html"):
        assert re.findall(
            r'rel="stylesheet" href="[^"]*stylesheets/([^"]+)"', (built_site / name).read_text("utf-8")
        ) == ["theme.css"]


def test_what_a_page_asks_for_further_down_is_told_in_its_head(built_site):
    html = '<link rel="stylesheet" href="a.css"><script src="d.js" defer></script><link rel="stylesheet" href="b.css">'
    assert early(html) == [("style", "a.css"), ("style", "b.css"), ("script", "d.js")]
    head, body = (built_site / "cau-chuyen.html").read_text("utf-8").split("</head>")
    told = re.findall(r'<link rel="preload" as="(?:style|script)" href="([^"]+)"', head)
    asked = re.findall(r'<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)" defer', body)
    assert {one or two for one, two in asked} <= set(told)
    assert len(asked) > 3
