"""What ties a sheet to its key: a stamp of the quiz, and the text of the sheet's QR."""

import hashlib
import zlib

from course.model.quiz import Quiz


def stamp_of(quiz: Quiz, seed: int) -> str:
    """Eight signs that change when the quiz, its questions or the seed change, so that an old key is noticed."""
    content = "\n".join((quiz.id, str(seed), *(question.id for question in quiz.questions)))
    return hashlib.sha256(content.encode()).hexdigest()[:8].upper()


def qr_text(sheet_version: int, stamp: str, code: str) -> str:
    """Sheet version, stamp, mã đề ("000": filled in by hand) and CRC-32's last four digits: OCOP1:8F3A22C1:417:5D0B.

    Only signs that a QR code packs tightly; the checksum is over everything before its colon.
    """
    text = f"OCOP{sheet_version}:{stamp}:{code or '000'}"
    return f"{text}:{zlib.crc32(text.encode()) & 0xFFFF:04X}"
