"""Serve a built site as a good static host does: packed, typed, cached, and under the policy its pages ask for."""

import contextlib
import functools
import gzip
import http.server
import mimetypes
import re
import threading
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".webmanifest", ".txt")
TYPES = {".webmanifest": "application/manifest+json", ".js": "text/javascript", ".svg": "image/svg+xml"}
# A name with a fingerprint never changes its content (the theme's own files have one); the rest may at each build.
FINGERPRINT = re.compile(r"\.[0-9a-f]{8}\.")
POLICY = re.compile(rb'http-equiv="Content-Security-Policy" content="([^"]+)"')


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers GET and HEAD from `folder`; nothing outside it is ever read."""

    protocol_version = "HTTP/1.1"  # connections stay open, as on every host

    def __init__(self, *words: object, folder: Path) -> None:
        self._folder = folder.resolve()
        super().__init__(*words)  # type: ignore[arg-type]

    def handle(self) -> None:
        """Answer until the client has gone; a browser that hangs up is no fault."""
        with contextlib.suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """Send the file, or the site's own 404 page."""
        path = self._file()
        status = HTTPStatus.OK if path else HTTPStatus.NOT_FOUND
        path = path or self._folder / "404.html"
        packed = path.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", "")
        content = _content(path, path.stat().st_mtime_ns, packed) if path.exists() else b""
        self.send_response(status)
        for name, value in self._headers(path, packed).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(content)

    do_HEAD = do_GET  # noqa: N815 - the library's name

    def _file(self) -> Path | None:
        asked = unquote(urlsplit(self.path).path)
        path = (self._folder / asked.lstrip("/")).resolve()
        path = path / "index.html" if path.is_dir() else path
        return path if path.is_relative_to(self._folder) and path.is_file() else None

    @staticmethod
    def _headers(path: Path, packed: bool) -> dict[str, str]:
        kind = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        text = kind.startswith("text/") or "json" in kind or "xml" in kind
        headers = {
            "Content-Type": f"{kind}; charset=utf-8" if text else kind,
            "Cache-Control": "max-age=31536000, immutable" if FINGERPRINT.search(path.name) else "max-age=600",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        }
        if packed:
            headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        if path.suffix == ".html" and (policy := POLICY.search(path.read_bytes())):
            headers["Content-Security-Policy"] = f"{policy[1].decode()}; frame-ancestors 'none'"
        return headers

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@functools.lru_cache(maxsize=4096)
def _content(path: Path, _changed: int, packed: bool) -> bytes:
    content = path.read_bytes()
    return gzip.compress(content, 6, mtime=0) if packed else content


@contextlib.contextmanager
def hosted(folder: Path, port: int = 0) -> Iterator[str]:
    """The address of a running host of `folder` on this machine; a free port unless one is given."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), functools.partial(Handler, folder=folder))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
