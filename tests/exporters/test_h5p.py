"""An H5P package by a public server's own check, and the questions H5P cannot judge by name."""

import io
import json
import subprocess
import zipfile
from decimal import Decimal

import msgspec

from course.cli_quiz_export import quiz_kit
from course.exporters import EXPORTERS
from course.exporters.h5p import VERSIONS
from course.model.quiz import Quiz
from tests.clients import HERE, node_modules
from tests.conftest import DAY, ROOT
from tests.questions import vectors

KIT = quiz_kit(ROOT)


def exported(questions):
    return EXPORTERS["h5p"].export(Quiz("thu", "Bộ thử", tuple(questions), DAY, pass_percent=70), KIT)


def content_of(export):
    with zipfile.ZipFile(io.BytesIO(export.content)) as archive:
        return json.loads(archive.read("content/content.json"))


def checked(folder, content):
    """Run the public check; returns the finished process."""
    (folder / "thu.h5p").write_bytes(content)
    zipfile.ZipFile(io.BytesIO(content)).extractall(folder / "unpacked")
    words = ["node", HERE / "h5p_check.cjs", node_modules(), folder / "thu.h5p", folder / "unpacked"]
    return subprocess.run(words, capture_output=True, text=True, check=False)


def test_a_public_server_finds_the_package_sound(tmp_path, loaded):
    export = exported(loaded.course.questions("m1"))
    done = checked(tmp_path, export.content)
    assert done.stdout == "sound\n", done.stderr


def test_the_check_would_see_a_package_that_is_not(tmp_path):
    head = io.BytesIO()
    with zipfile.ZipFile(head, "w") as archive:
        archive.writestr("h5p.json", json.dumps({"title": "Thiếu"}))
        archive.writestr("content/content.json", "{}")
    assert checked(tmp_path, head.getvalue()).returncode == 1


def test_every_form_of_a_number_and_a_word_is_accepted():
    body = content_of(exported([vectors.sample("numeric"), vectors.sample("short_answer")]))
    number, word = (one["params"]["questions"][0] for one in body["questions"])
    assert number == "<p>*3.708/3708/3.708 túi/3708 túi* túi</p>"
    assert "hợp tác xã/hop tac xa" in word


def test_what_h5p_cannot_judge_is_refused_with_the_reason():
    loose = msgspec.structs.replace(vectors.sample("numeric"), tolerance=Decimal(1), traps=())
    starred = msgspec.structs.replace(vectors.sample("ordering"), items=("Một", "Hai: ba", "Bốn * năm"))
    export = exported([loose, starred, vectors.sample("single_choice")])
    assert [bool(line.skipped) for line in export.passport] == [True, True, False]
    assert "sai số" in export.passport[0].skipped
    assert "dấu *" in export.passport[1].skipped


def test_the_host_is_told_which_libraries_it_needs():
    for name, (major, minor) in VERSIONS.items():
        assert f"{major}.{minor}" in EXPORTERS["h5p"].needs, name
