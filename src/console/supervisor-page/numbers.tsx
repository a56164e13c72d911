import { streamOf } from "../../office/index.ts";
import type { TicketView } from "../../queue/index.ts";
import { may } from "../../staff/index.ts";
import { ReasonField } from "../staff/reason-field.tsx";
import { hourAt, minutesBetween } from "../staff/when.ts";
import { type SupervisorProps, to } from "./supervisor-props.ts";

/** Numbers that need an eye: missed, parked, void; and the line in its order. */
export function Numbers(props: SupervisorProps) {
  const { words, seen } = props;
  const { missed, parked, dead } = seen.floor;
  return (
    <>
      {missed.length + parked.length > 0 && (
        <section class="card" id="missed">
          {missed.length > 0 && <h2>{words.missed}</h2>}
          <Gone {...props} tickets={missed} />
          {parked.length > 0 && <h2>{words.parked}</h2>}
          <Gone {...props} tickets={parked} />
        </section>
      )}
      {dead.length > 0 && <Dead {...props} />}
      <Line {...props} />
    </>
  );
}

function Gone(props: SupervisorProps & { tickets: TicketView[] }) {
  const { asked, words, tickets } = props;
  const mayHelp = may(asked.signedIn.member, "line.help", asked.office.id);
  if (tickets.length === 0) return null;
  return (
    <ul class="gone">
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <span class="number">{ticket.number}</span>
          <span class="soft">
            {words.times(ticket.calls)}
            {ticket.diesAt && ` · ${words.dies(hourAt(ticket.diesAt, asked.office))}`}
          </span>
          {mayHelp && (
            <form method="post" action={to(props, "rejoin")} data-quiet>
              <input type="hidden" name="ticket" value={ticket.id} />
              <button type="submit" class="quiet">
                {words.rejoin}
                <span class="unseen"> {ticket.number}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function Dead(props: SupervisorProps) {
  const { asked, words, seen } = props;
  const { dead } = seen.floor;
  return (
    <section class="card" id="dead">
      <h2>{words.dead}</h2>
      <p class="number-list">
        {dead.map(({ number }) => (
          <span key={number} class="tag">
            {number}
          </span>
        ))}
      </p>
      {may(asked.signedIn.member, "line.readmit", asked.office.id) && (
        <form method="post" action={to(props, "readmit")} data-quiet class="reason-form">
          <label>
            {words.number}
            <select name="ticket">
              {dead.map((ticket) => (
                <option key={ticket.id} value={ticket.id}>
                  {ticket.number}
                </option>
              ))}
            </select>
          </label>
          <ReasonField asked={asked} />
          <button type="submit" class="quiet">
            {words.readmit}
          </button>
        </form>
      )}
    </section>
  );
}

function Line({ now, words, seen }: SupervisorProps) {
  const { line, streams } = seen.floor;
  const waiting = streams.reduce((sum, stream) => sum + stream.waiting, 0);
  if (line.length === 0) return null;
  return (
    <section class="card">
      <h2>
        {words.line} <span class="soft">{words.lineCount(line.length, waiting)}</span>
      </h2>
      <ol class="line-list">
        {line.map((ticket) => (
          <li key={ticket.id}>
            <span class="number">{ticket.number}</span>{" "}
            <span class="soft">
              {streamOf(seen.context.floor, ticket.stream)?.name}, {words.minutes(minutesBetween(ticket.stateAt, now))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
