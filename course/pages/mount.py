"""Mount the site's pages into MkDocs as virtual files. ProperDocs runs the same hook."""

import os
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from course.checks.report import load_clean
from course.content.build_day import build_day
from course.content.interface import build_language
from course.errors import CourseError
from course.model.interface import Interface
from course.pages.early import early
from course.pages.edition import MANIFEST, theme_language, theme_words, title_lang
from course.pages.lite import first_page, pictures_waiting
from course.pages.site import Site, decide
from course.pages.theme_styles import THEME, theme_styles
from course.widgets.template_words import speak

# What `serve` watches besides docs/; a save in any of these rebuilds.
WATCHED = ("modules", "quizzes", "knowledge", "editions", "templates", "interface")
# What the generator makes out of the file of the same name in docs/.
REMADE = ("assets/js/", MANIFEST)
# What the theme lays down and no page asks for: its search in forty languages, its style sheets (theme_styles.py).
_UNASKED = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "assets/stylesheets/")


class Mount:
    """Decides the site once per build and hands it to the engine."""

    def __init__(self) -> None:
        self._site: Site | None = None
        self._interface: Interface | None = None
        self._serving = False
        self._sizes: dict[str, File] = {}

    def on_startup(self, command: str, **_: Any) -> None:
        """Remember whether pages are served: live reload needs an inline script, which the published policy forbids."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load, check and decide; set the menu."""
        try:
            loaded = load_clean(_root(config), build_day(), build_language())
            self._site, self._interface = decide(loaded), loaded.course.interface
        except CourseError as error:
            raise PluginError(f"\n{error}") from None
        config.nav = self._site.nav
        config.extra["live_reload"] = self._serving
        config.extra["theme_styles"] = THEME
        _speak(config, self._interface)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add every page and file; a file of the same path in docs/ would be a mistake and is refused."""
        site = self._require()
        edit = (config.repo_url or "").rstrip("/") + "/edit/main/" if config.repo_url else ""
        for path, page in site.pages.items():
            file = File.generated(config, path, content=page.markdown)
            file.edit_uri = f"{edit}{page.source}" if edit else None
            _add(files, file)
        for path, content in site.files.items():
            written = files.get_file_from_path(path)
            if written is not None and path.startswith(REMADE):
                files.remove(written)  # as people write it: a script without its words, the app in Vietnamese
            _add(files, File.generated(config, path, content=content))
        if not _is_lite(config):
            sheets = {Path(file.abs_src_path or "").parent for file in files if file.src_uri.startswith(_UNASKED[-1])}
            for file in [file for file in files if file.src_uri.startswith(_UNASKED)]:
                files.remove(file)
            _add(files, File.generated(config, THEME, content=theme_styles(sheets.pop())))
        return files

    def on_page_content(self, html: str, page: Page, **_: Any) -> str:
        """Tell the template what the page will ask for further down, so that the browser asks at once."""
        page.meta["early"] = early(html)
        return html

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Give the themes their words and filters, and remember how heavy each file is."""
        interface = self._interface
        if interface is not None:
            speak(env, interface)
            env.filters["title_lang"] = lambda item: title_lang(item, interface)
        env.filters["first_page"] = first_page
        self._sizes = {file.dest_uri: file for file in files if file.is_media_file()} if _is_lite(config) else {}
        return env

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """In the lite edition pictures wait to be asked for."""
        if self._interface is None or not _is_lite(config):
            return output
        return pictures_waiting(output, page.url, self._size, self._interface)

    def on_serve(self, server: Any, config: MkDocsConfig, **_: Any) -> Any:
        """Watch what people write."""
        for folder in WATCHED:
            server.watch(os.fspath(_root(config) / folder))
        return server

    def _size(self, path: str) -> int | None:
        file = self._sizes.get(path)
        return len(file.content_bytes) if file else None

    def _require(self) -> Site:
        if self._site is None:
            raise PluginError("the hook on_files ran before on_config")
        return self._site


def _speak(config: MkDocsConfig, interface: Interface) -> None:
    """The words that the engine and the theme take from mkdocs.yml, in the language that is built."""
    frame = interface.words.frame
    config.extra["words"] = theme_words(interface)
    config.site_description = frame.description
    config.mdx_configs["toc"]["permalink_title"] = frame.anchor
    if not _is_lite(config):
        config.theme["language"] = theme_language(interface)
        for scheme, name in zip(config.theme["palette"], (frame.dark, frame.light), strict=True):
            scheme["toggle"]["name"] = name


def _add(files: Files, file: File) -> None:
    if files.get_file_from_path(file.src_uri) is not None:
        raise PluginError(f"docs/{file.src_uri}: trang này do chương trình tạo ra → xóa tệp trong docs/.")
    files.append(file)


def _is_lite(config: MkDocsConfig) -> bool:
    return config.theme.name is None


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
