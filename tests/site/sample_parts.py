"""What files of the small collection of our own are made of."""

from typing import Any

Data = dict[str, Any]


def source(**changes: Any) -> Data:
    base: Data = {
        "title": "市の資料",
        "publisher": "見本市",
        "url": "https://example.lg.jp/a.pdf",
        "published": "2023-05-01",
        "read": "全文",
        "basis": "host_report",
    }
    return base | changes


def claim(text: str, **changes: Any) -> Data:
    return {"text": text, "source": "s1"} | changes
