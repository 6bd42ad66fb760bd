"""The course in one file and the site in a real Firefox: the other browser that the files are promised to open in."""

import pytest

from tests.browser.firefox import Firefox
from tests.conftest import DAY, run_course

QUESTION = "self-check fieldset[data-kind=single_choice]"
RESULT = "() => document.querySelector('self-assessment')?.innerText.includes('Hạng nên trông đợi')"
VERDICT = "() => document.querySelector('.sc-verdict:not([hidden]) strong')?.innerText"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    one = Firefox(tmp_path_factory.mktemp("firefox") / "profile")
    one.size(360)
    yield one
    one.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """The file of module 5: every file holds the tools."""
    folder = tmp_path_factory.mktemp("offline") / "files"
    run_course("offline", "5", "--date", DAY.isoformat(), "--out", str(folder))
    return (folder / "hoc-ocop-chuyen-de-5.html").as_uri()


@pytest.mark.xdist_group("firefox")
def test_from_disk_a_learner_searches_answers_scores_and_writes_and_finds_it_again(firefox, file):
    firefox.open(file)
    firefox.type("site-search input", "to roi")
    firefox.wait("() => Boolean(document.querySelector('site-search li a'))")
    firefox.click("site-search li a")
    firefox.wait("() => location.hash.startsWith('#/') && document.querySelector('h1').innerText.includes('Tờ rơi')")

    lesson = firefox.run("() => ocop.singleFile.pages.find((path) => path.includes('/01-'))")
    firefox.open(f"{file}#/{lesson}")
    firefox.click(f"{QUESTION} input")
    firefox.click(f"{QUESTION} .sc-button", "Kiểm tra")
    verdict = firefox.wait(VERDICT)

    firefox.open(f"{file}#/tu-cham.html")
    firefox.type("self-assessment input[type=search]", "mat ong")
    firefox.click(".sa-hit", "Mật ong")
    firefox.click("self-assessment button", "Cả phiếu")
    firefox.click(".sa-option input[type=radio]")
    firefox.click("self-assessment button", "Kết quả")
    firefox.wait(RESULT)

    firefox.open(f"{file}#/cau-chuyen.html")
    firefox.click("[name=st-path][value=short]")
    firefox.click("product-story button", "Bắt đầu")
    firefox.type("#st-fact-product", "Mat ong rung")
    firefox.type("#st-fact-village", "Ban Mo")
    firefox.click("product-story button", "Tiếp")

    firefox.open("about:blank")
    firefox.open(f"{file}#/{lesson}")
    firefox.reload()
    assert firefox.wait(VERDICT) == verdict
    firefox.open(f"{file}#/tu-cham.html")
    firefox.wait(RESULT)
    firefox.open(f"{file}#/cau-chuyen.html")
    firefox.click("product-story button", "← Các câu chuyện")
    firefox.wait("() => document.querySelector('.sa-product')?.innerText.includes('Mat ong rung')")
    assert firefox.errors == []


@pytest.mark.xdist_group("firefox")
def test_pages_of_the_site_fit_a_phone_and_say_no_error(firefox, serve, built_site):
    address = serve(built_site)
    for path, tool in (
        ("index.html", ".oc-doors"),
        ("hoc/01-tong-quan/01-ocop-la-gi.html", ".sc-total"),
        ("ke-hoach.html", "business-plan button"),
        ("lap-ho-so.html", "dossier-form button"),
        ("viec-hoc.html", "my-record .sa-product"),
        ("hoc-khi-mat-mang.html", "offline-shelf .sa-product"),
    ):
        firefox.open(f"{address}/{path}")
        firefox.wait("(one) => Boolean(document.querySelector(one))", tool)
        assert firefox.run("() => document.documentElement.scrollWidth") <= 360, path
    assert firefox.errors == []
