"""Refusals are gathered, never lost: every left-out question stands in one group of its format."""

from course.exporters.exporter import Entry, Export
from course.exporters.refusals import refusals


def export(*lines):
    return Export("x", b"", tuple(lines))


def test_one_reason_is_one_line_however_often_a_question_is_exported():
    long = Entry("m1-l1-q01", "single_choice", skipped="Câu dài 143 chữ, quá 120.")
    longer = Entry("m1-l1-q02", "single_choice", skipped="Câu dài 200 chữ, quá 120.")
    order = Entry("m1-l1-q03", "ordering", skipped="Không có câu sắp xếp.")
    kept = Entry("m1-l1-q04", "numeric")
    found = list(
        refusals([("game", export(order, long, kept)), ("game", export(long, longer)), ("lms", export(order))])
    )

    assert [(one.format, one.kind, one.questions, one.varies) for one in found] == [
        ("game", "single_choice", ("m1-l1-q01", "m1-l1-q02"), True),
        ("game", "ordering", ("m1-l1-q03",), False),
        ("lms", "ordering", ("m1-l1-q03",), False),
    ]
    assert found[0].reason == "Câu dài 143 chữ, quá 120."


def test_kinds_with_the_same_reason_stay_apart():
    lines = [Entry("a", "case", skipped="Không có chỗ."), Entry("b", "matching", skipped="Không có chỗ.")]
    assert [one.kind for one in refusals([("x", export(*lines))])] == ["case", "matching"]


def test_nothing_left_out_is_nothing_to_say():
    assert list(refusals([("x", export(Entry("a", "case")))])) == []
