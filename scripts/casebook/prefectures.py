"""The 47 prefectures in the order of their codes (JIS X 0401): index + 1 is the code."""

from casebook import schema
from casebook.document import Kind

PREFECTURES: tuple[str, ...] = tuple(
    schema.field_at(Kind.MUNICIPALITY, "", ("prefecture",)).schema["enum"]
)
