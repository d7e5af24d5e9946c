"""Kana in the letters that names of files are made of: おおふなと is ofunato, as on the signs of stations."""

_ONE = dict(
    zip(
        "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ",
        [
            "a",
            "i",
            "u",
            "e",
            "o",
            "ka",
            "ki",
            "ku",
            "ke",
            "ko",
            "sa",
            "shi",
            "su",
            "se",
            "so",
            "ta",
            "chi",
            "tsu",
            "te",
            "to",
            "na",
            "ni",
            "nu",
            "ne",
            "no",
            "ha",
            "hi",
            "fu",
            "he",
            "ho",
            "ma",
            "mi",
            "mu",
            "me",
            "mo",
            "ya",
            "yu",
            "yo",
            "ra",
            "ri",
            "ru",
            "re",
            "ro",
            "wa",
            "o",
            "n",
            "ga",
            "gi",
            "gu",
            "ge",
            "go",
            "za",
            "ji",
            "zu",
            "ze",
            "zo",
            "da",
            "ji",
            "zu",
            "de",
            "do",
            "ba",
            "bi",
            "bu",
            "be",
            "bo",
            "pa",
            "pi",
            "pu",
            "pe",
            "po",
        ],
        strict=True,
    )
)
_SMALL = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
_LONG = (("ou", "o"), ("oo", "o"), ("uu", "u"))
_KINDS = {
    "市": ("し",),
    "町": ("まち", "ちょう"),
    "村": ("むら", "そん"),
    "区": ("く",),
    "県": ("けん",),
    "府": ("ふ",),
    "都": ("と",),
}
"""How the last character of a town's name is read: the names of files do without."""

PREFECTURES = [
    "hokkaido",
    "aomori",
    "iwate",
    "miyagi",
    "akita",
    "yamagata",
    "fukushima",
    "ibaraki",
    "tochigi",
    "gunma",
    "saitama",
    "chiba",
    "tokyo",
    "kanagawa",
    "niigata",
    "toyama",
    "ishikawa",
    "fukui",
    "yamanashi",
    "nagano",
    "gifu",
    "shizuoka",
    "aichi",
    "mie",
    "shiga",
    "kyoto",
    "osaka",
    "hyogo",
    "nara",
    "wakayama",
    "tottori",
    "shimane",
    "okayama",
    "hiroshima",
    "yamaguchi",
    "tokushima",
    "kagawa",
    "ehime",
    "kochi",
    "fukuoka",
    "saga",
    "nagasaki",
    "kumamoto",
    "oita",
    "miyazaki",
    "kagoshima",
    "okinawa",
]
"""The prefectures in the order of their codes."""


def romaji(kana: str) -> str:
    """Write kana in letters, long vowels short.

    >>> romaji("ひゅうが"), romaji("おおふなと"), romaji("にっしん")
    ('hyuga', 'ofunato', 'nisshin')
    """
    written = ""
    double = False
    for char in kana:
        if char == "っ":
            double = True
        elif char in _SMALL:
            stem = written[:-1]
            glide = "" if stem.endswith(("sh", "ch", "j")) else "y"
            written = f"{stem}{glide}{_SMALL[char]}"
        else:
            letters = _ONE.get(char, "")
            written += ("t" if letters.startswith("ch") else letters[:1]) * double + letters
            double = False
    for long, short in _LONG:
        written = written.replace(long, short)
    return written


def town_name(name: str, kana: str) -> str:
    """Write the name of a town as a file is called after it.

    >>> town_name("小国町", "おぐにまち"), town_name("四日市市", "よっかいちし"), town_name("北海道", "ほっかいどう")
    ('oguni', 'yokkaichi', 'hokkaido')
    """
    for ending in _KINDS.get(name[-1:], ()):
        if kana.endswith(ending) and kana != ending:
            return romaji(kana.removesuffix(ending))
    return romaji(kana)
