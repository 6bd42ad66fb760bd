"""Check what a person wrote as answers: another set's file, a criterion that does not exist, an option too far."""

import difflib
from collections.abc import Mapping, Sequence
from typing import Any

from course.criteria.sheet import Line
from course.errors import CourseError


class AnswerFaults(CourseError):
    """The answers cannot be scored; the text has one line (Vietnamese) for each fault."""


def read_answers(data: Any, lines: Sequence[Line]) -> dict[str, int]:
    """Return criterion code to option number from `{"answers": {...}}` or the inner mapping alone.

    Numbers may be written as text ("2"). A null leaves the criterion unanswered. Raises AnswerFaults with every fault.
    """
    answers = data.get("answers", data) if isinstance(data, Mapping) else None
    if not isinstance(answers, Mapping):
        raise AnswerFaults("Tệp trả lời phải có khóa “answers” chứa từng tiêu chí và số phương án.")
    known = {line.code: line for line in lines}
    faults, read = [], {}
    for code, value in answers.items():
        code = str(code)
        if code not in known:
            near = difflib.get_close_matches(code, known, 1)
            faults.append(f"Bộ này không có tiêu chí “{code}”." + (f" Có phải {near[0]}?" if near else ""))
        elif value is not None:
            number = _number(value)
            count = len(known[code].criterion.options)
            if number is None:
                faults.append(f"Tiêu chí {code}: cần số thứ tự phương án, đang là “{str(value)[:40]}”.")
            elif not 1 <= number <= count:
                faults.append(f"Tiêu chí {code}: không có phương án {number}, chỉ có từ 1 đến {count}.")
            else:
                read[code] = number
    if faults:
        raise AnswerFaults("\n".join(faults))
    return read


def _number(value: Any) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit():
        return int(value.strip()) if len(value.strip()) < 10 else None
    return value if isinstance(value, int) else None
