"""Makes story.docx, the Word template of a story: python templates/builders/product_story/make_template.py

Run it once to begin anew; after that edit story.docx in Word. It begins as the template of a business plan, whose blocks
it draws (course/model/plan_blocks.py), without the national heading: a story is no letter to an office. Names that may
be used are those of course/builders/story_docx.py; tests/builders/test_story_outputs.py tells a wrong one.
"""

import runpy
from pathlib import Path

from docx import Document
from docx.shared import Mm, Pt, RGBColor

HERE = Path(__file__).resolve().parent
TARGET = HERE / "story.docx"
PLAN = HERE.parent / "business_plan" / "make_template.py"
NATIONAL = 3  # paragraphs of the national heading: two lines and a rule
LEFT_OUT = ("Chart", "Canvas")
GREEN = RGBColor(0x17, 0x44, 0x3A)


def main() -> None:
    """Write story.docx beside this file."""
    make().save(TARGET)


def make():
    """The template as a python-docx document."""
    plan = runpy.run_path(str(PLAN))
    document = Document()
    plan["_page"](document)
    plan["_styles"](document)
    plan["_head"](document)
    for paragraph in document.paragraphs[:NATIONAL]:
        paragraph._p.getparent().remove(paragraph._p)
    say = document.add_paragraph
    say("{%p for photo in photos %}")
    say("{{ photo.picture }}", "Hình")
    say("{%p if photo.caption %}")
    say("{{ photo.caption }}", "Ghi chú")
    say("{%p endif %}")
    say("{%p endfor %}")
    say("{%p for block in blocks %}")
    drawn = {kind: draw for kind, draw in plan["KINDS"].items() if kind not in LEFT_OUT}
    for number, (kind, draw) in enumerate(drawn.items()):
        say(f'{{%p {"elif" if number else "if"} block.kind == "{kind}" %}}')
        draw(document)
    say("{%p endif %}")
    say("{%p endfor %}")
    plan["_signature"](document)
    plan["_lighten"](document)
    for section in document.sections:
        section.left_margin = section.right_margin = Mm(25)
    for name, size in (("Tên kế hoạch", 20), ("Mục", 15)):
        document.styles[name].font.size, document.styles[name].font.color.rgb = Pt(size), GREEN
    return document


if __name__ == "__main__":
    main()
