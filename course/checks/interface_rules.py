"""The words around the content: every language says what Vietnamese says, as plain text with the same slots."""

import difflib
import re
from collections.abc import Iterator, Mapping

from course.checks.rule import Rule
from course.content.interface import FOLDER, PARTS, lines_of
from course.content.load import Loaded
from course.model.fault import Finding
from course.model.interface import HOME, SLOT, Interface, Tree, leaves, slots

INTERFACE_RULES = (
    Rule("interface.language", "“{code}.yml” không phải mã ngôn ngữ", "Đặt tên như en.yml, tyz.yml (mã ISO 639)."),
    Rule("interface.missing", "mục “{section}” chưa dịch {count} chỗ: {keys}", "Dịch thêm; tạm thời hiện tiếng Việt."),
    Rule("interface.unknown-key", "interface/vi.yml không có “{key}”", "Xóa, hoặc sửa tên khóa. Gần giống: {near}."),
    Rule("interface.shape", "“{key}” khác dạng ở interface/vi.yml", "Giữ đúng số dòng, số khóa như bản tiếng Việt."),
    Rule(
        "interface.slots",
        "“{key}” cần ô {wanted}; đang có {got}",
        "Giữ đủ mọi tên trong ngoặc nhọn như bản tiếng Việt, không dịch tên.",
    ),
    Rule(
        "interface.brace",
        "“{key}” có ngoặc nhọn viết sai",
        "Trong ngoặc nhọn chỉ có tên ô, hoặc tên ô và hai cách nói cách nhau bằng dấu |.",
    ),
    Rule("interface.markup", "“{key}” có mã HTML hoặc dấu nháy thẳng", "Chỉ viết chữ thường, nháy cong “ ”."),
    Rule("interface.empty", "“{key}” đang trống", "Viết chữ, hoặc xóa khóa để dùng tạm tiếng Việt."),
    Rule("interface.untranslated", "“{key}” vẫn y nguyên tiếng Việt", "Dịch, hoặc xóa khóa để dùng tạm tiếng Việt."),
)
UNFINISHED = frozenset({"interface.missing"})
"""What does not keep a site from being built: Vietnamese stands in for it."""

# A straight quote would end the attribute that some words stand in.
_MARKUP = re.compile(r"<[A-Za-z/!]|&#?\w+;|\"")
_VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")
_NAMED = 3
"""So many missing keys of a section are told by name."""


def check_interfaces(loaded: Loaded) -> Iterator[Finding]:
    """Every text of every language by itself, and the other languages against Vietnamese."""
    languages = loaded.course.languages
    home = languages.get(HOME)
    for code, interface in languages.items():
        file = f"{FOLDER}/{code}.yml"
        lines = dict(lines_of(loaded.origins.of("interface", code).data))
        own = _texts(interface)
        for key, text in own.items():
            for rule in _faults(text):
                yield Finding(file, lines[key], rule, {"key": key})
        if home is not None and interface is not home:
            yield from _against(interface, home, file, lines)


def _faults(text: str) -> Iterator[str]:
    if not text.strip():
        yield "interface.empty"
    if _MARKUP.search(text):
        yield "interface.markup"
    if re.search(r"[{}]", SLOT.sub("", text)):
        yield "interface.brace"


def _against(own: Interface, home: Interface, file: str, lines: Mapping[str, int]) -> Iterator[Finding]:
    mine, theirs = _texts(own), _texts(home)
    for key, text in mine.items():
        if key not in theirs:
            yield _stranger(key, own, home, file, lines)
        elif (wanted := slots(theirs[key])) != (got := slots(text)):
            yield Finding(file, lines[key], "interface.slots", {"key": key, "wanted": _list(wanted), "got": _list(got)})
        elif text == theirs[key] and len(text.split()) > 2 and _VIETNAMESE.search(text):
            yield Finding(file, lines[key], "interface.untranslated", {"key": key})
    for part in PARTS:
        for section, tree in getattr(home, part).items():
            name = f"{part}.{section}"
            keys = [key.removeprefix(f"{name}.") for key, _ in leaves(tree, name) if key not in mine]
            if keys:
                shown = ", ".join(keys[:_NAMED]) + ("…" if len(keys) > _NAMED else "")
                line = lines.get(name, lines.get(part, 1))
                yield Finding(file, line, "interface.missing", {"section": name, "count": len(keys), "keys": shown})


def _stranger(key: str, own: Interface, home: Interface, file: str, lines: Mapping[str, int]) -> Finding:
    """A text that Vietnamese does not have: its own key, or a key of another shape."""
    way = key.split(".")
    theirs: Tree = home._asdict()
    for at, step in enumerate(way):
        if isinstance(theirs, Mapping) and step not in theirs:
            near = ", ".join(difflib.get_close_matches(step, list(theirs), 3, 0.4) or list(theirs)[:3])
            return Finding(file, lines[key], "interface.unknown-key", {"key": ".".join(way[: at + 1]), "near": near})
        if not isinstance(theirs, Mapping):
            break
        theirs = theirs[step]
    return Finding(file, lines[key], "interface.shape", {"key": key})


def _texts(interface: Interface) -> dict[str, str]:
    return {path: text for part in PARTS for path, text in leaves(getattr(interface, part), part)}


def _list(names: frozenset[str]) -> str:
    return ", ".join(sorted(names)) or "không ô nào"


CHECKS = (check_interfaces,)
