/** What the desk tells when a plan cannot be kept, put in, or opened here. */
export const NOT_KEPT = "このブラウザーには保存できません。閉じる前に「ファイルに保存」を押してください。";
export const UNREAD = "事例のデータを読めないため、訪問先に入れられませんでした。このページを開き直してください。";
export const OTHER_KIND = {
  visit: "このファイルは、旅する公務員の計画です。旅する公務員のページで開いてください。",
  travel: "このファイルは、視察の計画です。「視察の計画を立てる」のページで開いてください。",
};

export interface Notice {
  readonly text: string;
  /** What can be done about it, as 元に戻す. */
  readonly ways: readonly Way[];
}

export interface Way {
  readonly label: string;
  readonly act: () => void;
}
