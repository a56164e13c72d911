import { dayIsBefore } from "../../calendar/index.ts";
import { factsOn, textNames } from "../../office/index.ts";
import { factSaid, linesHolding, linesOf, scopeSaid } from "./fact-said.ts";
import type { FactsProps } from "./facts-props.ts";
import { TakeBack } from "./take-back.tsx";

/** What the office says today, thing by thing. */
export function Holding(props: FactsProps) {
  const { asked, words, today } = props;
  const facts = factsOn(asked.office, today);
  const things = [
    { what: "place", about: "" },
    ...textNames.flatMap((about) => (facts.texts[about] ? [{ what: "text" as const, about }] : [])),
    { what: "fees", about: "" },
    ...facts.services.map(({ code }) => ({ what: "papers" as const, about: code })),
  ] as const;
  return (
    <section class="card" aria-labelledby="holding">
      <h2 id="holding">
        {words.now}: {asked.office.short}
      </h2>
      <dl class="holding">
        {things.map((thing) => (
          <div key={`${thing.what} ${thing.about}`}>
            <dt>{factSaid(thing, props)}</dt>
            <dd>
              <Value lines={linesHolding(asked.office, today, thing, words)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Changes whose first day has not come, the nearest first. */
export function Ahead(props: FactsProps) {
  const { words, say, history, today } = props;
  const ahead = history
    .filter(({ back, firstDay }) => !back && dayIsBefore(today, Temporal.PlainDate.from(firstDay)))
    .toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
  return (
    <section class="card" aria-labelledby="ahead">
      <h2 id="ahead">{words.ahead}</h2>
      {ahead.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div class="scroll-x" tabIndex={0} role="group" aria-labelledby="ahead">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{words.from}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.holdsFor}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {ahead.map((change) => (
                <tr key={change.id}>
                  <th scope="row">{say.dayInline(Temporal.PlainDate.from(change.firstDay))}</th>
                  <td>
                    {factSaid(change, props)}
                    <Value lines={linesOf(change, words, props.asked.office)} />
                  </td>
                  <td>{scopeSaid(change.scope, props)}</td>
                  <td>
                    <TakeBack {...props} change={change} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** A short value as it is, a long one behind its first line. */
export function Value({ lines }: { lines: readonly string[] }) {
  const [first, ...more] = lines;
  if (more.length < 2) return <p class="value">{lines.join(" · ")}</p>;
  return (
    <details class="value">
      <summary>{first}</summary>
      <ul class="plain-lines">
        {more.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
