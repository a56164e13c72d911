import type { FactPreview } from "../../staff-acts/index.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import { factSaid, linesHolding, scopeSaid } from "./fact-said.ts";
import { factsPath } from "./facts-forms.tsx";
import type { FactsProps } from "./facts-props.ts";

type Props = FactsProps & { looked: FactPreview };

/** What becomes what, whom it concerns, who is written to, whether it can be taken back; and the yes with a reason. */
export function FactsPreviewed(props: Props) {
  const { asked, words, say, typed, looked } = props;
  const { fact, from, takesBack } = looked.changed;
  const what = `${factSaid(fact, props)}, ${say.dayInline(from)}`;
  return (
    <section class="card" aria-labelledby="check">
      <h2 id="check">{words.check}</h2>
      <p>
        <strong>{takesBack ? words.takeBackOf(what) : what}</strong> ({scopeSaid(fact.scope, props)})
      </p>
      <Compared {...props} />
      <p class="touched">{looked.people === 0 ? words.nobody : words.touched(looked.people)}</p>
      {(looked.people > 0 || takesBack) && <p>{lettersSaid(looked, words)}</p>}
      <h3>{words.backTitle}</h3>
      <p>{takesBack ? words.backNever : fact.what === "papers" ? words.backPapers : words.back}</p>
      <form method="post" action={factsPath(props)} class="calendar-yes">
        {Object.entries(typed)
          .filter(([name]) => !["do", "reason", "seen"].includes(name))
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <input type="hidden" name="seen" value={looked.people} />
        <ReasonField asked={asked} value={typed["reason"]} />
        <p class="presses">
          <button type="submit" name="do" value="change">
            {words.confirm}
          </button>
          <button type="submit" name="do" value="edit" class="quiet" formNoValidate>
            {words.goBack}
          </button>
        </p>
      </form>
    </section>
  );
}

/** What this office says before and after. */
function Compared({ asked, words, looked }: Props) {
  const { fact, from, offices } = looked.changed;
  const after = offices.byId.get(asked.office.id) ?? asked.office;
  const columns = [
    { title: words.before, lines: linesHolding(asked.office, from, fact, words) },
    { title: words.after, lines: linesHolding(after, from, fact, words) },
  ];
  return (
    <div class="compared">
      {columns.map(({ title, lines }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul class="plain-lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function lettersSaid({ changed: { fact, takesBack } }: FactPreview, { letters }: Props["words"]): string {
  if (takesBack) return letters.back;
  return fact.what === "papers" || fact.what === "place" ? letters.told : letters.notTold;
}
