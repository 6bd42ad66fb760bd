"""The pictures that pages show: each with its size, so that nothing jumps, and photos in two widths to choose from."""

import re
from html import escape
from pathlib import Path
from urllib.parse import quote

from course.content.lesson_pictures import PagePicture, page_picture
from course.errors import ContentFaults
from course.model.course import Course
from course.model.lesson import Module
from course.model.site_paths import module_path
from course.office.drawing import read_drawing
from course.office.picture import PictureFault
from course.widgets.cycle_svg import draw_cycle

_CYCLE = "asset:images/chu-trinh.svg"
# A picture as authors write it; one that has attributes already keeps them.
_PICTURE = re.compile(r"!\[([^\]]*)\]\((images/[^)\s]+|" + re.escape(_CYCLE) + r")\)(?!\{)")


class Pictures:
    """Puts pictures into the pages of a course; `files` holds what has been shown, by site path."""

    def __init__(self, root: Path, course: Course) -> None:
        self._root = root
        cycle = draw_cycle(course.cycle)
        self._cycle = read_drawing(cycle)
        self.files: dict[str, bytes] = {"assets/images/chu-trinh.svg": cycle}

    def placed(self, markdown: str, page: str, module: Module | None) -> str:
        """The Markdown of the page at site path `page` with attributes at its pictures, which lie beside `module`.

        Raises ContentFaults for a picture that `course check` could not see (in a shared passage) and is not fit.
        """

        def place(found: re.Match[str]) -> str:
            alt, target = found[1], found[2]
            if target == _CYCLE:
                return f"![{alt}]({target}){_attributes(self._cycle.width, self._cycle.height)}"
            if module is None:
                return found[0]
            way = "" if page.startswith(f"hoc/{module.slug}/") else f"{'../' * page.count('/')}hoc/{module.slug}/"
            made = self._made(module, target, page)
            own = page == module_path(module.slug)
            return f"![{alt}]({way}images/{made.files[-1][0]}){_attributes(made.width, made.height, made, way, own)}"

        return _PICTURE.sub(place, markdown)

    def small(self, module: Module) -> str:
        """The module's own picture as attributes of an `<img>` of the home page that is 320 pixels wide."""
        made = self._made(module, module.head.picture, "index.md")
        source = quote(f"hoc/{module.slug}/images/{made.files[0][0]}")
        return f'src="{escape(source)}" width="320" height="{round(320 * made.height / made.width)}"'

    def _made(self, module: Module, target: str, page: str) -> PagePicture:
        try:
            made = page_picture(self._root / "modules" / module.slug, target)
        except PictureFault as fault:
            raise ContentFaults(f"{page}: hình {target} không dùng được ({fault.rule}).") from None
        self.files.update((f"hoc/{module.slug}/images/{name}", content) for name, _, content in made.files)
        return made


def _attributes(width: float, height: float, made: PagePicture | None = None, way: str = "", own: bool = False) -> str:
    """Attributes as Markdown writes them; a class in front keeps them out of the search index.

    A module's `own` picture stands at the top of its page: waiting for it would only be slow.
    """
    said = [f'.{"oc-picture" if own else "oc-shown"} width="{round(width)}" height="{round(height)}" decoding="async"']
    if not own:
        said.append('loading="lazy"')
    if made and len(made.files) > 1:
        choice = ", ".join(f"{way}images/{quote(name)} {wide}w" for name, wide, _ in made.files)
        said.append(f'srcset="{choice}" sizes="(max-width: {made.width}px) 100vw, {made.width}px"')
    return "{ " + " ".join(said) + " }"
