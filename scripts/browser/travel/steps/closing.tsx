/** After the stay: what both towns share, where they differ, and what one's own makes of it. */
import type { JSX } from "preact";
import { CHAPTER } from "../../plan/bounds";
import { TextField } from "../../visit/parts/fields";
import type { Plan, Report } from "../../plan/plan";
import type { Step, StepProps } from "../../visit/step";
import { withTravel } from "../change";
import { Written } from "../parts/written";

export const compare: Step = {
  key: "compare",
  title: "共通点・相違点",
  lead: "業務と職場文化の似ている所と違う所を、滞在先の職員と一緒に確かめて書きます。違いは、どこから来るかまで書くと、移せるかどうかが分かります。",
  view: Compare,
  missing: ({ travel }) => [...(travel.alike.trim() ? [] : ["共通点"]), ...(travel.different.trim() ? [] : ["相違点"])],
};

function Compare({ plan, change, known }: StepProps): JSX.Element {
  const { alike, different } = plan.travel;
  return (
    <div class="cb-form">
      <TextField
        label="共通点"
        hint="業務の手順、決裁、会議、席、町の課題など"
        rows={6}
        most={CHAPTER}
        value={alike}
        onValue={(value) => change((each) => withTravel(each, { alike: value }), "alike")}
      />
      <TextField
        label="相違点"
        hint="違うことと、そのわけ（人口、職員の数、決まり、歴史など）"
        rows={6}
        most={CHAPTER}
        value={different}
        onValue={(value) => change((each) => withTravel(each, { different: value }), "different")}
      />
      <Written plan={plan} known={known} sides={["seen", "surfaced"]} />
    </div>
  );
}

export const report: Step = {
  key: "report",
  title: "報告",
  lead: "ノート、日誌、共通点・相違点は、そのまま報告書案に入ります。ここでは、そこから何を考え、自団体で何をするかを書きます。",
  view: ReportView,
  missing: ({ report: { use } }) => (use.trim() ? [] : ["自団体への反映"]),
};

function ReportView({ plan, change, known }: StepProps): JSX.Element {
  const put = (part: Partial<Report>): void =>
    change((each) => withReport(each, part), `report-${Object.keys(part).join()}`);
  const { impressions, use, limits } = plan.report;
  return (
    <div class="cb-form">
      {plan.hosts.map(({ id, name }) => (
        <TextField
          key={id}
          label={`所感（${name || "滞在先"}）`}
          hint="事実と分けて、そう考えた理由とともに"
          rows={5}
          most={CHAPTER}
          value={impressions[id] ?? ""}
          onValue={(value) =>
            change(
              (each) => withReport(each, { impressions: { ...each.report.impressions, [id]: value } }),
              `impressions-${id}`,
            )
          }
        />
      ))}
      <TextField
        label="自団体への反映"
        hint="直すこと、いつまでに、どの課が"
        rows={5}
        most={CHAPTER}
        value={use}
        onValue={(value) => put({ use: value })}
      />
      <TextField
        label="そのままでは移せないこと"
        hint="条件の違いと、その理由"
        rows={4}
        most={CHAPTER}
        value={limits}
        onValue={(value) => put({ limits: value })}
      />
      <Written plan={plan} known={known} sides={["surfaced", "brought", "seen"]} />
    </div>
  );
}

function withReport(plan: Plan, part: Partial<Report>): Plan {
  return { ...plan, report: { ...plan.report, ...part } };
}
