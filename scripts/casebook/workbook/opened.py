"""A file that says it is a workbook, looked at before anything in it is opened."""

import io
import zipfile

from casebook.workbook.problems import BookError

LARGEST = 64 * 2**20
"""Bytes of a file that is opened: the workbook of 1,000 cases has 6 million."""

LARGEST_INSIDE = 600 * 2**20
"""Bytes that it may unfold to: a few thousand can stand for as many millions."""

_ZIP = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DOCTYPES = tuple(
    b"<!DOCTYPE".decode().encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")
)
_SAVE = "Excel で開き、「Excel ブック (*.xlsx)」として保存し直してください。"


def refuse(content: bytes) -> None:
    """Raise BookError, with what to do, for what is no workbook or does more than hold cells."""
    if len(content) > LARGEST:
        raise BookError(
            f"ファイルが大きすぎます（{len(content) >> 20}MB）。{LARGEST >> 20}MB までに分けてください。"
        )
    if content.startswith(_OLD):
        if _ENCRYPTED in content:
            raise BookError(
                "パスワードが付いているので開けません。パスワードを外して保存し直してください。"
            )
        raise BookError(f"古い形式のファイルです。{_SAVE}")
    if not content.startswith(_ZIP):
        raise BookError(f"Excel のブックではありません。{_SAVE}")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _refuse_package(package)
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
    ) as stop:
        raise BookError(f"ファイルが壊れていて開けません。{_SAVE}") from stop


def _refuse_package(package: zipfile.ZipFile) -> None:
    names = {info.filename for info in package.infolist()}
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise BookError(f"マクロが入っているので開きません。{_SAVE}")
    if "xl/workbook.xml" not in names or "[Content_Types].xml" not in names:
        raise BookError(f"Excel のブックではありません。{_SAVE}")
    if any(info.flag_bits & 1 for info in package.infolist()):
        raise BookError(
            "パスワードが付いているので開けません。パスワードを外して保存し直してください。"
        )
    if sum(info.file_size for info in package.infolist()) > LARGEST_INSIDE or len(names) > 10_000:
        raise BookError(
            "開くと大きくなりすぎるファイルです。事例を分けて、いくつかのブックにしてください。"
        )
    for info in package.infolist():
        if info.filename.endswith((".xml", ".rels")):
            with package.open(info) as part:
                head = part.read(2_000)
            if any(each in head for each in _DOCTYPES):
                raise BookError(
                    f"Excel が書かない記述（DOCTYPE）が {info.filename} にあるので開きません。{_SAVE}"
                )
