/** Where the reader is, as the part of the address behind `#`: the step and the plan, so that Back leads back. */

export interface Where {
  /** "" where the address names none. */
  readonly step: string;
  readonly plan: string;
}

export function whereIn(hash: string): Where {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  return { step: given.get("step") ?? "", plan: given.get("plan") ?? "" };
}

export function hashOf({ step, plan }: Where): string {
  return `#${new URLSearchParams({ step, plan })}`;
}
