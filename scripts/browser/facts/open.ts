/** What a case leaves open: all that its sources do not tell, as questions to its host. */
import type { Cell, FullCase, Vocabulary } from "../data/data";
import type { Question } from "../kept/questions";

export interface Open extends Question {
  /** The title of the field. */
  readonly title: string;
}

/** List what a case leaves open: whole fields with the vocabulary's question, then parts of stated fields. */
export function openQuestions(each: FullCase, words: Vocabulary): Open[] {
  const fields = words.groups.flatMap((group) => group.fields);
  const open = fields.flatMap(({ key, title, question }) => {
    const cell = each.cells[key];
    const texts = cell && isOpen(cell) ? [question] : (cell?.gaps ?? []).map((gap) => `${gap}を教えてください。`);
    return texts.map((text) => ({ case: each.id, field: key, title, text }));
  });
  return open.sort((one, other) => Number(isPart(one, each)) - Number(isPart(other, each)));
}

function isPart({ field }: Open, each: FullCase): boolean {
  const cell = each.cells[field];
  return !cell || !isOpen(cell);
}

/** What was looked for and not found, or what only income and the like is told of. */
function isOpen({ state, beside }: Cell): boolean {
  return state === "not-stated" || (state === "unconfirmed" && beside !== "");
}
