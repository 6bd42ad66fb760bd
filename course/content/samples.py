"""The product-story builder as lessons show it: its questions, its sizes, its sample stories and the check of them.

The samples are invented (`example: true`); the block of the lesson that shows one says so. What the check finds is
found anew at every build.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from course.content.worked import plain
from course.model.story import Length, Story
from course.model.story_check import Level, Remark, StoryRules, Support
from course.model.story_form import StoryForm
from course.model.story_structure import Structures
from course.story.check import check
from course.story.compose import compose

_INNER = str.maketrans("“”", "‘’")


def text_passage(story: Story, length: Length) -> str:
    """A text of the sample in quotation marks, paragraph by paragraph; "" when the sample has none of this length."""
    paragraphs = [plain(one).translate(_INNER) for one in story.texts.get(length, "").split("\n\n") if one.strip()]
    return "“" + "\n\n".join(paragraphs) + "”" if paragraphs else ""


def size_words(form: StoryForm, length: Length) -> str:
    """How many words a text of this length should have, as a lesson says it: "150 đến 250"."""
    size = next(size for size in form.sizes if size.length is length)
    return f"{size.least} đến {size.most}"


def short_path(form: StoryForm) -> str:
    """The questions of the short path, a paragraph for each theme that has some."""
    paragraphs = []
    for theme in form.themes:
        asked = [question.ask for question in form.questions if question.short and question.theme == theme.id]
        if asked:
            paragraphs.append(f"**{theme.title}.** {' '.join(asked)}")
    return "\n\n".join(paragraphs) + "\n"


def remarks_passage(story: Story, length: Length, form: StoryForm, rules: StoryRules) -> str:
    """What the check says of a text of the sample: what to change before printing, then what to look at again."""
    found = check(story.texts.get(length, ""), story, form, rules, length)
    if not found:
        return "Máy không nhắc chỗ nào.\n"
    lists = [f"Máy nhắc **{len(found)} chỗ**."]
    for level, said in ((Level.WARNING, "Sửa trước khi in:"), (Level.NOTICE, "Xem lại:")):
        if items := _messages(remark for remark in found if remark.level is level):
            lists.append(f"{said}\n\n" + "\n".join(f"- {item}" for item in items))
    return "\n\n".join(lists) + "\n"


def finished(story: Story, form: StoryForm, structures: Structures) -> Mapping[Length, str]:
    """The texts of the sample: the one edited by hand, else the draft, as `course story` takes them."""
    return {length: story.texts.get(length) or compose(story, form, structures, length).text for length in Length}


def levels_passage(found: Iterable[Support]) -> str:
    """The points that the sample's papers and texts would support today, by criterion."""
    points = ", ".join(f"{one.code} **{one.points} điểm**" for one in found)
    return f"Máy ước mức chứng minh được: {points}."


def _messages(remarks: Iterable[Remark]) -> list[str]:
    """A message for each kind of remark, with all the words it was found at."""
    kinds: dict[tuple[str, str], list[Remark]] = defaultdict(list)
    for remark in remarks:
        kinds[remark.rule, remark.message.replace(remark.said, "") if remark.said else remark.message].append(remark)
    messages = []
    for first, *more in kinds.values():
        quoted = ", ".join(f"“{one.said}”" for one in (first, *more))
        messages.append(plain(first.message.replace(f"“{first.said}”", quoted) if more else first.message))
    return messages
