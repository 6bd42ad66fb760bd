"""The audit's page in docs/contributing/ is whole and above its floors; its host serves as real ones do."""

import gzip
import re
import urllib.error
import urllib.request

import pytest

from benchmarks.audit.axe import WAYS
from benchmarks.audit.host import hosted
from benchmarks.audit.lighthouse import FIGURES, FLOORS, Result, middle
from benchmarks.audit.pages import KINDS, LITE_KINDS, MEASURED
from benchmarks.audit.report import EDITIONS, missed, page
from tests.conftest import DAY, ROOT

WRITTEN = (ROOT / "docs/contributing/audit.md").read_text("utf-8")
LOOKED = [*(("site", path) for path in KINDS), *(("lite", path) for path in LITE_KINDS)]


def rows(text):
    """Every row of every table, its cells by the table's headings."""
    found, head = [], None
    for line in text.splitlines():
        cells = [cell.strip().strip("`") for cell in line.strip("| ").split(" | ")] if line.startswith("|") else None
        if cells is None:
            head = None
        elif head is None:
            head = cells
        elif set(line) - set("|- "):
            found.append(dict(zip(head, cells, strict=True)))
    return found


def test_the_written_audit_is_dated_and_says_what_measured():
    assert re.search(r"Measured on 20\d\d-\d\d-\d\d by `make audit`", WRITTEN)
    for program in ("Lighthouse", "Chromium", "axe-core"):
        assert re.search(rf"{program} \d+\.\d+", WRITTEN)


@pytest.mark.parametrize("visit", MEASURED, ids=lambda visit: visit.name)
def test_every_measured_page_is_written_and_above_the_floors(visit):
    [row] = [row for row in rows(WRITTEN) if (row["Page"], row.get("File")) == (visit.name, visit.path)]
    scores = [int(row[name]) for name in ("Performance", "Accessibility", "Best practices", "SEO")]
    assert [score for score, floor in zip(scores, FLOORS.values(), strict=True) if score < floor] == []
    assert float(row["CLS"]) < 0.02
    assert all(row[head] for head, _ in FIGURES.values())


def test_every_kind_of_page_is_written_without_a_broken_rule():
    written = {(row["Edition"], row["Page"]): row for row in rows(WRITTEN) if "Edition" in row}
    for edition, path in LOOKED:
        row = written[EDITIONS[edition], path]
        assert {row[way] for way in WAYS} == {"0"}, row


def result(performance=100, accessibility=100):
    return Result(
        scores={"performance": performance, "accessibility": accessibility, "best-practices": 100, "seo": 100},
        figures=dict.fromkeys(FIGURES, performance / 1000),
        failed=(),
        versions={"Lighthouse": "1.0", "Chromium": "2.0"},
    )


def test_what_is_below_its_floor_is_told():
    measured = {visit: result() for visit in MEASURED}
    looked = {one: dict.fromkeys(WAYS, 0) for one in LOOKED}
    assert missed(measured, looked) == []
    measured[MEASURED[1]] = result(performance=94, accessibility=99)
    looked["lite", "index.html"] = {**dict.fromkeys(WAYS, 0), "400 %, dark": 2}
    assert missed(measured, looked) == [
        "A lesson (hoc/01-tong-quan/01-ocop-la-gi.html): performance 94, wanted 95",
        "A lesson (hoc/01-tong-quan/01-ocop-la-gi.html): accessibility 99, wanted 100",
        "index.html (lite, 400 %, dark): 2 rules of axe broken",
    ]
    written = rows(page(DAY, {"axe-core": "4.0"}, 3, measured, looked))
    assert [row["Performance"] for row in written if row["Page"] == "A lesson"] == ["94"]
    assert len(written) == len(MEASURED) + len(LOOKED)


def test_of_several_runs_performance_is_the_median_and_nothing_else_is_flattered():
    found = middle([result(90, 100), result(99, 98), result(97, 100)])
    assert found.scores["performance"] == 97
    assert found.scores["accessibility"] == 98


def test_the_host_serves_as_hosts_do(tmp_path):
    site = tmp_path / "site"
    (site / "assets").mkdir(parents=True)
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    (site / "index.html").write_text(policy + "<p>Chào bạn" * 100, "utf-8")
    (site / "404.html").write_text("Không có", "utf-8")
    (site / "assets/main.57a0d79d.min.css").write_text("a{}", "utf-8")
    (site / "manifest.webmanifest").write_text("{}", "utf-8")
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    with hosted(site) as address:

        def ask(path):
            asked = urllib.request.Request(f"{address}{path}", headers={"Accept-Encoding": "gzip"})
            try:
                with urllib.request.urlopen(asked) as answer:
                    return answer.status, answer.headers, answer.read()
            except urllib.error.HTTPError as error:
                return error.code, error.headers, error.read()

        status, headers, body = ask("/")
        assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; frame-ancestors")
        assert gzip.decompress(body).decode().count("Chào bạn") == 100
        assert "immutable" in ask("/assets/main.57a0d79d.min.css")[1]["Cache-Control"]
        assert ask("/manifest.webmanifest")[1]["Content-Type"].startswith("application/manifest+json")
        for path in ("/nothing.html", "/../secret.txt", "/%2e%2e/secret.txt"):
            status, _, body = ask(path)
            assert (status, gzip.decompress(body).decode()) == (404, "Không có")
