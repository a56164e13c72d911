import type { WrittenFact } from "../../office/index.ts";
import { factSaid, linesOf, scopeSaid } from "./fact-said.ts";
import { Value } from "./facts-holding.tsx";
import type { FactsProps } from "./facts-props.ts";
import { TakeBack } from "./take-back.tsx";

/** Every change: what, from when, for whom, by whom and why, who was written to, and the way back. */
export function FactsHistory(props: FactsProps) {
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

function Row(props: FactsProps & { change: WrittenFact }) {
  const { asked, words, say, names, told, change } = props;
  const came = told.get(change.id);
  const who = (actor: string, at: Temporal.Instant) => `${names.get(actor) ?? actor}, ${say.moment(at, asked.office)}`;
  const { back, firstDay, until } = change;
  return (
    <tr>
      <th scope="row">
        {factSaid(change, props)}, {say.dayInline(Temporal.PlainDate.from(firstDay))}
        <Value lines={linesOf(change, words, asked.office)} />
      </th>
      <td>{scopeSaid(change.scope, props)}</td>
      <td>
        {who(change.actor, change.at)}
        <br />
        <span class="soft">{change.reason}</span>
      </td>
      <td>
        {came && words.results(came.told, came.open)}
        {back && (
          <p class="soft">
            {until === firstDay
              ? words.neverHeld(who(back.actor, back.at))
              : words.takenBack(who(back.actor, back.at), say.dayInline(Temporal.PlainDate.from(until!)))}
            . {back.reason}
          </p>
        )}
        <TakeBack {...props} />
      </td>
    </tr>
  );
}
