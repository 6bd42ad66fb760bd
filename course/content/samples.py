"""The product-story builder as lessons show it: its questions, its sizes, and the texts of its sample stories.

The samples are invented (`example: true`); the block of the lesson that shows one says so.
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


def short_path(form: StoryForm) -> str:
    """The questions of the short path, a paragraph for each theme that has some."""
    paragraphs = []
    for theme in form.themes:
        asked = [question.ask for question in form.questions if question.short and question.theme == theme.id]
        if asked:
            paragraphs.append(f"**{theme.title}.** {' '.join(asked)}")
    return "\n\n".join(paragraphs) + "\n"
