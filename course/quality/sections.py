"""The report in Vietnamese sentences, tables and charts. Every word a reader sees stands here."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from course.generate import FAMILIES
from course.model.question import SHORT_OPTION, SHORT_PROMPT, Level
from course.quality.balance import LONGER, Places
from course.quality.reading import LONG, LONG_WEIGHT, NEW_WEIGHT
from course.quality.report import Report
from course.quality.section import Bar, Cell, Chart, Ref, Section

LEVELS = {Level.REMEMBER: "nhớ", Level.UNDERSTAND: "hiểu", Level.APPLY: "vận dụng"}
MOST_ROWS = 25
BIN = 5


def sections(found: Report) -> tuple[Section, ...]:
    """The report as people read it, most useful first."""
    makers: tuple[Callable[[Report], Section], ...] = (
        _coverage, _objectives, _twins, _places, _lengths, _negative, _reading, _blueprints, _unused, _games,
    )  # fmt: skip
    return tuple(make(found) for make in makers)


def summary(found: Report) -> str:
    """One sentence over the whole report."""
    return (
        f"{found.questions} câu ({found.gradable} câu chấm được, tính từng câu trong tình huống), "
        f"{len(found.coverage.lessons)} bài, {len(found.coverage.objectives)} mục tiêu. "
        "Mọi điều dưới đây là gợi ý để người soạn xem lại, không phải lỗi."
    )


def _coverage(found: Report) -> Section:
    lessons = found.coverage.lessons
    modules: dict[str, list[Bar]] = defaultdict(list)
    for one in lessons:
        modules[one.module].append(Bar(one.lesson, tuple(one.levels[level] for level in LEVELS)))
    holes = [
        f"{one.lesson}: chưa có câu {', '.join(LEVELS[level] for level in one.missing)}"
        for one in lessons
        if one.missing
    ]
    says = (
        f"Bài còn trống mức: {'; '.join(holes)}." if holes else "Bài nào cũng có câu ở cả ba mức: nhớ, hiểu, vận dụng."
    )
    return Section(
        "muc-do",
        "Câu hỏi theo bài và mức độ",
        (says,),
        ("Bài", "Tên bài", *(name.capitalize() for name in LEVELS.values()), "Tất cả"),
        tuple(
            (one.lesson, one.title, *(str(one.levels[level]) for level in LEVELS), str(sum(one.levels.values())))
            for one in lessons
        ),
        tuple(
            Chart(
                f"Chuyên đề {module.removeprefix('m')}: số câu của từng bài",
                "Mỗi thanh là một bài, chia theo mức độ. Số liệu ở bảng bên cạnh.",
                tuple(bars),
                tuple(LEVELS.values()),
            )
            for module, bars in modules.items()
        ),
    )


def _objectives(found: Report) -> Section:
    thin = found.coverage.thin
    counts = Counter(min(one.questions, 6) for one in found.coverage.objectives)
    says = "Mỗi mục tiêu nên có ít nhất hai câu, để hai đề A và B đều hỏi được."
    return Section(
        "muc-tieu",
        "Mục tiêu chỉ có một câu hỏi",
        (says, _count(len(thin), "mục tiêu chỉ có một câu", "Mục tiêu nào cũng có từ hai câu trở lên.")),
        ("Bài", "Mục tiêu", "Số câu"),
        tuple((one.lesson, f"{one.objective}: {one.text}", str(one.questions)) for one in thin),
        (
            Chart(
                "Số câu của mỗi mục tiêu",
                "Mỗi thanh cho biết bao nhiêu mục tiêu có bấy nhiêu câu.",
                tuple(
                    Bar(f"{number} câu" if number < 6 else "6 câu trở lên", (counts[number],)) for number in range(1, 7)
                ),
            ),
        ),
    )


def _twins(found: Report) -> Section:
    rows: list[tuple[Cell, ...]] = [
        (f"{round(100 * twin.score)}%", _ref(found, twin.first), _ref(found, twin.second), found.prompts[twin.first])
        for twin in found.twins
    ]
    says = (
        "Hai câu dùng chung nhiều cụm từ, tính cả đáp án đúng. Đọc cả hai: nếu cùng hỏi một điều, hãy thay một câu. "
        "Câu tính toán cùng khuôn mà khác số thì không sao."
    )
    clean = "Không thấy hai câu nào gần giống nhau."
    return _table("gan-giong", "Câu gần giống nhau", (says, _count(len(rows), "cặp", clean)),
                  ("Giống", "Câu thứ nhất", "Câu thứ hai", "Lời câu thứ nhất"), rows)  # fmt: skip


def _places(found: Report) -> Section:
    groups = found.balance.places
    return Section(
        "vi-tri",
        "Chỗ đứng của đáp án đúng",
        (
            "Đếm theo thứ tự người soạn viết. Đề in nhiều mã có trộn phương án, nên chỉ đáng lo ở nơi không trộn.",
            *map(_place_sentence, groups),
        ),
        ("Nhóm câu", "Chỗ đứng", "Số câu", "Nếu chia đều"),
        tuple(
            (group.what, name, str(count), _decimal(group.expected))
            for group in groups
            for name, count in zip(_place_names(group), group.counts, strict=True)
        ),
        tuple(
            Chart(
                f"{group.what}: chỗ của đáp án đúng",
                "Vạch đứng là số câu nếu chia đều.",
                tuple(Bar(name, (count,)) for name, count in zip(_place_names(group), group.counts, strict=True)),
                mark=group.expected,
            )
            for group in groups
        ),
    )


def _place_sentence(group: Places) -> str:
    most = max(range(len(group.counts)), key=group.counts.__getitem__)
    share = round(100 * group.counts[most] / sum(group.counts))
    head = f"{group.what}: khi bình phương {_decimal(group.chi_square)}, ngưỡng 5% là {_decimal(group.critical)}."
    if not group.uneven:
        return f"{head} Lệch ít, có thể do ngẫu nhiên."
    return (
        f"{head} Lệch rõ: ai luôn chọn “{_place_names(group)[most]}” sẽ đúng {share}%. Nên cân lại khi soạn thêm câu."
    )


def _place_names(group: Places) -> Sequence[str]:
    return ("Đúng", "Sai") if group.what == "Đúng hay sai" else "ABCDE"[: len(group.counts)]


def _lengths(found: Report) -> Section:
    lengths = found.balance.lengths
    total = lengths.longest + lengths.shortest + lengths.between
    says = (
        f"Trong {total} câu chọn một đáp án, đáp án đúng dài nhất {lengths.longest} lần; "
        f"nếu chỉ do ngẫu nhiên thì khoảng {_decimal(lengths.by_chance)} lần.",
        f"Bảng liệt kê câu có đáp án đúng dài hơn {_decimal(LONGER)} lần trung bình các phương án sai: "
        + _count(len(lengths.telling), "câu", "không có câu nào."),
    )
    bars = (
        Bar("Dài nhất", (lengths.longest,)), Bar("Ngắn nhất", (lengths.shortest,)), Bar("Ở giữa", (lengths.between,)),
    )  # fmt: skip
    chart = Chart(
        "Đáp án đúng so với các phương án sai",
        "Vạch đứng: số lần dài nhất nếu do ngẫu nhiên.",
        bars,
        mark=lengths.by_chance,
    )
    return _table(
        "do-dai", "Độ dài của đáp án đúng", says, ("Câu", "Lời câu hỏi"), _named(found, lengths.telling), chart
    )


def _negative(found: Report) -> Section:
    says = (
        "Câu hỏi ngược (“Việc nào không…?”) hay làm người đọc vội bị nhầm. Nếu được, hãy hỏi xuôi.",
        _count(len(found.balance.negative), "câu", "Không có câu hỏi ngược."),
    )
    return _table("hoi-nguoc", "Câu hỏi ngược", says, ("Câu", "Lời câu hỏi"), _named(found, found.balance.negative))


def _reading(found: Report) -> Section:
    hardest = sorted(found.reading, key=lambda one: -one.score)
    bins = Counter(min(int(one.syllables) // BIN, 5) for one in found.reading)
    mean = sum(one.syllables for one in found.reading) / max(1, len(found.reading))
    says = (
        f"Trung bình mỗi câu văn có {_decimal(mean)} tiếng. Câu văn trên {LONG} tiếng được coi là dài.",
        f"Điểm khó = số tiếng trung bình một câu văn + {LONG_WEIGHT} × tỷ lệ câu văn dài + {NEW_WEIGHT} × tỷ lệ từ lạ. "
        "Từ lạ là từ chưa có trong bài học nào và không có trong bảng thuật ngữ. "
        "Đây là thước đo riêng của khóa học để so các câu với nhau, không phải trình độ lớp mấy.",
    )
    names = [f"{BIN * at} đến {BIN * at + BIN - 1} tiếng" for at in range(5)] + [f"từ {BIN * 5} tiếng"]
    chart = Chart(
        "Số tiếng trung bình của một câu văn",
        "Mỗi thanh là số câu hỏi.",
        tuple(Bar(name, (bins[at],)) for at, name in enumerate(names)),
    )
    rows = [
        (_decimal(one.score), _ref(found, one.question), _decimal(one.syllables), f"{round(100 * one.long_share)}%",
         ", ".join(one.new_words) or "–", found.prompts[one.question])
        for one in hardest
    ]  # fmt: skip
    header = ("Điểm khó", "Câu", "Tiếng một câu văn", "Câu văn dài", "Từ lạ", "Lời câu hỏi")
    return _table("de-doc", "Câu khó đọc nhất", says, header, rows, chart)


def _blueprints(found: Report) -> Section:
    covers = found.use.blueprints
    bars = tuple(Bar(one.blueprint, (round(100 * one.touched / one.objectives),)) for one in covers if one.objectives)
    return Section(
        "de-mau",
        "Đề mẫu hỏi tới bao nhiêu mục tiêu",
        ("Tính gộp các đề A, B của một đề mẫu, so với mọi mục tiêu của chuyên đề. Đề ngắn không thể hỏi hết.",),
        ("Đề mẫu", "Tên", "Số câu", "Số đề", "Phút", "Mục tiêu hỏi tới"),
        tuple(
            (one.blueprint, one.title, str(one.questions), str(one.forms), str(one.minutes),
             f"{one.touched}/{one.objectives}" if one.objectives else "chỉ dùng câu tự sinh")
            for one in covers
        ),
        (Chart("Phần trăm mục tiêu mà đề mẫu hỏi tới", "Mỗi thanh là một đề mẫu, tối đa 100.", bars),),
    )  # fmt: skip


def _unused(found: Report) -> Section:
    unused, families = found.use.unused, found.use.families
    says = (
        f"{len(unused)} trên {found.questions} câu chưa vào đề mẫu nào. Vẫn dùng ở trang tự kiểm tra của bài; "
        "nếu muốn, thêm vào đề mẫu mới.",
        f"{len(families)} trên {len(FAMILIES)} họ câu tự sinh chưa vào đề mẫu nào: "
        + (", ".join(f"{FAMILIES[name].label.lower()} ({name})" for name in families) or "không có")
        + ".",
    )
    return _table("chua-dung", "Câu chưa vào đề mẫu nào", says, ("Câu", "Lời câu hỏi"), _named(found, unused))


def _games(found: Report) -> Section:
    says = (
        f"Trò chơi trên điện thoại chỉ hiện {SHORT_PROMPT} chữ của câu hỏi và {SHORT_OPTION} chữ của một phương án. "
        "Câu dài hơn cần thêm dòng short. Câu trong tình huống không tính, vì phải đi cùng lời dẫn.",
        _count(len(found.too_long), "câu còn thiếu", "Câu nào cần thì đã có cách hỏi ngắn."),
    )
    rows: list[tuple[Cell, ...]] = [
        (_ref(found, one.question), str(one.prompt), str(one.option), found.prompts[one.question])
        for one in found.too_long
    ]
    header = ("Câu", "Chữ câu hỏi", "Chữ phương án dài nhất", "Lời câu hỏi")
    return _table("cau-ngan", "Cách hỏi ngắn cho trò chơi", says, header, rows)


def _named(found: Report, questions: Iterable[str]) -> list[tuple[Cell, ...]]:
    return [(_ref(found, one), found.prompts[one]) for one in questions]


def _ref(found: Report, question: str) -> Ref:
    return Ref(question, found.places[question])


def _table(
    section_id: str,
    title: str,
    says: tuple[str, ...],
    header: tuple[str, ...],
    rows: Sequence[tuple[Cell, ...]],
    *charts: Chart,
) -> Section:
    """A section whose table stops at MOST_ROWS; the rest stands in the JSON."""
    return Section(section_id, title, says, header, tuple(rows[:MOST_ROWS]), charts, max(0, len(rows) - MOST_ROWS))


def _count(number: int, what: str, none: str) -> str:
    return f"{number} {what}." if number else none


def _decimal(number: float) -> str:
    """A number with a decimal comma, without needless zeros."""
    return f"{number:.2f}".rstrip("0").rstrip(".").replace(".", ",")
