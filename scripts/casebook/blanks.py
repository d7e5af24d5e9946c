"""Blanks that look like a space and are none to YAML, and what authors know them by."""

FULLWIDTH = "\u3000"
RARE = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
"""All others of Unicode, as the inside of a character class: nobody types them, they come by copying."""

BLANKS = RARE + FULLWIDTH
"""What YAML takes for a letter though it looks like a space, for a character class."""

_NAMES = {"\t": "タブ", FULLWIDTH: "全角の空白", "\u00a0": "改行しない空白（U+00A0）"}


def blank_name(char: str) -> str:
    """Name a blank inside a message.

    >>> blank_name(chr(0xA0)), blank_name(chr(0x2003))
    ('改行しない空白（U+00A0）', '特殊な空白（U+2003）')
    """
    return _NAMES.get(char, f"特殊な空白（U+{ord(char):04X}）")
