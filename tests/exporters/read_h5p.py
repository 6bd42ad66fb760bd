"""Reads an H5P question set as its libraries do: HTML fields for text, stars for gaps."""

import html.parser
import io
import json
import re
import zipfile

from tests.exporters.seen import Seen

TEXT = {
    "H5P.MultiChoice": "question",
    "H5P.TrueFalse": "question",
    "H5P.Blanks": "text",
    "H5P.DragText": "taskDescription",
}


class Text(html.parser.HTMLParser):
    """The text of a field, whose only tag is a paragraph."""

    def __init__(self, field):
        super().__init__()
        self.text = ""
        self.feed(field)
        self.close()

    def handle_starttag(self, tag, attrs):
        assert (tag, attrs) == ("p", [])
        self.text += " "

    def handle_data(self, text):
        self.text += text


def read(content: bytes) -> list[Seen]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        head, body = (json.loads(archive.read(name)) for name in ("h5p.json", "content/content.json"))
        assert sorted(archive.namelist()) == ["content/content.json", "h5p.json"]
    named = {
        f"{one['machineName']} {one['majorVersion']}.{one['minorVersion']}" for one in head["preloadedDependencies"]
    }
    used = {one["library"] for one in body["questions"]}
    assert named - {"H5P.QuestionSet 1.21"} == used
    assert len({one["subContentId"] for one in body["questions"]}) == len(body["questions"])
    return [seen(one) for one in body["questions"]]


def seen(one):
    library, params = one["library"].split()[0], one["params"]
    for range_ in params.get("overallFeedback", []):
        assert "<" not in range_["feedback"]
    prompt = Text(params[TEXT[library]]).text.strip()
    match library:
        case "H5P.MultiChoice":
            answers = len([Text(answer["text"]) for answer in params["answers"]])
        case "H5P.TrueFalse":
            answers = 2
        case "H5P.Blanks":
            (line,) = params["questions"]
            assert line.count("*") == 2
            answers = 1
        case "H5P.DragText":
            lines = params["textField"].split("\n")
            assert all(line.count("*") == 2 for line in lines)
            answers = len(lines) + len(re.findall(r"\*[^*]+\*", params["distractors"]))
    return Seen(one["metadata"]["title"], prompt, answers)
