"""The story page when things go wrong: photos that are no photos, a full disk, a damaged save, hostile words."""

import base64
import io
import json
import struct
import zlib

import docx
import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.story_page import (
    PAGE,
    add_photos,
    begin,
    fact,
    file_of,
    follow,
    give,
    kept,
    opened,
    photo,
    read_by_command,
    step,
)

HOSTILE = "<img src=x onerror=alert(1)>{{ 7*7 }} =1+1 \"'</script></style> \u202e\u0007 #let x 🍑"
WHERE = (20.9, 104.7)


@pytest.fixture(scope="module")
def address(serve, built_site):
    return serve(built_site)


def located():
    """A photo that says where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by the camera
    exif[0x8825] = {1: "N", 2: WHERE, 3: "E", 4: WHERE}
    return photo(2400, 1600, exif=exif.tobytes())


def told(**more):
    return {"version": 1, "facts": {"product": "Mận sấy"}, "answers": {"place": "Bản nằm cạnh suối."}, **more}


def stored(page):
    return json.loads(page.evaluate("localStorage['ocop.story-photos'] ?? '{\"entries\":{}}'"))["entries"]


def png_of(width, height):
    """A PNG that says it is as large as wanted, in a few bytes."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"\x00" * ((width // 8 + 1) * height), 9)
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_photo_is_small_turned_right_and_does_not_say_where_it_was_taken(page_at, loaded):
    page = page_at(PAGE, accept_downloads=True)
    opened(page, told())
    step(page, "photos")
    add_photos(page, located())
    expect(page.locator("#st-photos-0-caption")).to_be_focused()
    step(page, "finish")
    _, content = file_of(page, "Lưu câu chuyện ra tệp")
    assert read_by_command(content, loaded.course)[1] == []
    data = base64.b64decode(json.loads(content)["photos"][0]["file"].split(",")[1])
    picture = Image.open(io.BytesIO(data))
    assert (picture.format, picture.size) == ("JPEG", (853, 1280))
    assert dict(picture.getexif()) == {}
    assert b"Exif" not in data
    assert len(data) <= 210_000


def test_a_photo_inside_a_file_is_drawn_anew_too(page_at):
    page = page_at(PAGE, accept_downloads=True)
    opened(page, told(photos=[{"file": "data:image/jpeg;base64," + base64.b64encode(located()).decode()}]))
    step(page, "finish")
    photos = json.loads(file_of(page, "Lưu câu chuyện ra tệp")[1])["photos"]
    assert b"Exif" not in base64.b64decode(photos[0]["file"].split(",")[1])


@pytest.mark.parametrize("kept", ["https://example.org/a.png", "data:image/svg+xml,<svg/>", 7, {"a": 1}])
def test_what_a_learner_s_record_puts_in_the_place_of_a_photo_is_never_shown(page_at, kept):
    entries = {"ids": {"at": 1, "value": "no list"}, "photo:x": {"at": 1, "value": kept}}
    page = page_at(PAGE)
    page.evaluate(
        "(text) => localStorage.setItem('ocop.story-photos', text)", json.dumps({"version": 1, "entries": entries})
    )
    page.reload()
    opened(page, told())
    assert page.evaluate("[ocop.storyPhotos.data('photo:x'), ocop.storyPhotos.data(7)]") == [None, None]
    step(page, "photos")
    add_photos(page, photo(300, 200))
    expect(page.locator("img.st-photo")).to_have_count(1)


