import type { CalendarChange } from "../../office/index.ts";
import type { CalendarPreview } from "../../staff-acts/index.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import { calendarPath } from "./ahead.tsx";
import type { CalendarProps } from "./calendar-props.ts";
import { changeSaid, scopeSaid } from "./change-said.ts";

type Props = CalendarProps & { looked: CalendarPreview };

/** Whom a change touches, what happens to them, whether it can be taken back; and the yes with a reason. */
export function CalendarPreviewed(props: Props) {
  const { asked, words, typed, looked } = props;
  const { change } = looked.changed;
  return (
    <section class="card" aria-labelledby="check">
      <h2 id="check">{words.check}</h2>
      <p>
        <strong>{change.takesBack ? words.takeBackOf(changeSaid(change, props)) : changeSaid(change, props)}</strong>
        {` (${scopeSaid(change.scope, props)}${looked.offices.length > 1 ? `, ${words.officesTouched(looked.offices.length)}` : ""})`}
      </p>
      {change.takesBack && <p>{words.comeBack(looked.back)}</p>}
      <p class="touched">{looked.people === 0 ? words.nobody : words.touched(looked.people)}</p>
      {looked.people > 0 && <Touched {...props} />}
      {looked.people > 0 && <Happens words={words} />}
      <h3>{words.back.title}</h3>
      <p>{backSaid(change, props)}</p>
      <form method="post" action={calendarPath({ asked })} class="calendar-yes">
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

function Happens({ words: { happens } }: Pick<Props, "words">) {
  return (
    <>
      <h3>{happens.title}</h3>
      <ul class="happens">
        <li>{happens.moved}</li>
        <li>{happens.letter}</li>
        <li>{happens.waiting}</li>
      </ul>
    </>
  );
}

function backSaid({ kind, firstDay, takesBack }: CalendarChange, { words, say }: Props): string {
  if (takesBack) return words.back.never;
  return kind === "decreed-year" ? words.back.year : words.back.until(say.dayInline(firstDay.subtract({ days: 1 })));
}

/** By day and hour; where several offices are meant, by office and day. */
function Touched({ words, say, offices, looked }: Props) {
  const several = looked.offices.length > 1;
  const rows = looked.offices.flatMap(({ office, hours }) =>
    [...Map.groupBy(hours, ({ day }) => day.toString())].map(([day, ofDay]) => ({ office, day, ofDay })),
  );
  return (
    <div class="scroll-x" tabIndex={0} role="group" aria-labelledby="check">
      <table>
        <thead>
          <tr>
            {several && <th scope="col">{words.office}</th>}
            <th scope="col">{words.day}</th>
            <th scope="col">{words.people}</th>
            {!several && <th scope="col">{words.hour}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ office, day, ofDay }) => (
            <tr key={`${office} ${day}`}>
              {several && <th scope="row">{offices.byId.get(office)?.short}</th>}
              <td>{say.dayInline(Temporal.PlainDate.from(day))}</td>
              <td>{ofDay.reduce((sum, { people }) => sum + people, 0)}</td>
              {!several && <td>{hoursSaid(ofDay, say)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function hoursSaid(hours: CalendarPreview["offices"][number]["hours"], say: Props["say"]): string {
  const byHour = Map.groupBy(hours, ({ starts }) => starts.toString());
  return [...byHour]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([starts, ofHour]) =>
        `${say.hour(Temporal.PlainTime.from(starts))} (${ofHour.reduce((sum, { people }) => sum + people, 0)})`,
    )
    .join(", ");
}
