/** The step of the questions: what can be asked on one side, what will be asked on the other. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Questions } from "../../kept/questions";
import { type Offer, offersOf } from "../../plan/asking";
import { focusSoon } from "../../dom/focus";
import { Button } from "../parts/buttons";
import { useChanges } from "../parts/use";
import type { Plan } from "../../plan/plan";
import { countsOf, questionsOf, takenOver, withOffers, withQuestions } from "../../plan/question-list";
import type { StepProps, Work } from "../step";
import { Offered } from "./questions-offered";
import { Taken } from "./questions-taken";

export const questions: Work = {
  view: QuestionsView,
  missing,
};

/** White space at the end of a line would be lost. */
const SPACE = "　";
const FACTS_ONLY =
  "事実調査だけになっています。なぜそう決めたのか、ほかの案をなぜ採らなかったのかを尋ねると、自団体で決めるときに役立ちます。";

function missing(plan: Plan): string[] {
  if (plan.questions.length === 0) return ["質問"];
  const silent = plan.hosts.filter(({ id }) => questionsOf(plan, id).length === 0).map(({ name }) => `${name}への質問`);
  const empty = plan.questions.some(({ text }) => !text.trim()) ? ["空の質問の文"] : [];
  const reasons = countsOf(plan.questions).reasons === 0 ? ["理由を尋ねる質問"] : [];
  const homeless = questionsOf(plan, "").length > 0 ? ["質問の訪問先"] : [];
  return [...silent, ...homeless, ...empty, ...reasons];
}

function QuestionsView(props: StepProps): JSX.Element {
  const { plan, known } = props;
  const { full, vocabulary, today } = known;
  const offers = useMemo(
    () => (vocabulary ? offersOf(plan, full, vocabulary, today) : []),
    [plan.hosts, full, vocabulary, today],
  );
  const { all, reasons } = countsOf(plan.questions);
  return (
    <div class="cb-questions">
      {plan.hosts.length === 0 && <p class="cb-fault">訪問先を選ぶと、その事例から問いを作ります。</p>}
      {all > 0 && reasons === 0 && (
        <p class="cb-questions__hint" data-facts-only>
          {FACTS_ONLY}
        </p>
      )}
      <Collected {...props} offers={offers} />
      <p class="cb-questions__jump cb-screen">
        <a href="#taken" onClick={jump}>
          質問事項（{all}件）へ
        </a>
      </p>
      <div class="cb-questions__sides">
        {plan.hosts.length > 0 && <Offered {...props} offers={offers} />}
        <Taken {...props} offers={offers} />
      </div>
    </div>
  );
}

/** The address names the step: a plain jump would leave it. */
function jump(event: Event): void {
  event.preventDefault();
  focusSoon("#taken");
}

let collected: Questions | null = null;

/** What the comparison has collected, in whatever tab: one list for as long as the page lives. */
function collectedQuestions(): Questions {
  collected ??= new Questions();
  return collected;
}

/** What was collected in the comparison, and has not been taken over yet. */
function Collected({
  offers,
  plan,
  change,
  say,
}: StepProps & { readonly offers: readonly Offer[] }): JSX.Element | null {
  useChanges((listener) => collectedQuestions().subscribe(listener));
  const found = takenOver(collectedQuestions().all, offers, plan);
  const waiting = found.offers.length + found.others.length;
  if (waiting === 0 && found.strange === 0) return null;
  const take = (): void => {
    change((each) => withQuestions(withOffers(each, found.offers), found.others));
    say("比較で集めた問いを加えました。");
    focusSoon("#taken");
  };
  return (
    <div class="cb-questions__collected" data-collected={waiting}>
      {waiting > 0 && (
        <p>
          比較で「質問に入れる」を押した問いが{waiting}件あります。{SPACE}
          <Button plain onPress={take}>
            まとめて加える
          </Button>
        </p>
      )}
      {found.strange > 0 && (
        <p class="cb-meta">
          ほかに{found.strange}
          件は、いまの訪問先で見る事例についての問いではありません。「訪問先」でその事例を選ぶと加えられます。
        </p>
      )}
    </div>
  );
}
