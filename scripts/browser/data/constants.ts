// Written by `make records` from casebook.likeness_texts, .ages, .facets, .pages and .lead_times: change it there.

import type { Deadline, Stage } from "./records";

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

/** The answers of the self-check. */
export const ANSWERS = {
  yes: "はい",
  partly: "一部",
  no: "いいえ",
  unknown: "わからない",
} as const;

export const STAGES: readonly Stage[] = [
  {
    key: "purpose",
    title: "目的",
    lead: "何を決めるために行くのか、自団体の何に生かすのかを書きます。「先進事例だから」だけでは、訪問先も答えにくくなります。",
  },
  {
    key: "hosts",
    title: "訪問先",
    lead: "候補から選ぶか、近い自治体の提案から選ぶか、名前を入れます。なぜその団体なのかを書いておくと、依頼文と復命書にも使えます。",
  },
  {
    key: "people",
    title: "参加者",
    lead: "職員の視察か議員の視察か、何人かを決めます。名簿は、人数が決まってから入れてもかまいません。",
  },
  {
    key: "dates",
    title: "日程",
    lead: "訪問先ごとに、第1希望から第3希望までの日時を決めます。土日と祝日、年度末・年度始め、会期に当たる日には注意が出ます。",
  },
  {
    key: "questions",
    title: "質問",
    lead: "公表されていないことを選び、相手に送る質問をそろえます。",
  },
  {
    key: "itinerary",
    title: "行程",
    lead: "訪問先の日時から行程の案を作り、移動の時刻などを書き入れます。",
  },
  {
    key: "deadlines",
    title: "準備の期限",
    lead: "訪問の日から逆に数えて、準備と報告の期限を決めます。土日、祝日、年末年始に当たる期限は開庁日に移します。",
  },
  {
    key: "packet",
    title: "書類",
    lead: "入れた内容から書類を作ります。",
  },
  {
    key: "after",
    title: "視察のあと",
    lead: "聞いた答えと見たことを、忘れないうちに書きます。ここに書いたことは、「書類」の復命書とお礼状に入ります。",
  },
];

export const DEADLINES: readonly Deadline[] = [
  {
    key: "apply",
    what: "視察を申し込む",
    lead: {
      months: 1,
      days: 0,
      workingDays: 0,
      after: false,
      name: "1か月前",
    },
    late: "申込の目安を過ぎています。まず電話で受け入れられるかを確かめます。難しければ、第2・第3希望の日、オンラインでの視察、ほかの団体を考えます。",
    route: null,
  },
  {
    key: "letters",
    what: "公文書を送る（依頼文・参加者名簿・行程表）",
    lead: {
      months: 0,
      days: 14,
      workingDays: 0,
      after: false,
      name: "2週間前",
    },
    late: "相手の担当に電話で遅れを伝え、名簿と行程表を先に送ってよいか尋ねます。公文書は追って届けます。",
    route: null,
  },
  {
    key: "study",
    what: "事前学習会を開く（公表資料を読み、質問を決める）",
    lead: {
      months: 0,
      days: 10,
      workingDays: 0,
      after: false,
      name: "10日前",
    },
    late: "短い読み合わせでも役に立ちます。質問を出す前に、公表資料には目を通します。",
    route: null,
  },
  {
    key: "questions",
    what: "質問事項書を送る",
    lead: {
      months: 0,
      days: 7,
      workingDays: 0,
      after: false,
      name: "1週間前",
    },
    late: "すぐに送ります。多ければ「必ず尋ねる」問いだけを先に送ります。当日に渡すと、答えを用意してもらえません。",
    route: null,
  },
  {
    key: "thanks",
    what: "お礼状を送る",
    lead: {
      months: 0,
      days: 7,
      workingDays: 0,
      after: true,
      name: "1週間後",
    },
    late: "遅れても送ります。分かったことと、生かす予定を一言添えます。",
    route: null,
  },
  {
    key: "report",
    what: "復命書・視察報告書を出す",
    lead: {
      months: 0,
      days: 10,
      workingDays: 0,
      after: true,
      name: "10日後",
    },
    late: "提出の期限は自団体の規程を確かめます。要点と質疑だけでも先に報告し、残りを足します。",
    route: null,
  },
  {
    key: "council-report",
    what: "議会の視察報告書をまとめる",
    lead: {
      months: 0,
      days: 20,
      workingDays: 0,
      after: true,
      name: "20日後",
    },
    late: "提出の期限は議会の申し合わせを確かめます。質疑と所感から先にまとめます。",
    route: "council",
  },
];