def test_what_is_no_photo_too_large_or_one_too_many_is_told_and_the_rest_stays(page_at):
    page = page_at(PAGE)
    opened(page, told())
    step(page, "photos")
    add_photos(page, b"Kh\xc3\xb4ng ph\xe1\xba\xa3i \xe1\xba\xa3nh", png_of(20_000, 20_000), photo(300, 200))
    alert = page.locator(".sa-alert")
    expect(alert).to_contain_text("anh-0.jpg: Tệp này không phải ảnh")
    expect(alert).to_contain_text("anh-1.jpg: Ảnh này quá lớn")
    expect(page.locator("img.st-photo")).to_have_count(1)
    add_photos(page, *[photo(300, 200, seed=seed) for seed in range(6)])
    expect(page.locator("img.st-photo")).to_have_count(6)
    expect(alert).to_contain_text("nhiều nhất 6 ảnh")
    expect(page.locator("#st-add-photos")).to_be_disabled()


def test_a_photo_that_the_disk_does_not_take_is_told_and_the_words_go_on(page_at):
    full = (
        "const set = Storage.prototype.setItem;"
        "Storage.prototype.setItem = function (key, value) {"
        " if (value.length > 100000) throw new DOMException('', 'QuotaExceededError'); set.call(this, key, value); }"
    )
    page = page_at(PAGE, before=full)
    opened(page, told())
    step(page, "photos")
    add_photos(page, photo())
    expect(page.locator(".sa-alert")).to_contain_text("Máy đã đầy chỗ cho ảnh")
    expect(page.locator("img.st-photo")).to_have_count(0)
    step(page, "land")
    page.locator("#st-place").fill("Vẫn gõ được.")
    page.reload()
    expect(page.locator("#st-place")).to_have_value("Vẫn gõ được.")


def test_a_full_disk_is_told_and_the_work_goes_on(page_at):
    full = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
    page = page_at(PAGE, before=full, accept_downloads=True)
    begin(page)
    expect(page.locator(".ocop-notice")).to_contain_text("không lưu được")
    fact(page, "product").fill("Trà đầy")
    step(page, "finish")
    assert json.loads(file_of(page, "Lưu câu chuyện ra tệp")[1])["facts"]["product"] == "Trà đầy"


def test_photos_of_a_story_that_is_removed_go_with_it(page_at):
    page = page_at(PAGE)
    opened(page, told())
    step(page, "photos")
    add_photos(page, photo(300, 200))
    expect(page.locator("img.st-photo")).to_have_count(1)
    assert len([one for one in stored(page).values() if isinstance(one["value"], str)]) == 1
    page.get_by_role("button", name="Các câu chuyện").click()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Xóa:").click()
    assert [one for one in stored(page).values() if isinstance(one["value"], str)] == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "không đọc được"),
        (b"[]", "không phải tệp câu chuyện"),
        ({"version": 1, "products": []}, "tệp của trang khác"),
        ({"version": 2, "facts": {}}, "phiên bản 2"),
    ],
)
def test_a_file_that_is_no_story_is_refused_with_its_reason(page_at, content, words):
    page = page_at(PAGE)
    give(page, content)
    expect(page.locator(".sa-alert")).to_contain_text(words)
    expect(page.get_by_role("button", name="Mở:")).to_have_count(0)


def test_a_file_of_any_size_is_answered(page_at, tmp_path):
    (tmp_path / "lon.json").write_bytes(b" " * 12_000_001)
    page = page_at(PAGE)
    page.locator("product-story .sa-file").set_input_files(tmp_path / "lon.json")
    expect(page.locator(".sa-alert")).to_contain_text("quá lớn")


def test_what_a_file_has_too_much_is_named_and_the_rest_is_taken(page_at):
    page = page_at(PAGE)
    give(page, told(hoa_hong=1, structure="khac", core=5, photos=[1, {"file": "data:image/png;base64,xx"}], voice=[]))
    alert = page.locator(".sa-alert")
    for name in ("hoa_hong", "core", "photos[0]", "voice"):
        expect(alert).to_contain_text(f"“{name}”")
    page.get_by_role("button", name="Mở:").click()
    step(page, "land")
    expect(page.locator("#st-place")).to_have_value("Bản nằm cạnh suối.")


