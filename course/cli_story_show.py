"""What `course story` tells on the screen: words and remarks of every story, which are alike."""

from collections.abc import Mapping, Sequence

from rich.markup import escape
from rich.table import Table

from course.builders.story_alike import passages
from course.builders.story_document import criterion
from course.builders.story_kit import Made, Told
from course.builders.story_told import compared
from course.cli_words import console, say
from course.model.course import Course
from course.model.story import Length
from course.model.story_check import Level, Remark
from course.story.sentences import words as count
from course.story.similar import Pair

_SAID = {Level.WARNING: "Nên sửa", Level.NOTICE: "Nghĩ thêm"}


def leaflet_texts(told: Sequence[Told]) -> dict[str, str]:
    """The texts that are compared, by the story's name."""
    return {one.name: one.text(Length.LEAFLET) for one in told}


def summary(told: Sequence[Told], made: Mapping[str, Made]) -> Table:
    """A line for each story: words of each text, what to look at, photos that nobody has allowed yet, files."""
    table = Table("Câu chuyện", title="Số tiếng của từng bài; * là bài đã sửa tay", title_justify="left")
    table.columns[0].overflow = "fold"
    for title in ("Nhãn", "Tờ rơi", "Trang web", "Nên sửa", "Nghĩ thêm", "Ảnh chưa xin phép", "Tệp"):
        table.add_column(title, justify="right")
    for one in told:
        words = [f"{count(one.text(length))}{'*' if one.edited(length) else ''}" for length in Length]
        levels = [remark.level for remarks in one.remarks.values() for remark in remarks]
        waiting = sum(not shot.consent for shot in one.shots)
        numbers = (levels.count(Level.WARNING), levels.count(Level.NOTICE), waiting, len(made[one.name].files))
        table.add_row(one.name, *words, *map(str, numbers))
    return table


def show(told: Told) -> None:
    """The check of one story in words."""
    say(f"\n{told.name}: {told.story.facts.product}")
    titles = {Length.LABEL: "Nhãn", Length.LEAFLET: "Tờ rơi", Length.WEBSITE: "Trang web"}
    for length, remarks in told.remarks.items():
        say(f"  {titles[length]}, {count(told.text(length))} tiếng")
        for remark in remarks:
            say(f"    {_remark(remark)}")
    for level in told.levels:
        now = f"đang ở mức {level.option} ({level.points} điểm)" if level.option else "chưa có mức nào"
        say(f"  {level.code} {criterion(level)}: {now}")
        for why in level.why:
            say(f"    + {why}")
        for need in level.needs:
            say(f"    cần: {need}")


def _remark(remark: Remark) -> str:
    said = "" if remark.said in remark.message else f"“{' '.join(remark.said.split())}”: "
    evidence = f" Cần: {remark.evidence}" if remark.evidence else ""
    return f"[{remark.rule}] {_SAID[remark.level]}: {said}{remark.message} → {remark.advice}{evidence}"


def show_alike(told: Sequence[Told], course: Course) -> None:
    """Which stories of a run are alike, with the longest passage of each pair; nothing for a single story."""
    if len(told) < 2:
        return
    pairs: Sequence[Pair] = compared({one.name: one for one in told}, course)
    if not pairs:
        say(f"Chưa thấy hai câu chuyện nào giống nhau trong {len(told)} câu chuyện.")
        return
    table = Table(
        "Câu chuyện", "Và", "Giống", "Đoạn giống dài nhất", title="Những câu chuyện giống nhau", title_justify="left"
    )
    texts = leaflet_texts(told)
    for pair in pairs:
        (longest, *_) = passages(pair, texts, 1) or [("", "")]
        table.add_row(pair.first, pair.second, f"{round(pair.share * 100)}%", escape(" ".join(longest[0].split())))
    console.print(table)
