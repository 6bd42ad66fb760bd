"""What an edition in another language changes around the pages: the words of engine and app, the marks of the menu."""

import importlib.resources
import json
from pathlib import Path
from typing import Any

from course.model.interface import HOME, Interface
from course.widgets.template_words import attribute

MANIFEST = "manifest.webmanifest"


def theme_language(interface: Interface) -> str:
    """The language of the theme's own words; Vietnamese when the theme does not speak the interface's."""
    spoken = importlib.resources.files("material") / "templates" / "partials" / "languages" / f"{interface.code}.html"
    return interface.code if spoken.is_file() else HOME


def theme_words(interface: Interface) -> dict[str, Any]:
    """The words of the theme's templates, which engines without our hook take from `extra` of their configuration."""
    return {name: interface.templates[name] for name in ("frame", "lost")}


def title_lang(item: Any, interface: Interface) -> str:
    """The attribute that says a title is content: of a page or a section of the menu (MkDocs' navigation items).

    Empty where interface and content speak one language, for titles in the words of the interface, and for no page.
    """
    if interface.is_home or not item:
        return ""
    if getattr(item, "is_section", False):
        titles = {*interface.templates["menu"].values(), *(page["title"] for page in interface.pages.values())}
        return "" if item.title in titles else attribute(HOME)
    return attribute(HOME) if getattr(item, "meta", {}).get("lang") else ""


def manifest(root: Path, interface: Interface) -> bytes:
    """The app's description (docs/manifest.webmanifest) in the language of the interface."""
    described = json.loads((root / "docs" / MANIFEST).read_text("utf-8"))
    frame = interface.words.frame
    described |= {"name": frame.app, "description": frame.appAbout, "lang": interface.code}
    return json.dumps(described, ensure_ascii=False, indent=2).encode() + b"\n"
