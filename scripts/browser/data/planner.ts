// Written by `make records` from casebook.stages, .lead_times, .towns, .model and .worth: change it there.

import type { Assembly, ByWord, Deadline, Sight, Stage } from "./records";

export const STAGES: readonly Stage[] = [
  {
    key: "purpose",
    title: "目的",
    lead: "何を決めるために行くのか、自団体の何に生かすのかを書きます。「先進事例だから」だけでは、訪問先も答えにくくなります。",
  },
  {
    key: "hosts",
    title: "訪問先",
    lead: "候補から選ぶか、目的や自団体に近い事例から選ぶか、名前を入れます。なぜその団体なのかを書いておくと、視察計画書と復命書に入ります。",
  },
  {
    key: "people",
    title: "参加者",
    lead: "職員の視察か議員の視察か、何人かを決めます。名簿は、人数が決まってから入れてもかまいません。",
  },
  {
    key: "dates",
    title: "日程",
    lead: "訪問先ごとに、第1希望から第3希望までの日時を決めます。訪問先が公表している受け入れの条件を添え、受け入れない時期、休みの日、開庁時間の外、ほかの訪問先と重なる時刻には注意が出ます。",
  },
  {
    key: "questions",
    title: "質問",
    lead: "公表されていないことを選び、相手に送る質問をそろえます。",
  },
  {
    key: "itinerary",
    title: "行程",
    lead: "訪問先の日時から行程の案を作り、移動の時刻、交通手段、運賃を書き入れます。下に旅費の見込みが出ます。",
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
    lead: "聞いた答えと見たことを、忘れないうちに書きます。答え、見聞きしたこと、所感、反映は「書類」の復命書に、「お礼状に書く一言」はお礼状に入ります。",
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

/** Of a stay as 旅する公務員. */
export const STAY_DEADLINES: readonly Deadline[] = [
  {
    key: "stay-ask",
    what: "席を借りられるかを、滞在先に尋ねる",
    lead: {
      months: 2,
      days: 0,
      workingDays: 0,
      after: false,
      name: "2か月前",
    },
    late: "まず電話で尋ねます。難しければ、日を改めるか、隣の町の机を一日借りて試します。",
    route: null,
  },
  {
    key: "stay-approval",
    what: "滞在計画書を添えて起案し、服務と旅費の扱いを決める",
    lead: {
      months: 1,
      days: 0,
      workingDays: 0,
      after: false,
      name: "1か月前",
    },
    late: "出張かテレワークかだけでも先に人事の担当に確かめ、決裁は急ぎで回します。",
    route: null,
  },
  {
    key: "stay-request",
    what: "依頼文を送る",
    lead: {
      months: 0,
      days: 21,
      workingDays: 0,
      after: false,
      name: "3週間前",
    },
    late: "電話で遅れを伝え、滞在先へのお知らせを先にメールで送ります。公文書は追って届けます。",
    route: null,
  },
  {
    key: "stay-lodging",
    what: "宿と切符を取る",
    lead: {
      months: 0,
      days: 21,
      workingDays: 0,
      after: false,
      name: "3週間前",
    },
    late: "宿を先に取ります。近くに宿がなければ、滞在先の担当に尋ねます。",
    route: null,
  },
  {
    key: "stay-take-out",
    what: "端末持出申請書を出す",
    lead: {
      months: 0,
      days: 14,
      workingDays: 0,
      after: false,
      name: "2週間前",
    },
    late: "情報システムの担当に、いつまでに出せば間に合うかを尋ねます。許可のない端末は持って行きません。",
    route: null,
  },
  {
    key: "stay-rehearsal",
    what: "持って行く端末と回線で、庁舎の外から一日働いてみる",
    lead: {
      months: 0,
      days: 10,
      workingDays: 0,
      after: false,
      name: "10日前",
    },
    late: "一日取れなければ、半日でも試します。決裁、会議、電話、ファイルの受け渡しを一度ずつ行います。",
    route: null,
  },
  {
    key: "stay-sheet",
    what: "滞在先へのお知らせ（1枚）を送る",
    lead: {
      months: 0,
      days: 7,
      workingDays: 0,
      after: false,
      name: "1週間前",
    },
    late: "すぐに送ります。着く時刻と、席で要るものだけでも伝えます。",
    route: null,
  },
  {
    key: "stay-ready",
    what: "出発前の確認を済ませる",
    lead: {
      months: 0,
      days: 0,
      workingDays: 1,
      after: false,
      name: "1開庁日前",
    },
    late: "着いてからでも確かめられるものと、戻らないと直せないものを分け、後のものを先に片づけます。",
    route: null,
  },
  {
    key: "stay-thanks",
    what: "お礼状を送る",
    lead: {
      months: 0,
      days: 7,
      workingDays: 0,
      after: true,
      name: "1週間後",
    },
    late: "遅れても送ります。見て分かったことと、自団体で始めることを一言添えます。",
    route: null,
  },
  {
    key: "stay-report",
    what: "滞在報告書を出す",
    lead: {
      months: 0,
      days: 10,
      workingDays: 0,
      after: true,
      name: "10日後",
    },
    late: "提出の期限は自団体の規程を確かめます。日誌と、一つ始めることだけでも先に報告します。",
    route: null,
  },
];

export const ASSEMBLIES: readonly Assembly[] = [
  {
    town: "横浜市",
    prefecture: "神奈川県",
    name: "横浜市会",
    office: "横浜市議会局",
  },
  {
    town: "名古屋市",
    prefecture: "愛知県",
    name: "名古屋市会",
    office: "名古屋市会事務局",
  },
  {
    town: "京都市",
    prefecture: "京都府",
    name: "京都市会",
    office: "京都市会事務局",
  },
  {
    town: "大阪市",
    prefecture: "大阪府",
    name: "大阪市会",
    office: "大阪市会事務局",
  },
  {
    town: "神戸市",
    prefecture: "兵庫県",
    name: "神戸市会",
    office: "神戸市会事務局",
  },
];

/** The bases that a paper rests on first. */
export const QUOTED: readonly string[] = ["interview", "host_report", "press", "official_statistic"];

/** Why what is asked of a field can be told in words, or is better seen. */
export const BY_WORD: readonly ByWord[] = [
  {
    field: "background",
    why: "始める前の困りごとは、話で聞けます。",
    seen: "",
  },
  {
    field: "reasons",
    why: "決めた理由は、話で聞けます。",
    seen: "",
  },
  {
    field: "alternatives",
    why: "比べた案と採らなかった理由は、話で聞けます。",
    seen: "",
  },
  {
    field: "goals",
    why: "目標は、数や言葉で答えてもらえます。",
    seen: "",
  },
  {
    field: "actions",
    why: "進めた順番は、話で聞けます。",
    seen: "",
  },
  {
    field: "technology",
    why: "製品の名前と選んだ基準は、言葉で答えてもらえます。",
    seen: "",
  },
  {
    field: "security",
    why: "方式と備えの範囲は、答えられるところまで言葉で答えてもらえます。",
    seen: "",
  },
  {
    field: "rules",
    why: "規則や要綱は、文書を送ってもらえます。",
    seen: "",
  },
  {
    field: "schemes",
    why: "使った制度の名前は、言葉で答えてもらえます。",
    seen: "",
  },
  {
    field: "team",
    why: "部署と人数は、数で答えてもらえます。",
    seen: "",
  },
  {
    field: "training",
    why: "研修の中身と回数は、言葉や資料で答えてもらえます。",
    seen: "",
  },
  {
    field: "partners",
    why: "相手と契約の形は、言葉で答えてもらえます。",
    seen: "",
  },
  {
    field: "cost",
    why: "金額と財源は、数で答えてもらえます。",
    seen: "",
  },
  {
    field: "timeline",
    why: "日程は、日付で答えてもらえます。",
    seen: "",
  },
  {
    field: "results",
    why: "前と後の数は、数で答えてもらえます。",
    seen: "",
  },
  {
    field: "evaluation",
    why: "測り方は、言葉で答えてもらえます。",
    seen: "",
  },
  {
    field: "challenges",
    why: "踏み切れた理由は、話で聞けます。",
    seen: "",
  },
  {
    field: "ingenuity",
    why: "工夫の中身は、話で聞けます。",
    seen: "工夫は、物の置き方や職員の動きに表れます。",
  },
  {
    field: "difficulties",
    why: "書きにくいことも、話でなら聞けることがあります。",
    seen: "",
  },
  {
    field: "responses",
    why: "打った手は、話で聞けます。",
    seen: "",
  },
  {
    field: "constraints",
    why: "条件は、言葉で答えてもらえます。",
    seen: "",
  },
  {
    field: "preconditions",
    why: "先に要るものは、言葉で答えてもらえます。",
    seen: "場所や設備がどれだけ要るかは、見ると分かります。",
  },
  {
    field: "lessons",
    why: "振り返りは、話で聞けます。",
    seen: "",
  },
  {
    field: "adoption",
    why: "広がった先は、言葉で答えてもらえます。",
    seen: "",
  },
  {
    field: "sustaining",
    why: "引き継ぎ方は、言葉や資料で答えてもらえます。",
    seen: "",
  },
  {
    field: "outlook",
    why: "次の予定は、言葉で答えてもらえます。",
    seen: "",
  },
  {
    field: "afterwards",
    why: "いまの状態は、電話でも確かめられます。",
    seen: "",
  },
  {
    field: "contact",
    why: "窓口は、電話で確かめられます。",
    seen: "",
  },
];

/** Why, of a question that belongs to no field. */
export const OTHER = "言葉で答えてもらえる問いです。";

/** What of a practice is to be seen where it is at work. */
export const SIGHTS: readonly Sight[] = [
  {
    practice: "writing-free-counter",
    what: "来た人と職員のやり取り、窓口の並びと人の流れ",
  },
  {
    practice: "bereavement-counter",
    what: "遺族を迎える場所と、案内の進み方",
  },
  {
    practice: "shorter-counter-hours",
    what: "窓口を開く前と閉めた後の、職員の働き方",
  },
  {
    practice: "resident-support",
    what: "住民に使い方を教える場の様子",
  },
  {
    practice: "wireless-lgwan",
    what: "自席を離れて働く職員と、執務室の使い方",
  },
  {
    practice: "paperless-work",
    what: "紙を配らない会議と、執務室の書棚や机",
  },
];

/** The states in which a practice is to be seen. */
export const AT_WORK: readonly string[] = ["運用中", "試行", "一部"];

/** Words by which a question asks to see something, and why that needs a journey. */
export const LOOKING: readonly string[] = ["見せて", "見学", "拝見", "様子", "動線", "雰囲気", "レイアウト"];

export const LOOKS = "その場で見たいことを尋ねています。";
