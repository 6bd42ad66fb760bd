"""The page's QR codes are the command's: the same modules as segno, read by OpenCV."""

import random

import cv2
import numpy
import pytest
import segno

from tests.browser.scripts import add_scripts

# Bytes that each version holds at level M, and the texts around the borders between them.
HOLDS = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213)


@pytest.fixture(scope="module")
def encoder(browser):
    page = browser.new_page()
    add_scripts(page, ["qr-code"])
    yield lambda texts: page.evaluate("(texts) => texts.map((one) => ocop.qrCode(one))", texts)
    page.close()


def texts():
    chance = random.Random(6)
    yield from ("", "a", "https://vidu.example/man-say", "Mận sấy dẻo Suối Ngần, xã Mường Sang 🍑")
    for most in HOLDS:
        yield from ("x" * most, "x" * (most - 1))
        for _ in range(6):  # enough that every mask wins once
            letters = "".join(chance.choice("abcdefghijklmnopqrstuvwxyz0123456789-/?=") for _ in range(most - 8))
            yield "https://" + letters


def test_the_modules_are_those_of_segno_and_the_text_is_read_back(encoder):
    wanted = list(texts())
    masks, versions = set(), set()
    for text, rows in zip(wanted, encoder(wanted), strict=True):
        theirs = segno.make_qr(text, error="m", mode="byte", encoding="utf-8", boost_error=False)
        assert rows == [list(row) for row in theirs.matrix], text
        masks.add(theirs.mask)
        versions.add(theirs.version)
        if text:
            picture = 255 - 255 * numpy.kron(
                numpy.pad(numpy.array(rows, numpy.uint8), 4), numpy.ones((6, 6), numpy.uint8)
            )
            assert cv2.QRCodeDetectorAruco().detectAndDecode(picture)[0] == text
    assert masks == set(range(8))
    assert versions == set(range(1, 11))


def test_a_text_that_no_version_holds_is_refused(encoder):
    assert encoder(["x" * 214, "ậ" * 72]) == [None, None]
