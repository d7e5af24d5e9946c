/** The planner: its head, what has to be told, the list of steps, and the step that is open. */
import { type JSX, render } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Bar } from "./bar";
import { Desk } from "./desk";
import { Notices } from "./notices";
import { useChanges } from "./parts/use";
import type { Kind } from "../plan/plan";
import type { Step } from "./step";

/** Put the planner into its place; `base` leads to the root of the site. */
export function startPlanner(place: HTMLElement, kind: Kind, steps: readonly Step[], base: string): void {
  const desk = new Desk(kind, steps, base);
  desk.start();
  render(<Planner desk={desk} />, place);
}

function Planner({ desk }: { readonly desk: Desk }): JSX.Element | null {
  useChanges((listener) => desk.subscribe(listener));
  const at = desk.steps.findIndex(({ key }) => key === desk.step);
  const step = desk.steps[at];
  useLayoutEffect(() => foldIntro(at > 0), [at]);
  // The room of the page is held as long as it is empty.
  if (desk.expecting) return null;
  return (
    <div class="cb-planner">
      <Bar desk={desk} />
      <p class="cb-hidden" role="status" data-said>
        {desk.said}
      </p>
      <Notices desk={desk} />
      <div class="cb-planner__body">
        <Steps desk={desk} />
        {step && <OpenStep key={`${desk.history.now.id} ${step.key}`} desk={desk} step={step} at={at} />}
      </div>
    </div>
  );
}

/** Where the steps stand in one row that is wider than the window, show the one that is open. */
function bringIn(row: HTMLElement | null): void {
  const open = row?.querySelector<HTMLElement>("[aria-current]")?.closest("li");
  if (row && open) row.scrollLeft = open.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
}

/** What leads into the page makes room for who is past the first step, and comes back with that step. */
function foldIntro(begun: boolean): void {
  for (const each of document.querySelectorAll<HTMLElement>("[data-intro]")) {
    if (each instanceof HTMLDetailsElement) each.open = !begun;
    else each.hidden = begun;
  }
}

function Steps({ desk }: { readonly desk: Desk }): JSX.Element {
  const { plan, known } = desk.props;
  const row = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => bringIn(row.current), [desk.step]);
  return (
    <nav class="cb-steps cb-screen" aria-label="手順">
      <ol ref={row}>
        {desk.steps.map((step, at) => (
          <li key={step.key}>
            {step.part && step.part !== desk.steps[at - 1]?.part && <strong class="cb-steps__part">{step.part}</strong>}
            <a href={desk.hash(step.key)} aria-current={step.key === desk.step ? "step" : undefined} data-go={step.key}>
              {step.title}
            </a>
            <Standing missing={step.missing(plan, known)} doubtful={step.doubtful?.(plan, known, desk.papers) ?? []} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface OfStanding {
  readonly missing: readonly string[];
  readonly doubtful: readonly string[];
}

function Standing({ missing, doubtful }: OfStanding): JSX.Element {
  if (missing.length + doubtful.length === 0) return <span class="cb-steps__done">そろいました</span>;
  return (
    <>
      {missing.length > 0 && <span class="cb-steps__left">{`未入力：${shortened(missing)}`}</span>}
      {doubtful.length > 0 && <span class="cb-steps__left">{`確かめる：${shortened(doubtful)}`}</span>}
    </>
  );
}

/** The first of what is missing, and how many more. */
function shortened(left: readonly string[]): string {
  return left.length > 2 ? `${left.slice(0, 2).join("、")}ほか${left.length - 2}` : left.join("、");
}

function OpenStep({ desk, step, at }: { readonly desk: Desk; readonly step: Step; readonly at: number }): JSX.Element {
  const View = step.view;
  return (
    <section class="cb-step" data-step={step.key} aria-labelledby="step">
      <h2 id="step" tabIndex={-1}>
        {step.title}
        <small>
          手順{at + 1}／{desk.steps.length}
        </small>
      </h2>
      <p>{step.lead}</p>
      <View {...desk.props} />
      <Ways desk={desk} at={at} />
    </section>
  );
}

function Ways({ desk, at }: { readonly desk: Desk; readonly at: number }): JSX.Element {
  const before = desk.steps[at - 1];
  const after = desk.steps[at + 1];
  return (
    <p class="cb-step__ways cb-screen">
      {before && <a href={desk.hash(before.key)}>前へ　{before.title}</a>}
      {after && (
        <a class="cb-button" href={desk.hash(after.key)}>
          次へ　{after.title}
        </a>
      )}
    </p>
  );
}
