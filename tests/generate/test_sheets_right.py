"""Answers on the sheets, recomputed from the files of the edition."""

import re

from tests.generate import raw


def quoted(text):
    return re.search("“([^”]+)”", text).group(1)


def test_product_set(made, right):
    for question in made["product-set"]:
        (no,) = [no for no, one in raw.sets().items() if quoted(question.prompt) in one["examples"]]
        assert right(question).startswith(f"Bộ {no}: ")


def test_product_branch(made, right):
    for question in made["product-branch"]:
        product = quoted(question.prompt)
        (name,) = [b["name"] for b in raw.branches() if any(product in one["examples"] for one in b["sets"])]
        fitting = [option for option in question.options if name.startswith(option.text.rstrip("…"))]
        assert [option.text for option in fitting] == [right(question)]


def test_product_match(made):
    for question in made["product-match"]:
        for pair in question.pairs:
            no = int(pair.right.split(":")[0].removeprefix("Bộ "))
            assert pair.left in raw.sets()[no]["examples"]


def test_option_points(made, right, place):
    for question in made["option-points"]:
        no, code, (number,) = place(question, "option-points")
        option = raw.lines(no)[code][1]["options"][number - 1]
        assert f"Bộ {no} (" in question.prompt
        assert f"tiêu chí {code} " in question.prompt
        assert f"“{option['text']}”" in question.prompt
        assert right(question) == f"{option['points']} điểm"


def test_points_option(made, right, place):
    for question in made["points-option"]:
        no, code, _ = place(question, "points-option")
        assert not any(re.search(r"\d điểm", option.text) for option in question.options)
        asked = re.search(r"đúng (\d+) điểm", question.prompt).group(1)
        fitting = {one["text"] for one in raw.lines(no)[code][1]["options"] if one["points"] == asked}
        assert [option.text for option in question.options if option.text in fitting] == [right(question)]


def test_option_order(made, place):
    for question in made["option-order"]:
        no, code, _ = place(question, "option-order")
        known = {one["text"]: int(one["points"]) for one in raw.lines(no)[code][1]["options"]}
        order = [known[item] for item in question.items]
        assert len(order) == len(known)
        assert order == sorted(set(order))


def test_floor_level(made, right, place):
    for question in made["floor-level"]:
        no, code, (stars,) = place(question, "floor-level")
        criterion = raw.lines(no)[code][1]
        least = min(points for points in raw.points(criterion) if raw.meets(criterion, points, stars))
        assert any(star <= stars for star in raw.floors(criterion))
        assert f"muốn đạt {stars} sao" in question.prompt
        assert right(question) == f"{least} điểm"


def test_floor_mark(made, right, place):
    for question in made["floor-mark"]:
        no, code, (number,) = place(question, "floor-mark")
        option = raw.lines(no)[code][1]["options"][number - 1]
        assert f"“{option['text']}”" in question.prompt
        star = option.get("min_star")
        assert right(question) == (f"Hạng {star} sao" if star else "Không hạng nào")


def test_star_with_floor(made, right, place):
    for question in made["star-with-floor"]:
        no, code, _ = place(question, "star-with-floor")
        criterion = raw.lines(no)[code][1]
        total, got = map(int, re.search(r"được (\d+) điểm\. .* mới được (\d+) điểm", question.prompt).groups())
        assert total <= 100 - max(raw.points(criterion)) + got
        assert got in raw.points(criterion)
        assert all(note["effect"] in ("explains", "requires") for note in criterion.get("notes", []))
        for star, need in raw.floors(criterion).items():
            assert f"{star} sao từ {need} điểm" in question.prompt
        by_floors = max((stars for stars in (3, 4, 5) if raw.meets(criterion, got, stars)), default=2)
        assert right(question) == f"{min(raw.stars_of(total), by_floors)} sao"


def test_floor_missing(made, right):
    for question in made["floor-missing"]:
        no = int(re.match(r"Bộ (\d+) ", question.prompt).group(1))
        stars = int(re.search(r"muốn đạt (\d) sao", question.prompt).group(1))
        states = re.findall(r"(\d[\d.]*) được (\d+) điểm", question.prompt)
        assert len(states) == 4
        below = [code for code, got in states if not raw.meets(raw.lines(no)[code][1], int(got), stars)]
        assert [right(question).split(" “")[0]] == below
        assert all(int(got) in raw.points(raw.lines(no)[code][1]) for code, got in states)
        assert {option.text.split(" “")[0] for option in question.options} == {code for code, _ in states}


def test_criterion_part(made, right, place):
    for question in made["criterion-part"]:
        no, code, _ = place(question, "criterion-part")
        section, criterion = raw.lines(no)[code]
        assert right(question) == f"Phần {section}"
        title = quoted(question.prompt)
        assert criterion["title"].casefold().startswith(title.rstrip("…").casefold())
        same = [sec for sec, one in raw.lines(no).values() if one["title"].casefold().startswith(title.casefold())]
        assert set(same) <= {section}


def test_criterion_max(made, place):
    for question in made["criterion-max"]:
        no, code, _ = place(question, "criterion-max")
        assert question.answer == max(raw.points(raw.lines(no)[code][1]))


def test_heading_max(made, place):
    def entries(parts):
        for entry in parts:
            yield entry
            yield from entries(entry.get("parts", []))

    def leaves(entry):
        return [entry["use"]] if "use" in entry else [use for part in entry["parts"] for use in leaves(part)]

    for question in made["heading-max"]:
        no, code, _ = place(question, "heading-max")
        everything = [one for section in raw.sheet(no)["sections"] for one in entries(section["entries"])]
        (entry,) = [one for one in everything if one["code"] == code]
        assert f"mục {code} " in question.prompt
        assert question.answer == sum(max(raw.points(raw.criteria()[use])) for use in leaves(entry))


def test_samples(made):
    assert len(made["samples"]) == 26
    for question in made["samples"]:
        no = int(question.id.rsplit("-", 1)[1])
        assert question.answer == int(raw.sheet(no)["samples"])


def test_agency(made, right):
    for question in made["agency"]:
        no = int(re.search(r"bộ (\d+) ", question.prompt).group(1))
        assert right(question).split("; ") == raw.sets()[no]["agencies"]
        sorted_right = sorted(raw.sets()[no]["agencies"])
        assert sum(sorted(option.text.split("; ")) == sorted_right for option in question.options) == 1


def test_gather(made, right, place):
    for question in made["gather"]:
        no, code, _ = place(question, "gather")
        advice = raw.lines(no)[code][1]["gather"]
        assert right(question) == advice
        assert sum(option.text == advice for option in question.options) == 1
