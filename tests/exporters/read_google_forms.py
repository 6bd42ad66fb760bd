"""Runs the script in Chromium with a stand-in for Google's FormApp and reads the form that it made.

The stand-in knows the methods of Google's reference and refuses what Google refuses: doubled choices, empty titles.
"""

import html
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.exporters.seen import Seen

_PROFILE = tempfile.TemporaryDirectory(prefix="google-forms-")  # one for all runs: a fresh one takes a second each

_FORM_APP = """
const items = [], log = [];
let form = null;
const store = {};
function feedback() {
  const made = {text: ""};
  return {setText(text) { made.text = text; return this; }, build: () => made};
}
function item(kind, methods) {
  const one = {kind, title: "", points: 0, choices: [], feedback: {}};
  items.push(one);
  const all = {
    setTitle(t) { if (!t) throw new Error("empty title"); one.title = t; return handle; },
    setRequired() { return handle; },
    setPoints(p) { one.points = p; return handle; },
    createChoice: (text, right) => ({text, right: right === true}),
    setChoices(list) {
      if (new Set(list.map((c) => c.text)).size !== list.length) throw new Error("doubled choices: " + one.title);
      if (list.some((c) => !c.text)) throw new Error("empty choice: " + one.title);
      one.choices = list; return handle;
    },
    setFeedbackForCorrect(f) { one.feedback.right = f.text; return handle; },
    setFeedbackForIncorrect(f) { one.feedback.wrong = f.text; return handle; },
    setGeneralFeedback(f) { one.feedback.general = f.text; return handle; },
  };
  const handle = Object.fromEntries(methods.map((name) => [name, all[name]]));
  return handle;
}
const graded = ["setTitle", "setPoints", "setRequired", "createChoice", "setChoices", "setFeedbackForCorrect",
  "setFeedbackForIncorrect"];
globalThis.FormApp = {
  create(title) {
    form = {title, quiz: false, description: "", published: false};
    return handle;
  },
  openById(id) { if (id !== "form-1") throw new Error("unknown form " + id); return handle; },
  createFeedback: feedback,
};
const handle = {
  getId: () => "form-1", getEditUrl: () => "edit", getPublishedUrl: () => "view",
  setIsQuiz(on) { form.quiz = on; }, setDescription(text) { form.description = text; },
  setPublished(on) { form.published = on; },
  addTextItem: () => item("text", ["setTitle", "setPoints", "setRequired", "setGeneralFeedback"]),
  addSectionHeaderItem: () => item("section", ["setTitle"]),
  addListItem: () => item("list", graded),
  addMultipleChoiceItem: () => item("choice", graded),
  addCheckboxItem: () => item("checkbox", graded),
};
globalThis.PropertiesService = {getScriptProperties: () => ({
  setProperty(key, value) { store[key] = value; }, getProperty: (key) => store[key],
})};
globalThis.Logger = {log: (text) => log.push(text)};
"""
_RUN = """
const result = {};
try {
  const steps = [];
  taoBieuMau(); steps.push(items.length);
  for (let n = 2; typeof globalThis["taoBieuMauPhan" + n] === "function"; n += 1) {
    globalThis["taoBieuMauPhan" + n](); steps.push(items.length);
  }
  Object.assign(result, {form, items, log, steps});
} catch (error) { result.error = String(error); }
document.getElementById("out").textContent = JSON.stringify(result);
"""


def run(content: bytes) -> dict:
    """The form after every function of the script ran in its order: form, items, log, steps."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("app.js", _FORM_APP), ("form.js", content.decode()), ("run.js", _RUN)):
            (Path(folder) / name).write_text(text, encoding="utf-8")
        scripts = "".join(f'<script src="{name}"></script>' for name in ("app.js", "form.js", "run.js"))
        page = Path(folder) / "page.html"
        page.write_text(f'<!doctype html><meta charset="utf-8"><pre id="out"></pre>{scripts}', encoding="utf-8")
        words = [shutil.which("chromium") or "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
        done = subprocess.run(
            [*words, f"--user-data-dir={_PROFILE.name}", page.as_uri()], capture_output=True, check=True
        )
    shown = re.search(r'<pre id="out">(.*?)</pre>', done.stdout.decode(), re.DOTALL)
    assert shown, done.stdout[:500]
    result = json.loads(html.unescape(shown[1]))
    assert "error" not in result, result["error"]
    return result


def read(content: bytes) -> list[Seen]:
    made = run(content)
    assert made["form"]["quiz"]
    assert made["form"]["published"]
    found: list[Seen] = []
    for item in made["items"][1:]:  # the first asks for a name
        if item["kind"] == "section":
            found.append(Seen("", item["title"], 0))
        elif item["kind"] == "list":
            assert sum(choice["right"] for choice in item["choices"]) == 1
            found[-1] = found[-1]._replace(answers=found[-1].answers + 1)
        else:
            assert item["points"] == 1
            assert item["kind"] == "text" or any(choice["right"] for choice in item["choices"])
            found.append(Seen("", item["title"], len(item["choices"])))
    return found
