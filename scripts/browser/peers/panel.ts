/** 自団体とこの事例: what a case answers, and what it presupposes, with radio buttons for one's own town. */
import { openQuestions } from "../facts/open";
import { questionList } from "../check/question-list";
import type { CaseAnswer, Claim, FullCase, Vocabulary } from "../data/data";
import type { Questions } from "../kept/questions";
import { element } from "../dom/element";
import {
  PARTS,
  type Part,
  type Verdict,
  broken,
  claimsOf,
  isVerdict,
  keepVerdicts,
  keptVerdicts,
  summed,
} from "./against";

/** What somebody asks who looks for a town like their own; the page of the case has the others. */
const ASKED = ["lead", "period", "cost", "effect", "trouble"];
const LOST = "このブラウザーには保存できません。答えは、このページを閉じると消えます。";
const BROKEN = "このブラウザーに残してあった答えを読めませんでした。";

/** Draw the panel for a case; `name` is how the own town is called. */
export function againstPanel(
  each: FullCase,
  words: Vocabulary,
  questions: Questions,
  base: string,
  name: string,
): HTMLElement {
  const form = element("form", { class: "cb-against", autocomplete: "off" });
  const summary = element("p", { class: "cb-against__sum", role: "status" });
  const told = element("p", { class: "cb-meta" }, broken() ? BROKEN : "");
  const verdicts = new Map(keptVerdicts(each.id));
  const sum = (): void => {
    const parts = PARTS.map((part) => [part, claimsOf(each, part)] as const).filter(([, claims]) => claims.length > 0);
    summary.textContent = parts
      .map(([part, claims]) => `${part.title}　${summed(claims, verdicts, part)}`)
      .join("　／　");
  };
  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !isVerdict(target.value)) return;
    verdicts.set(target.dataset.claimText ?? "", target.value);
    told.textContent = keepVerdicts(each.id, verdicts) ? "" : LOST;
    sum();
  });
  form.append(
    element("h5", {}, `${name || "自団体"}とこの事例`),
    answers(each, words, base),
    ...PARTS.flatMap((part) => section(each, part, verdicts, base)),
    summary,
    told,
    ...asked(each, words, questions),
    element("p", { class: "cb-screen" }, printer(form)),
  );
  sum();
  return form;
}

function answers(each: FullCase, words: Vocabulary, base: string): HTMLElement {
  const rows = words.questions.flatMap(({ key, label }) => {
    const answer = ASKED.includes(key) && each.answers.find(({ question }) => question === key);
    if (!answer) return [];
    const marks = { "data-question": key, "data-state": answer.state };
    return [element("div", marks, element("dt", {}, label), element("dd", {}, ...said(answer, each, words, base)))];
  });
  return element("dl", { class: "cb-peer__why" }, ...rows);
}

function said({ state, text, claims, unconfirmed }: CaseAnswer, each: FullCase, words: Vocabulary, base: string) {
  if (!text) {
    const term = words.cells.find(({ key }) => key === state);
    return [state === "not-stated" ? each.missing.whole : (term?.label ?? state)];
  }
  const link = element("a", { href: `${base}cases/${each.id}.html#${claims[0] ?? ""}` }, text);
  return unconfirmed ? [link, " ", element("span", { class: "cb-flag" }, "要確認")] : [link];
}

function section(each: FullCase, part: Part, verdicts: ReadonlyMap<string, Verdict>, base: string): HTMLElement[] {
  const claims = claimsOf(each, part);
  const heading = element("p", { class: "cb-topic" }, part.title);
  if (claims.length === 0) return [heading, element("p", { class: "cb-meta" }, absence(each, part))];
  return [heading, ...claims.map((claim) => fieldset(each, claim, part, verdicts.get(claim.text), base))];
}

function absence(each: FullCase, { field, title }: Part): string {
  const missing = each.cells[field]?.state === "not-stated";
  return missing ? `${title}　${each.missing.whole}` : `${title}の記述はありません。`;
}

function fieldset(
  each: FullCase,
  claim: Claim,
  { labels }: Part,
  given: Verdict | undefined,
  base: string,
): HTMLElement {
  const choices = (Object.keys(labels) as Verdict[]).map((value) => {
    const input = element("input", { type: "radio", name: `${each.id}-${claim.id}`, value });
    input.dataset.claimText = claim.text;
    input.checked = value === given;
    return element("label", {}, input, labels[value]);
  });
  const link = element("a", { href: `${base}cases/${each.id}.html#${claim.id}`, class: "cb-screen" }, "記述と出典");
  return element(
    "fieldset",
    {},
    element("legend", {}, claim.text),
    element("div", { class: "cb-answers" }, ...choices, link),
  );
}

/** Make the button that prints this case alone, out of the whole list. */
function printer(form: HTMLElement): HTMLButtonElement {
  const button = element("button", { type: "button", class: "cb-plain" }, "この事例だけを印刷する");
  button.addEventListener("click", () => {
    const item = form.closest(".cb-peer");
    item?.classList.add("cb-peer--printed");
    addEventListener("afterprint", () => item?.classList.remove("cb-peer--printed"), { once: true });
    print();
  });
  return button;
}

/** Where the sources are silent about these fields, the host can be asked. */
function asked(each: FullCase, words: Vocabulary, questions: Questions): HTMLElement[] {
  const fields: readonly string[] = PARTS.map(({ field }) => field);
  const open = openQuestions(each, words).filter(({ field }) => fields.includes(field));
  return open.length > 0 ? [element("p", { class: "cb-topic" }, "尋ねること"), questionList(open, questions)] : [];
}
