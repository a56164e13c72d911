import { streamOf } from "../../office/index.ts";
import type { TicketView } from "../../queue/index.ts";
import { href } from "../addresses.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import { hourAt, minutesBetween } from "../staff/when.ts";
import type { CounterProps } from "./counter-props.ts";
import { Press } from "./press.tsx";

/** Who comes next, in the order of the rule. */
export function ComingUp({ now, floor, seen, words }: CounterProps) {
  return (
    <section class="card">
      <h2>
        {words.nextUp} <span class="soft">{words.waiting(seen.waiting)}</span>
      </h2>
      {seen.next.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.stream}</th>
              <th scope="col">{words.waits}</th>
            </tr>
          </thead>
          <tbody>
            {seen.next.map((ticket) => (
              <tr key={ticket.id}>
                <th scope="row" class="number">
                  {ticket.number}
                </th>
                <td class="soft">{streamOf(floor, ticket.stream)?.name}</td>
                <td>{words.minutes(minutesBetween(ticket.stateAt, now))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Missed or parked ones: call again, or back into the line. */
export function Gone({
  asked,
  now,
  seen,
  words,
  title,
  tickets,
  recall,
}: CounterProps & { title: string; tickets: TicketView[]; recall?: boolean }) {
  const counter = seen.counter.code;
  const free = seen.counter.inHand === undefined;
  return (
    <section class="card">
      <h2>{title}</h2>
      <ul class="gone">
        {tickets.map((ticket) => {
          const mayCall = ticket.recallAt && Temporal.Instant.compare(now, ticket.recallAt) >= 0;
          return (
            <li key={ticket.id}>
              <span class="number">{ticket.number}</span>
              <span class="soft">
                {words.times(ticket.calls)}
                {recall && ` · ${ticket.diesAt ? words.dies(hourAt(ticket.diesAt, asked.office)) : words.livesOn}`}
              </span>
              {recall && (
                <Press
                  asked={asked}
                  counter={counter}
                  act="recall"
                  label={words.recall}
                  ticket={ticket.id}
                  disabled={!free || !ticket.recallAt}
                  small={
                    ticket.recallAt && !mayCall ? words.recallFrom(hourAt(ticket.recallAt, asked.office)) : undefined
                  }
                />
              )}
              {!recall && <Press asked={asked} counter={counter} act="rejoin" label={words.back} ticket={ticket.id} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Somebody whose turn it is not: a permission, and a reason. */
export function CallThis({ asked, seen, words }: CounterProps) {
  if (seen.next.length === 0) return null;
  return (
    <details class="card more" id="pick">
      <summary>{words.outOfOrder}</summary>
      <form
        method="post"
        action={href(
          "counterAct",
          { office: asked.office.code, counter: seen.counter.code, act: "pick" },
          asked.language,
        )}
        data-quiet
        class="reason-form"
      >
        <label>
          {words.number}
          <select name="ticket">
            {seen.next.map((ticket) => (
              <option key={ticket.id} value={ticket.id}>
                {ticket.number}
              </option>
            ))}
          </select>
        </label>
        <ReasonField asked={asked} />
        <button type="submit" class="quiet">
          {words.callThis}
        </button>
      </form>
    </details>
  );
}
