"""Plays QTI 3 items in @citolab/qti-components: a public player of which we wrote nothing."""

from tests.clients import node_modules

# The player dresses its parts with inline styles, so its page has no policy of ours.
PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>QTI</title><link rel="icon" href="data:,">
<script>window.process = {{env: {{}}}}</script><script src="/player.js"></script></head>
<body>{stage}</body></html>"""
ONE = '<qti-item><item-container item-url="/{path}"></item-container></qti-item>'
ALL = '<qti-test><test-navigation><test-container test-url="/test.xml"></test-container></test-navigation></qti-test>'
BUNDLE = "@citolab/qti-components/cdn/index.global.js"
TYPES = {"js": "text/javascript", "xml": "application/xml", "html": "text/html"}
ITEM = "document.querySelector('item-container').shadowRoot.querySelector('qti-assessment-item')"


class Player:
    """A page of Chromium with the files of one package behind it."""

    def __init__(self, browser, files):
        self.files = {**files, "player.js": (node_modules() / BUNDLE).read_bytes()}
        # In a Vietnamese browser this player reads its own 0.8 as 8 (convertNumberToUniversalFormat drops the point).
        self.context = browser.new_context(locale="en-US")
        self.context.set_default_timeout(10_000)
        self.errors = []

    def close(self):
        self.context.close()

    def open(self, path):
        """Show an item; returns the page once the player has read its variables."""
        page = self.show(ONE.format(path=path))
        page.wait_for_function(f"{ITEM}?.variables.some((one) => one.identifier === 'SCORE')")
        page.wait_for_timeout(50)
        return page

    def show(self, stage):
        """Open the player's page with `stage` on it; everything it asks for comes from the package."""
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.route("**/*", lambda route: self.answer(route, stage))
        page.goto("http://qti.test/play.html")
        return page

    def answer(self, route, stage):
        name = route.request.url.removeprefix("http://qti.test/")
        content = PAGE.format(stage=stage).encode() if name == "play.html" else self.files.get(name)
        if content is None:
            route.fulfill(status=404, body="")
            return
        route.fulfill(body=content, content_type=f"{TYPES[name.rpartition('.')[2]]}; charset=utf-8")

    def play(self, path, responses):
        """Answer one item several times; yields (SCORE, texts of the feedback that shows). None: no answer."""
        page = self.open(path)
        for response in responses:
            page.evaluate(f"(response) => {ITEM}.updateResponseVariable('RESPONSE', response)", response)
            page.evaluate(f"{ITEM}.processResponse(true, false)")
            page.wait_for_timeout(30)
            yield (
                page.evaluate(f"+{ITEM}.variables.find((one) => one.identifier === 'SCORE').value"),
                page.evaluate(f"""[...{ITEM}.querySelectorAll("qti-modal-feedback")]
                    .filter((one) => one.shadowRoot.querySelector("dialog").open)
                    .map((one) => one.textContent.trim())"""),
            )
        page.close()
