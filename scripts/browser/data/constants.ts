// Written by `make records` from casebook.likeness_texts, .ages, .facets, .when and .pages: change it there.

/** Up to where a basis of likeness is near and fairly near. */
export const BANDS = {
  population: [1.25, 2],
  industry: [50, 100],
  density: [2, 3],
  share: [150, 300],
  finance: [50, 100],
  aged: [30, 70],
  staff: [1, 1.5],
  gate: [2, 4],
  beside: [100],
} as const;

/** Numbers of people in words. */
export const COUNTS = {
  times: "{count}倍",
  parts: "約{count}分の1",
  people: "{count}人",
  myriads: "{count}万人",
} as const;

/** The sentences of likeness. */
export const TEXTS = {
  populationNear: "人口が近い（{own}と{other}{when}）",
  populationFairly: "人口がやや近い（{times}の{other}。こちらは{own}{when}）",
  populationFar: "人口は{times}（{other}。こちらは{own}{when}）",
  staffFewer: "職員はこちらより少ない（{other}人。こちらは{own}人{when}）",
  staffSame: "職員の数が同じ（{other}人{when}）",
  staffMore: "職員は{times}（{other}人。こちらは{own}人{when}）",
  industryNear: "働く人の割合が近い（{other}。こちらは{own}{when}）",
  industryFairly: "働く人の割合がやや近い（{other}。こちらは{own}{when}）",
  industryFar: "{which}産業で働く人の割合が{points}ポイント{way}（{other}%。こちらは{own}%{when}）",
  landNear: "住める土地の割合と混み具合が近い（{other}。こちらは{own}{when}）",
  landFairly: "住める土地の割合と混み具合がやや近い（{other}。こちらは{own}{when}）",
  islands: "どちらも橋のない離島（{other}。こちらは{own}{when}）",
  islandOther: "橋のない離島（こちらは離島でない）",
  islandOwn: "離島でない（こちらは橋のない離島）",
  shareFar: "住める土地が{way}（面積の{other}%。こちらは{own}%{when}）",
  densityFar: "住める土地の混み具合は{times}（1平方kmに{other}人。こちらは{own}人{when}）",
  financeNear: "歳入の税の割合と経常収支比率が近い（{other}。こちらは{own}{when}）",
  financeFairly: "歳入の税の割合と経常収支比率がやや近い（{other}。こちらは{own}{when}）",
  taxFar: "歳入の税の割合が{points}ポイント{way}（{other}%。こちらは{own}%{when}）",
  balanceFar: "経常収支比率が{points}ポイント{way}（{other}%。こちらは{own}%{when}）",
  agedNear: "65歳以上の割合が近い（{other}%。こちらは{own}%{when}）",
  agedFar: "65歳以上の割合が{points}ポイント{way}（{other}%。こちらは{own}%{when}）",
  kindSame: "同じ{other}",
  kindOther: "{other}（こちらは{own}）。権限が違う",
  prefecture: "同じ{other}",
  prefectureApart: "同じ{other}（直線で約{km}km）",
  beside: "直線で約{km}km",
  sectors: "一次{first}・二次{second}・三次{third}%",
  ownSectors: "{first}・{second}・{third}%",
  land: "面積の{share}%、1平方kmに{density}人",
  ownLand: "{share}%、{density}人",
  crowd: "住める土地1平方kmに{density}人",
  ownCrowd: "{density}人",
  money: "{tax}%・{balance}%",
  higher: "高い",
  lower: "低い",
  more: "多い",
  less: "少ない",
  plainCity: "一般の市",
  head: "4つの基準のうち{alike}つが似ている（{degrees}）",
  headAll: "4つの基準がどれも似ている（{degrees}）",
  headNone: "似た基準はない（{degrees}）",
  open: "比べていない: {bases}",
  evacuated: "避難の影響が数に大きいため、比べていない",
} as const;

/** The four bases. */
export const BASES = {
  population: "人口規模",
  industry: "産業",
  land: "地理",
  finance: "財政",
} as const;

/** How near a basis is. */
export const DEGREES = {
  near: "近い",
  fairly: "やや近い",
  far: "違う",
  open: "比べていない",
} as const;

/** Towns that are alike, in the order in which they are shown. */
export const GROUPS = {
  kind: "同じ区分で、人口の違いが4倍まで",
  alike: "人口が同じくらい（0.5〜2倍）で、ほかにも似た基準がある",
  apart: "人口は2〜4倍違うが、ほかの3つのうち2つ以上が似ている",
  size: "人口が同じくらい（0.5〜2倍）。ほかは比べていない",
} as const;

/** Kinds of towns that differ by law. */
export const SPECIAL: readonly string[] = ["政令指定都市", "中核市", "特別区"];

/** Those whose own kind comes first. */
export const FIRST: readonly string[] = ["政令指定都市", "特別区"];

/** What is known of so many full years ago, or more, looks old and is asked anew. */
export const OLD = 2;

/** What a page is, in a word. */
export const KINDS = {
  case: "事例",
  municipality: "自治体",
  theme: "テーマ",
  practice: "手法",
  comparison: "比較",
  pieces: "5つのピース",
  tool: "道具",
  guide: "手引き",
  sources: "出典",
} as const;

export type PageKind = keyof typeof KINDS;

/** The eras, the latest first, with the year in which each began. */
export const ERAS = {
  令和: 2019,
  平成: 1989,
  昭和: 1926,
  大正: 1912,
  明治: 1868,
} as const;

/** The names of what stands in a row, for each kind that is told in rows. */
export const ROWS = {
  answer: ["question", "state", "text", "core", "unconfirmed", "gist", "claims", "sources", "computed"],
  claim: [
    "id",
    "text",
    "topic",
    "sources",
    "at",
    "figure",
    "value",
    "valueTo",
    "before",
    "unit",
    "keyFigure",
    "asOf",
    "basis",
    "confirmed",
    "flags",
    "about",
    "standing",
    "old",
    "money",
    "funding",
    "note",
  ],
  doubt: ["text", "kind", "unsourced", "fields", "sources"],
  source: ["key", "number", "title", "publisher", "url", "published", "tip", "read", "basis"],
} as const;

/** The answers of the self-check. */
export const ANSWERS = {
  yes: "はい",
  partly: "一部",
  no: "いいえ",
  unknown: "わからない",
} as const;
