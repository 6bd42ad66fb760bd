"""Who gets which form and which version: neighbours differ, and halves of a class cross over between two sittings."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from course.assemble.crossover import turns
from course.assemble.versions import Version
from course.model.question import Purpose
from course.papers.candidates import Candidate


class Place(NamedTuple):
    """A candidate with the form (0 is A) and the version for today, and the letters before and after the course.

    `group` counts from 1; 0 when there is one form and so nothing to cross over.
    """

    candidate: Candidate
    group: int
    form: int
    code: str
    before: str
    after: str


def places(people: Sequence[Candidate], forms: Sequence[Sequence[Version]], purpose: Purpose) -> tuple[Place, ...]:
    """Everybody's place. `forms` are the versions of each form.

    A group of the list takes a turn as a whole, in the order groups first appear; without groups people alternate.
    Within a form the versions go round, so that whoever sits next to another has another version or form.
    """
    names = list(dict.fromkeys(one.group for one in people if one.group))
    every = turns(len(forms))
    given = [0] * len(forms)
    made = []
    for at, person in enumerate(people):
        turn = every[(names.index(person.group) if person.group else at) % len(every)]
        form = "ABCDEFGH".index(turn.after if purpose is Purpose.POST else turn.before)
        versions = forms[form]
        made.append(
            Place(
                person,
                turn.group if len(every) > 1 else 0,
                form,
                versions[given[form] % len(versions)].code,
                turn.before,
                turn.after,
            )
        )
        given[form] += 1
    return tuple(made)


def seats(count: int, digits: int) -> tuple[Candidate, ...]:
    """Candidates without names, seat by seat."""
    return tuple(Candidate("", str(number).zfill(digits), "") for number in range(1, count + 1))


def attendance(made: Sequence[Place], title: str, organiser: str) -> dict[str, Any]:
    """The list to sign, in the order of the candidates."""
    forms = len({one.form for one in made}) > 1
    rows = [
        [
            str(number),
            one.candidate.seat,
            one.candidate.name,
            one.candidate.group or (f"Nhóm {one.group}" if forms else ""),
            f"{'ABCDEFGH'[one.form]} · {one.code}" if forms else one.code,
            "",
        ]
        for number, one in enumerate(made, 1)
    ]
    return {"title": title, "organiser": organiser, "rows": rows, "forms": forms}


def crossing(made: Sequence[Place], title: str, organiser: str, purpose: Purpose) -> dict[str, Any]:
    """The plan: for every group its forms before and after, its people and their versions today."""
    groups = []
    for number in sorted({one.group for one in made}):
        mine = [one for one in made if one.group == number]
        names = ", ".join(dict.fromkeys(one.candidate.group for one in mine if one.candidate.group))
        groups.append({
            "name": f"Nhóm {number}" + (f": {names}" if names else ""),
            "before": mine[0].before,
            "after": mine[0].after,
            "rows": [[one.candidate.seat, one.candidate.name, one.code] for one in mine],
        })  # fmt: skip
    return {"title": title, "organiser": organiser, "groups": groups, "after": purpose is Purpose.POST}
