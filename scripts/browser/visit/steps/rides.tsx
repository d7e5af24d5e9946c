/** How far it is from stop to stop, by a rule of thumb, and whether another order is shorter. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { grouped } from "../../words/grouped";
import { type Stage, hoursText, shorter, stagesOf } from "../../plan/ride-notes";
import { RULE, type Rides } from "../../plan/rides";
import type { Plan } from "../../plan/plan";
import { wordsOf } from "../../plan/words";

export function RidesTold({ plan, rides }: { readonly plan: Plan; readonly rides: Rides }): JSX.Element | null {
  const stages = stagesOf(plan, rides);
  const better = useMemo(() => shorter(plan, rides), [plan.hosts, rides]);
  const known = stages.filter(({ ride }) => ride.km !== null || ride.sea);
  if (known.length === 0) return null;
  const names = better?.hosts.map(({ name }) => name).join("、");
  const sea = stages.some(({ ride }) => ride.sea);
  return (
    <section class="cb-item" aria-labelledby="rides" data-rides>
      <h3 id="rides">道のりの目安</h3>
      <ol class="cb-rides">
        {stages.map((stage) => (
          <li key={`${stage.from?.id} ${stage.to?.id}`}>
            <span>{`${nameOf(plan, stage.from)}から${nameOf(plan, stage.to)}へ`}</span>
            <strong>{rideText(stage)}</strong>
          </li>
        ))}
      </ol>
      {better && (
        <p data-shorter>
          {`距離だけで見れば、${names}の順に回るほうが、目安で${grouped(better.saves)}km短くなります。希望日や受け入れの条件とは照らし合わせていません。`}
        </p>
      )}
      {sea && (
        <p>
          海を渡る{wordsOf(plan).host}
          があるので、距離からの順は出していません。便の有無と欠航のときの動きを確かめてください。
        </p>
      )}
      <p class="cb-meta">{RULE}</p>
    </section>
  );
}

function nameOf(plan: Plan, host: Stage["from"]): string {
  return host ? host.name || `名前のない${wordsOf(plan).host}` : plan.home.name || "自団体";
}

function rideText({ ride }: Stage): string {
  if (ride.sea) return "海を渡る（船か飛行機の便を確かめる）";
  if (ride.km === null) return "場所が分からない";
  return ride.km === 0 ? "同じ市区町村" : `約${grouped(ride.km)}km、${hoursText(ride)}`;
}