def test_a_damaged_save_is_listed_and_given_out_as_it_is(page_at):
    damaged = {"version": 1, "entries": {"ids": {"at": 1, "value": ["cc-1"]}, "cc-1": {"at": 1, "value": {"story": 7}}}}
    page = page_at(
        PAGE, before=f"localStorage['ocop.story'] ??= {json.dumps(json.dumps(damaged))}", accept_downloads=True
    )
    expect(page.get_by_text("không phải tệp câu chuyện")).to_be_visible()
    assert json.loads(file_of(page, "Lưu ra tệp: Câu chuyện chưa đặt tên")[1]) == {"story": 7}
    begin(page)
    fact(page, "product").fill("Trà")
    assert kept(page)[1]["facts"] == {"product": "Trà"}


def test_two_tabs_do_not_overwrite_each_other(page_at, address):
    page = page_at(PAGE)
    begin(page)
    other = page.context.new_page()
    other.goto(f"{address}/{PAGE}")
    fact(other, "product").fill("Từ thẻ hai")
    expect(fact(page, "product")).to_have_value("Từ thẻ hai")
    fact(page, "category").fill("trà")
    expect(fact(other, "category")).to_have_value("trà")
    assert kept(page)[0]["facts"] == {"product": "Từ thẻ hai", "category": "trà"}


def test_hostile_words_stay_words(page_at, loaded, browser, tmp_path):
    page = page_at(PAGE, accept_downloads=True)
    page.on("dialog", lambda dialog: dialog.dismiss())
    form = loaded.course.story_form
    facts = {one.key: HOSTILE[: one.max or None] for one in form.facts if one.kind == "text"}
    lists = {"proofs": [{"paper": HOSTILE, "proves": HOSTILE}], "consents": [{"who": HOSTILE}]}
    answers = {one.id: f"{HOSTILE} câu {one.id}." for one in form.questions}
    opened(page, told(facts=facts, answers=answers, core=HOSTILE, texts={"leaflet": HOSTILE}, **lists))
    for option in ("facts", "land", "photos", "proof", "draft", "edit", "finish"):
        step(page, option)
        assert page.locator("product-story img").count() == 0
    _, content = file_of(page, "Lưu câu chuyện ra tệp")
    assert read_by_command(content, loaded.course)[1] == []
    text = "\n".join(one.text for one in docx.Document(io.BytesIO(file_of(page, "Tải Word")[1])).paragraphs)
    assert "<img src=x onerror=alert(1)>{{ 7*7 }}" in text
    (tmp_path / "l.html").write_bytes(file_of(page, "Tải tờ rơi")[1])
    paper = browser.new_page()
    asked = []
    paper.on("dialog", lambda dialog: asked.append(dialog.message))
    paper.goto((tmp_path / "l.html").as_uri())
    expect(paper.locator(".lf-story")).to_contain_text("<img src=x onerror=alert(1)>{{ 7*7 }}")
    assert paper.locator(".lf img, script").count() == 0
    assert asked == []
    paper.close()


def test_twenty_thousand_words_are_kept(page_at):
    page = page_at(PAGE)
    begin(page)
    follow(page)
    long = "Bản nằm cạnh suối. " * 5000
    page.locator("#st-place").fill(long)
    page.reload()
    expect(page.locator("#st-place")).to_have_value(long)
    step(page, "draft")
    expect(page.locator(".st-draft--seen .st-count")).to_contain_text("chữ")


def test_an_address_that_no_code_opens_is_told(page_at):
    page = page_at(PAGE)
    begin(page)
    for typed, words in (("javascript:alert(1)", "bắt đầu bằng https://"), (f"https://a.vn/{'x' * 230}", "dài quá")):
        fact(page, "url").fill(typed)
        fact(page, "url").blur()
        expect(page.locator("#st-fact-url-said")).to_contain_text(words)
    step(page, "finish")
    expect(page.get_by_text("chưa có mã")).to_be_visible()
