"""The sample stories as lessons show them: their texts out of their files, so that lesson and builder agree.

They are invented (`example: true`); the block of the lesson that shows them says so.
"""

from course.content.worked import plain
from course.model.story import Length, Story
from course.model.story_form import StoryForm

_INNER = str.maketrans("“”", "‘’")


def text_passage(story: Story, length: Length) -> str:
    """A text of the sample in quotation marks, paragraph by paragraph; "" when the sample has none of this length."""
    paragraphs = [plain(one).translate(_INNER) for one in story.texts.get(length, "").split("\n\n") if one.strip()]
    return "“" + "\n\n".join(paragraphs) + "”" if paragraphs else ""


def size_words(form: StoryForm, length: Length) -> str:
    """How many words a text of this length should have, as a lesson says it: "150 đến 250"."""
    size = next(size for size in form.sizes if size.length is length)
    return f"{size.least} đến {size.most}"
