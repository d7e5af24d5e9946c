/** What stands above the fields: the differences in sentences, the answers, the practices, the periods. */
import type { FullCase } from "../data/data";
import { answersOf } from "./answers";
import type { Surroundings } from "./cell";
import { differencesOf } from "./differences";
import { periodsOf } from "./periods";
import { practicesOf } from "./practices";

export function answerParts(cases: readonly FullCase[], around: Surroundings): HTMLElement[] {
  const parts = [differencesOf(cases), answersOf(cases, around), practicesOf(cases, around.words), periodsOf(cases)];
  return parts.filter((each) => each !== null);
}
