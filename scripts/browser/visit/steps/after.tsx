/** After the visit: answers, what was seen, what it means for one's own town; and drafts for the casebook. */
import type { JSX } from "preact";
import { named } from "../../plan/alike";
import { CHAPTER } from "../../plan/bounds";
import { patched } from "../../plan/change";
import { drafts } from "../../plan/draft";
import { Button } from "../parts/buttons";
import { TextField } from "../parts/fields";
import type { Host, Plan, Report } from "../../plan/plan";
import { download } from "../../dom/download";
import type { StepProps, Work } from "../step";
import { ReplyReader } from "./reply-reader";

export const after: Work = {
  view: After,
  missing: ({ hosts, questions, report }) => {
    const unanswered = questions.filter(({ answer }) => !answer.trim()).length;
    return [
      ...(unanswered > 0 || questions.length === 0 ? [`質問の答え${unanswered > 0 ? `${unanswered}件` : ""}`] : []),
      ...hosts.filter(({ id }) => !report.impressions[id]?.trim()).map(({ name }) => `${name || "訪問先"}の所感`),
      ...(report.use.trim() ? [] : ["自団体への反映"]),
    ];
  },
};

function After(props: StepProps): JSX.Element {
  const { plan, change } = props;
  const put = (part: Partial<Report>): void =>
    change((each) => ({ ...each, report: { ...each.report, ...part } }), `report-${Object.keys(part).join()}`);
  return (
    <>
      {plan.hosts.length === 0 && <p class="cb-empty">訪問先を選ぶと、ここに訪問先ごとの欄ができます。</p>}
      {plan.questions.length > 0 && <ReplyReader {...props} />}
      {plan.hosts.map((host) => (
        <HostReport key={host.id} {...props} host={host} />
      ))}
      <div class="cb-form">
        <TextField
          label="自団体への反映"
          hint="何を、どの部署が、いつまでに"
          most={CHAPTER}
          value={plan.report.use}
          onValue={(use) => put({ use })}
        />
        <TextField
          label="そのままでは移せないことと、その理由"
          hint="例　人口の差、システムの違い"
          most={CHAPTER}
          value={plan.report.limits}
          onValue={(limits) => put({ limits })}
        />
      </div>
      <Drafts {...props} />
    </>
  );
}

/** What is written down of each host. */
type Chapter = "seen" | "impressions" | "thanks";

interface OfHost extends StepProps {
  readonly host: Host;
}

function HostReport(props: OfHost): JSX.Element {
  const { host, plan, change } = props;
  const name = host.name || "名前のない訪問先";
  const put = (part: Chapter, value: string): void =>
    change((each) => withChapter(each, part, host.id, value), `report-${part}-${host.id}`);
  return (
    <section class="cb-item" aria-labelledby={`after-${host.id}`}>
      <h3 id={`after-${host.id}`}>{name}</h3>
      <Answers {...props} />
      <TextField
        label="質問のほかに見聞きしたこと"
        hint="例　窓口の動き、使っていた様式"
        most={CHAPTER}
        value={plan.report.seen[host.id] ?? ""}
        onValue={(value) => put("seen", value)}
      />
      <TextField
        label="所感"
        hint="感想だけでなく、なぜそう考えたかを書く"
        most={CHAPTER}
        value={plan.report.impressions[host.id] ?? ""}
        onValue={(value) => put("impressions", value)}
      />
      <TextField
        label="お礼状に書く一言"
        hint="例　記入台をなくすまでの順序を伺い、準備の見通しが立ちました。"
        note="お礼状だけに入ります。上の欄は復命書だけに入ります。"
        rows={2}
        value={plan.report.thanks[host.id] ?? ""}
        onValue={(value) => put("thanks", value)}
      />
    </section>
  );
}

function Answers({ host, plan, known, change }: OfHost): JSX.Element {
  const asked = plan.questions.filter((each) => each.host === host.id);
  if (asked.length === 0) return <p class="cb-meta">この訪問先への質問は、まだありません。</p>;
  return (
    <>
      {asked.map(({ id, case: of, text, answer }, at) => (
        <TextField
          key={id}
          label={`問${at + 1}　${named({ case: of, host: host.id, text }, plan, known.cases)}`}
          rows={2}
          most={CHAPTER}
          value={answer}
          onValue={(value) =>
            change((each) => ({ ...each, questions: patched(each.questions, id, { answer: value }) }), `answer-${id}`)
          }
        />
      ))}
    </>
  );
}

function Drafts({ plan, known, say }: StepProps): JSX.Element {
  const all = drafts(plan, known.full);
  return (
    <section class="cb-item" aria-labelledby="drafts">
      <h3 id="drafts">事例帖への下書き</h3>
      <p>
        聞いた答えを、事例の更新の下書き（YAML）と、訂正のお知らせにします。公開する前に、相手の団体の確認を受け、人が読み直してください。
      </p>
      {all.length === 0 && <p class="cb-meta">質問の答えを書くと、下書きができます。</p>}
      <p class="cb-planbar__tools">
        {all.map(({ name, text }) => (
          <Button
            key={name}
            plain
            onPress={() => {
              download(new Blob([text], { type: "text/plain" }), name);
              say(`${name}を保存しました。`);
            }}
          >
            {name}
          </Button>
        ))}
      </p>
    </section>
  );
}

function withChapter(plan: Plan, part: Chapter, host: string, value: string): Plan {
  return { ...plan, report: { ...plan.report, [part]: { ...plan.report[part], [host]: value } } };
}
