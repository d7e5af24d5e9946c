"""The success criteria of level A and AA, and which of our own tests looks at each besides axe.

Those of WCAG 2.0 are those of JIS X 8341-3:2016; the others came with WCAG 2.1 and 2.2.
"""

from dataclasses import dataclass

MEDIA = "media"
"""Concerns sound and film only: not in question where no page has any."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A success criterion; `tests` names files of ours, under tests/, that look at a part of it."""

    number: str
    level: str
    name: str
    tests: tuple[str, ...] = ()
    about: str = ""

    @property
    def tag(self) -> str:
        """Give the tag by which axe marks its rules."""
        return "wcag" + self.number.replace(".", "")


_PAGES, _KEYS, _FOCUS = "browser/test_pages.py", "browser/test_keyboard.py", "browser/test_focus.py"
_NAMES = "browser/visit.py"

JIS = (
    Criterion("1.1.1", "A", "非テキストコンテンツ"),
    Criterion("1.2.1", "A", "音声だけ及び映像だけ（収録済み）", about=MEDIA),
    Criterion("1.2.2", "A", "キャプション（収録済み）", about=MEDIA),
    Criterion("1.2.3", "A", "音声解説又はメディアに対する代替コンテンツ（収録済み）", about=MEDIA),
    Criterion("1.2.4", "AA", "キャプション（ライブ）", about=MEDIA),
    Criterion("1.2.5", "AA", "音声解説（収録済み）", about=MEDIA),
    Criterion("1.3.1", "A", "情報及び関係性", (_NAMES,)),
    Criterion("1.3.2", "A", "意味のある順序"),
    Criterion("1.3.3", "A", "感覚的な特徴"),
    Criterion("1.4.1", "A", "色の使用"),
    Criterion("1.4.2", "A", "音声の制御", about=MEDIA),
    Criterion("1.4.3", "AA", "コントラスト（最低限レベル）"),
    Criterion("1.4.4", "AA", "テキストのサイズ変更", (_PAGES,)),
    Criterion("1.4.5", "AA", "文字画像"),
    Criterion("2.1.1", "A", "キーボード", (_KEYS,)),
    Criterion("2.1.2", "A", "キーボードトラップなし", (_KEYS,)),
    Criterion("2.2.1", "A", "タイミング調整可能"),
    Criterion("2.2.2", "A", "一時停止、停止及び非表示"),
    Criterion("2.3.1", "A", "3回の閃光、又は閾値以下"),
    Criterion("2.4.1", "A", "ブロックスキップ", (_KEYS,)),
    Criterion("2.4.2", "A", "ページタイトル", ("site/test_links.py",)),
    Criterion("2.4.3", "A", "フォーカス順序"),
    Criterion("2.4.4", "A", "リンクの目的（コンテキスト内）"),
    Criterion("2.4.5", "AA", "複数の手段"),
    Criterion("2.4.6", "AA", "見出し及びラベル"),
    Criterion("2.4.7", "AA", "フォーカスの可視化", (_FOCUS,)),
    Criterion("3.1.1", "A", "ページの言語"),
    Criterion("3.1.2", "AA", "一部分の言語"),
    Criterion("3.2.1", "A", "フォーカス時"),
    Criterion("3.2.2", "A", "入力時"),
    Criterion("3.2.3", "AA", "一貫したナビゲーション"),
    Criterion("3.2.4", "AA", "一貫した識別性"),
    Criterion("3.3.1", "A", "エラーの特定"),
    Criterion("3.3.2", "A", "ラベル又は説明"),
    Criterion("3.3.3", "AA", "エラー修正の提案"),
    Criterion("3.3.4", "AA", "エラー回避（法的、金融及びデータ）"),
    Criterion("4.1.1", "A", "構文解析", ("site/test_links.py",)),
    Criterion("4.1.2", "A", "名前（name）、役割（role）及び値（value）"),
)
LATER = (
    Criterion("1.3.4", "AA", "表示の向き"),
    Criterion("1.3.5", "AA", "入力目的の特定"),
    Criterion("1.4.10", "AA", "リフロー", (_PAGES,)),
    Criterion("1.4.11", "AA", "非テキストのコントラスト", (_FOCUS,)),
    Criterion("1.4.12", "AA", "テキストの間隔"),
    Criterion(
        "1.4.13", "AA", "ホバー又はフォーカスで表示されるコンテンツ", ("browser/test_keyboard.py",)
    ),
    Criterion("2.1.4", "A", "文字キーのショートカット"),
    Criterion("2.4.11", "AA", "隠されないフォーカス（最低限）", (_KEYS,)),
    Criterion("2.5.1", "A", "ポインタのジェスチャ"),
    Criterion("2.5.2", "A", "ポインタのキャンセル"),
    Criterion("2.5.3", "A", "名前（name）のラベル"),
    Criterion("2.5.4", "A", "動きによる起動"),
    Criterion("2.5.7", "AA", "ドラッグ動作"),
    Criterion("2.5.8", "AA", "ターゲットのサイズ（最低限）"),
    Criterion("3.2.6", "A", "一貫したヘルプ"),
    Criterion("3.3.7", "A", "冗長な入力項目"),
    Criterion("3.3.8", "AA", "アクセシブルな認証（最低限）"),
    Criterion("4.1.3", "AA", "ステータスメッセージ"),
)
