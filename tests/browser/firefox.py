"""A real Firefox, driven over WebDriver BiDi: Debian's own program, no driver beside it, no library.

BiDi is JSON over a WebSocket. Of both this speaks the little that the tests need, with the standard library alone.
"""

import base64
import contextlib
import itertools
import json
import os
import re
import shutil
import socket
import struct
import subprocess
import time
from pathlib import Path

# Firefox writes its own news into a profile that is new; a test wants none of it.
PREFERENCES = {
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "network.captive-portal-service.enabled": False,
    "focusmanager.testmode": True,  # a window without a screen has the focus too
    "intl.accept_languages": "vi,en",
}
PATIENCE = 20.0


class WebSocket:
    """The client's side of RFC 6455, for text."""

    def __init__(self, port: int, path: str) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        key = base64.b64encode(os.urandom(16)).decode()
        self._socket.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += self._bytes(1)
        assert head.startswith(b"HTTP/1.1 101"), head

    def send(self, text: str, kind: int = 1) -> None:
        """One frame; a client's frames are masked, and Firefox takes a mask of zeros for none."""
        data = text.encode()
        size = len(data)
        length = bytes([0x80 | size]) if size < 126 else struct.pack("!BH", 0xFE, size) if size < 65536 else (
            struct.pack("!BQ", 0xFF, size))  # fmt: skip
        mask = os.urandom(3) + b"\x01"
        masked = bytes(one ^ key for one, key in zip(data, itertools.cycle(mask), strict=False))
        self._socket.sendall(bytes([0x80 | kind]) + length + mask + masked)

    def receive(self) -> str:
        """The next message, whole."""
        message = b""
        while True:
            first, second = self._bytes(2)
            size = second & 0x7F
            if size >= 126:
                size = int.from_bytes(self._bytes(2 if size == 126 else 8), "big")
            data = self._bytes(size)
            match first & 0x0F:
                case 8:
                    raise ConnectionError("Firefox has closed the connection")
                case 9:
                    self.send(data.decode(), kind=10)
                case 0 | 1:
                    message += data
                    if first & 0x80:
                        return message.decode()

    def close(self) -> None:
        self._socket.close()

    def _bytes(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            more = self._socket.recv(count - len(data))
            if not more:
                raise ConnectionError("Firefox has closed the connection")
            data += more
        return data


class Firefox:
    """One window in a profile of its own. `errors` gathers what pages say on the console and do not catch."""

    def __init__(self, profile: Path) -> None:
        profile.mkdir()
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items())
        (profile / "user.js").write_text("\n".join(lines), "utf-8")
        program = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
        assert program, "make browser installs firefox-esr"
        self._process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._numbers = itertools.count(1)
        self.errors: list[str] = []
        self._socket = WebSocket(self._port(), "/session")
        self._ask("session.new", capabilities={})
        self._ask("session.subscribe", events=["log.entryAdded"])
        self._window = self._ask("browsingContext.getTree")["contexts"][0]["context"]

    def _port(self) -> int:
        assert self._process.stderr
        for line in self._process.stderr:
            if found := re.search(r"WebDriver BiDi listening on ws://127\.0\.0\.1:(\d+)", line):
                return int(found[1])
        raise AssertionError("Firefox ended before it listened")

    def close(self) -> None:
        """End the browser, whatever state it is in."""
        with contextlib.suppress(Exception):
            self._ask("browser.close")
        self._socket.close()
        self._process.terminate()
        self._process.communicate(timeout=30)

    def size(self, width: int, height: int = 740) -> None:
        self._ask("browsingContext.setViewport", context=self._window, viewport={"width": width, "height": height})

    def open(self, url: str) -> None:
        self._ask("browsingContext.navigate", context=self._window, url=url, wait="complete")

    def reload(self) -> None:
        self._ask("browsingContext.reload", context=self._window, wait="complete")

    def run(self, script: str, *given: object) -> object:
        """What a function of JavaScript gives for these arguments, as JSON can say it."""
        words = json.dumps(given)
        answer = self._ask(
            "script.evaluate",
            expression=f"(async () => JSON.stringify((await ({script})(...{words})) ?? null))()",
            target={"context": self._window}, awaitPromise=True, userActivation=True,
        )  # fmt: skip
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return json.loads(answer["result"]["value"])

    def wait(self, script: str, *given: object) -> object:
        """What the function gives as soon as that is true."""
        end = time.monotonic() + PATIENCE
        while not (found := self.run(script, *given)):
            assert time.monotonic() < end, f"not within {PATIENCE} s: {script} {given}"
            time.sleep(0.05)
        return found

    def click(self, selector: str, words: str = "") -> None:
        """Press the first visible element of a selector whose text begins with `words`, with a real pointer."""
        place = self.wait(_FIND, selector, words)
        move = {"type": "pointerMove", "x": round(place["x"]), "y": round(place["y"])}
        press = [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self._act({"type": "pointer", "id": "mouse", "actions": [move, *press]})

    def type(self, selector: str, text: str) -> None:
        """Focus a field by a press and type into it, key by key."""
        self.click(selector)
        keys = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self._act({"type": "key", "id": "keyboard", "actions": keys})

    def picture(self, path: Path) -> None:
        """A screenshot as PNG."""
        path.write_bytes(base64.b64decode(self._ask("browsingContext.captureScreenshot", context=self._window)["data"]))

    def _act(self, device: dict) -> None:
        self._ask("input.performActions", context=self._window, actions=[device])

    def _ask(self, method: str, **params: object) -> dict:
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            message = json.loads(self._socket.receive())
            if message.get("method") == "log.entryAdded" and message["params"]["level"] == "error":
                self.errors.append(message["params"]["text"])
            if message.get("id") == number:
                assert message["type"] == "success", f"{method}: {message.get('message')}"
                return message["result"]


_FIND = """(selector, words) => {
  for (const one of document.querySelectorAll(selector)) {
    if (!one.checkVisibility() || !one.textContent.trim().startsWith(words)) continue;
    one.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
}"""
