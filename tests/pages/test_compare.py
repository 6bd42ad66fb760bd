"""The pages beside the sheets: counts of every set, and the three editions."""

from course.criteria.sheet import scored_lines
from course.pages.compare import compare_rows
from course.pages.site import decide


def test_every_set_has_a_line_with_its_own_counts(loaded):
    course = loaded.course
    rows = [row for _, group in compare_rows(course) for row in group]

    assert [row.no for row in rows] == sorted(course.sheets)
    for row in rows:
        lines = scored_lines(course.sheets[row.no], course.criteria)
        assert row.criteria == len(lines)
        marks = [{option.min_star for option in line.criterion.options} for line in lines]
        assert row.floors == {stars: sum(stars in one for one in marks) for stars in (3, 4, 5)}
    assert rows[25].floors == {3: 1, 4: 2, 5: 0}  # the tourism set, counted by hand


def test_the_past_editions_are_whole(loaded):
    assert [one.id for one in loaded.course.past_editions] == ["2019", "2023"]
    for one in loaded.course.past_editions:
        assert {one.law, *one.amended_by} <= loaded.course.laws.keys()
        assert loaded.course.laws[one.law].standing(loaded.course.day) == "lapsed"
        assert len(one.groups.names) == len(loaded.course.edition.branches)
        assert sum(part.points for part in one.parts.points) == 100
        assert [rank.stars for rank in one.bands.ranks] == [5, 4, 3, 2, 1]
        for told in (one.groups, one.parts, one.bands, one.duties):
            assert told.sources
            assert all(source.url.startswith("http") and source.title for source in told.sources)


def test_the_groups_before_are_what_the_edition_in_force_says(loaded):
    before = [branch.before for branch in loaded.course.edition.branches]

    assert len(before) == len(loaded.course.past_editions[0].groups.names)


def test_the_page_of_the_three_editions_shows_each_with_its_points(loaded):
    text = decide(loaded).pages["tra-cuu/cac-thoi-ky.md"].markdown

    assert "| A | 35 | 40 | 40 |" in text
    assert "| B | 25 | 25 | 25 |" in text
    assert "| C | 40 | 35 | 35 |" in text
    assert "| 4 sao | 70 đến 89 | 70 đến dưới 90 | 70 đến dưới 90 |" in text
    assert text.count("độ chắc") == 4 * 3
