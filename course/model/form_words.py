"""The phrases of papers.yml that computed names and blocks say; what each means stands beside it there."""

from course.model.record import Record


class Words(Record, kw_only=True):
    """A phrase holds its values in braces; the heads of tables hold a bar between columns."""

    example: str
    dots: str
    province: str
    province_kinds: str
    commune: str
    commune_kinds: str
    day: str
    no_day: str
    total: str
    total_open: str
    part: str
    rank: str
    rank_low: str
    rows_missing: str
    no_row_missing: str
    score_head: str
    score_part: str
    score_sum: str
    score_level: str
    score_none: str
    open_answer: str
    open_description: str
    open_evidence: str
    evidence_head: str
    evidence_paper: str
    evidence_has: str
    evidence_not_needed: str
    evidence_missing: str
    evidence_rests: str
    open_row: str
    changes_head: str
    open_change_before: str
    open_change_after: str
    open_change_evidence: str
    open_changes: str
    check_open: str
    check_open_head: str
    check_box: str
    check_full: str
    check_papers: str
    check_paper: str
    check_points: str
    check_total: str
    check_by_floors: str
    check_unanswered: str
    check_differ: str
    check_low: str
    check_floor: str
    check_rejections: str
    check_rejection: str
