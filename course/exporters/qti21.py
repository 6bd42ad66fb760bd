"""QTI 2.1, a content package that most learning and test platforms import (Canvas, TAO, Moodle through a plugin)."""

from course.exporters.aspects import Aspect
from course.exporters.exporter import Exporter
from course.exporters.qti import renderers, writer

EXPORTER = Exporter(
    name="qti21",
    label="QTI 2.1",
    suffix=".qti21.zip",
    renders=renderers("qti21", shares_stories=False),
    cannot={},
    loses={
        "case": {Aspect.STORY: "QTI 2.1 không có chỗ cho lời dẫn dùng chung; lời dẫn được chép vào đầu từng câu."},
        "short_answer": {
            Aspect.FORMS: "QTI so từng chữ: nhận mỗi cách viết khi gõ đủ dấu hoặc bỏ hết dấu, không nhận khi gõ lẫn."
        },
    },
    write=writer("qti21"),
    client="citolab-qti-convert (PyPI), then @citolab/qti-components (npm) in Chromium",
)
