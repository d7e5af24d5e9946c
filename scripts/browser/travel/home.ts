/** What is known of one's own municipality: the answers to the self-check that this browser keeps. */
import { useEffect, useState } from "preact/hooks";
import type { Answers } from "../kept/answers";
import { keptAnswers } from "../kept/own-answers";
import type { Notebook } from "../data/data";

/** The answers as they stand now, another tab's included. */
export function useAnswers(notebook: Notebook | null): Answers {
  const [answers, setAnswers] = useState<Answers>(new Map());
  useEffect(() => {
    const recall = (): void => setAnswers(answersTo(notebook));
    const changed = ({ key }: StorageEvent): void => {
      if (key === null || key.endsWith(".self-check")) recall();
    };
    recall();
    addEventListener("storage", changed);
    return () => removeEventListener("storage", changed);
  }, [notebook]);
  return answers;
}

function answersTo(notebook: Notebook | null): Answers {
  return keptAnswers(new Set(notebook?.selfCheck.map(({ key }) => key))).answers;
}
