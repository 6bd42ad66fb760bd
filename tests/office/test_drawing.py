"""Drawings: what can do more than be looked at is refused, whatever it hides behind."""

import pytest

from course.office.drawing import Drawing, DrawingRefused, read_drawing

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 4">'
DOT = "data:image/png;base64,AAAA"


@pytest.mark.parametrize(
    "inside",
    [
        "<script/>",
        "<animateTransform/>",
        "<g onclick='x()'/>",
        "<a href='javascript:x()'/>",
        f'<a href="{DOT}"/>',
        '<p xmlns="http://www.w3.org/1999/xhtml"/>',
        '<use xlink:href="data:image/svg+xml,x#y"/>',
        '<image href="https://example.org/a.png"/>',
        '<rect style="fill:url(//example.org)"/>',
    ],
)
def test_what_runs_moves_or_leads_outside_is_refused(inside):
    with pytest.raises(DrawingRefused):
        read_drawing(f"{HEAD}{inside}</svg>".encode())


def test_parts_of_the_drawing_and_pictures_in_it_are_shown():
    inside = f'<path id="a" d="M0 0"/><use xlink:href="#a" fill="url(#b)"/><image href="{DOT}"/>'
    assert read_drawing(f"{HEAD}{inside}</svg>".encode()) == Drawing(8, 4)
