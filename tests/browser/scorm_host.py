"""A small learning platform: scorm-again, a public SCORM runtime, around one package in a frame."""

import io
import shutil
import zipfile

from tests.clients import node_modules

HOST = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Lớp học</title>
<link rel="icon" href="data:,"><script src="scorm12.min.js"></script><script src="host.js"></script></head>
<body><h1>Lớp học</h1><iframe title="Bài kiểm tra" src="package/index.html" width="360" height="700"></iframe>
</body></html>"""
# The runtime forgets at reload; a platform keeps what was committed.
SCRIPT = """
window.log = [];
window.API = new Scorm12API({autocommit: false, mastery_override: false, logLevel: 5});
const kept = sessionStorage.getItem("kept");
if (kept) API.loadFromJSON(JSON.parse(kept), "cmi");
const keep = () => sessionStorage.setItem("kept", JSON.stringify(API.renderCMIToJSONObject().cmi));
for (const name of ["LMSInitialize", "LMSCommit", "LMSFinish"]) {
  API.on(name, () => { log.push(name); if (name !== "LMSInitialize") keep(); });
}
API.on("LMSSetValue.*", (key, value) => log.push([key, value]));
"""


def build(folder, content):
    """Write the host page, the runtime and the unpacked package into `folder`."""
    shutil.copy(node_modules() / "scorm-again" / "dist" / "scorm12.min.js", folder)
    (folder / "host.html").write_text(HOST, "utf-8")
    (folder / "host.js").write_text(SCRIPT, "utf-8")
    zipfile.ZipFile(io.BytesIO(content)).extractall(folder / "package")
    return folder


def cmi(page):
    """What the platform holds now: the record of the learner's session."""
    return page.evaluate("API.renderCMIToJSONObject().cmi")


def refused(page):
    """Error code of the last call, "0" for none."""
    return page.evaluate("API.LMSGetLastError()")
