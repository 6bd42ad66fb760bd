"""Opens the zip archives that office files are, within bounds: a small file must not fill the memory."""

import io
import zipfile
import zlib

MOST_MEMBERS = 2_000
LARGEST_MEMBER = 20_000_000
LARGEST_TOTAL = 60_000_000


class BadArchive(Exception):
    """The file is no archive, is damaged, or unpacks to more than we read; the message says which (Vietnamese)."""


class BoundedZip:
    """An archive whose members are read one by one, none larger than it says."""

    def __init__(self, content: bytes) -> None:
        if content.startswith(b"\xd0\xcf\x11\xe0"):
            raise BadArchive("tệp kiểu cũ (.doc, .xls) hoặc có mật khẩu; lưu lại thành .docx hay .xlsx")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise BadArchive("không phải tệp Word hay Excel, hoặc tệp hỏng") from None
        members = self._archive.infolist()
        sizes = [member.file_size for member in members]
        if len(members) > MOST_MEMBERS or max(sizes, default=0) > LARGEST_MEMBER or sum(sizes) > LARGEST_TOTAL:
            raise BadArchive("tệp bung ra quá lớn")
        self.names = frozenset(self._archive.namelist())

    def read(self, name: str) -> bytes:
        """The bytes of a member; BadArchive when it is damaged or missing. zipfile stops at the size it declares."""
        try:
            return self._archive.read(name)
        except (
            KeyError,
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ):
            raise BadArchive("tệp hỏng") from None
