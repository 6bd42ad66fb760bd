"""QTI 3.0, today's version of the standard: the story of a case is shared by its questions."""

from course.exporters.aspects import Aspect
from course.exporters.exporter import Exporter
from course.exporters.qti import renderers, writer

EXPORTER = Exporter(
    name="qti3",
    label="QTI 3.0",
    suffix=".qti3.zip",
    renders=renderers("qti3", shares_stories=True),
    cannot={},
    loses={
        "short_answer": {
            Aspect.FORMS: "QTI so từng chữ: nhận mỗi cách viết khi gõ đủ dấu hoặc bỏ hết dấu, không nhận khi gõ lẫn."
        },
    },
    write=writer("qti3"),
    client="@citolab/qti-components (npm) in Chromium",
)
