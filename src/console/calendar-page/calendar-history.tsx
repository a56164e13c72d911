import { dayIsBefore } from "../../calendar/index.ts";
import type { WrittenChange } from "../../office/index.ts";
import { calendarPath } from "./ahead.tsx";
import type { CalendarProps } from "./calendar-props.ts";
import { changeSaid, scopeSaid } from "./change-said.ts";

/** Every change: what, for whom, by whom and why, what came of it, and the way back while there is one. */
export function CalendarHistory(props: CalendarProps) {
  const { words, history } = props;
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {history.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div class="scroll-x" tabIndex={0} role="group" aria-labelledby="history">
          <table class="rows">
            <thead>
              <tr>
                {[words.what, words.holdsFor, words.who, words.result].map((one) => (
                  <th key={one} scope="col">
                    {one}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {history.map((change) => (
                <Row key={change.id} {...props} change={change} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

type RowProps = CalendarProps & { change: WrittenChange };

function Row(props: RowProps) {
  const { asked, words, say, names, fitted, change } = props;
  const came = fitted.get(change.id);
  return (
    <tr>
      <th scope="row">
        {change.takesBack && `${words.aTakeBack}: `}
        {changeSaid(change, props)}
      </th>
      <td>{scopeSaid(change.scope, props)}</td>
      <td>
        {names.get(change.actor) ?? change.actor}, {say.moment(change.at, asked.office)}
        <br />
        <span class="soft">{change.reason}</span>
      </td>
      <td>
        {came && words.results(came.moved, came.waiting, came.open)}
        <TakeBack {...props} />
      </td>
    </tr>
  );
}

function TakeBack({ asked, words, today, changes, wide, change, say, offices }: RowProps) {
  if (change.takesBack) return null;
  if (change.takenBack) return <p class="soft">{words.takenBack}</p>;
  if (change.kind !== "decreed-year" && !dayIsBefore(today, change.firstDay)) return <p class="soft">{words.begun}</p>;
  const own = change.scope === asked.office.code && change.kind !== "ended";
  if (own ? !changes : !wide) return null;
  return (
    <form method="post" action={calendarPath({ asked })}>
      <input type="hidden" name="change" value="take-back" />
      <input type="hidden" name="id" value={change.id} />
      <button
        type="submit"
        name="do"
        value="look"
        class="quiet"
        aria-label={words.takeBackOf(changeSaid(change, { words, say, offices }))}
      >
        {words.takeBack}
      </button>
    </form>
  );
}
