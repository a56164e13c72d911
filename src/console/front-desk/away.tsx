import { deskWords } from "../../phrasebook/index.ts";
import { clockOf } from "../door-page/feedback.ts";
import type { FrontProps } from "./front-props.ts";
import { TicketActs } from "./ticket-acts.tsx";

const mostShown = 30;

/** Numbers that wait for somebody's word. */
export function Away({ asked, around: { away } }: FrontProps) {
  const words = deskWords[asked.language].frontDesk;
  const time = clockOf(asked.office, asked.language);
  return (
    <section id="yang-terlewat" class="card away" aria-labelledby="terlewat" data-live-part="">
      <h2 id="terlewat">{words.waitingHere}</h2>
      {away.length === 0 ? (
        <p class="soft">{words.nobodyHere}</p>
      ) : (
        <table aria-labelledby="terlewat">
          <thead>
            <tr>
              <th scope="col">{words.columns.number}</th>
              <th scope="col">{words.columns.state}</th>
              <th scope="col">{words.columns.act}</th>
            </tr>
          </thead>
          <tbody>
            {away.slice(0, mostShown).map((ticket) => (
              <tr key={ticket.id}>
                <th scope="row" class="number">
                  {ticket.number}
                </th>
                <td>
                  {words.state[ticket.state]} {time(ticket.stateAt)}
                  {ticket.diesAt && <small class="soft"> {words.diesAt(time(ticket.diesAt))}</small>}
                </td>
                <td>
                  <TicketActs asked={asked} ticket={ticket} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {away.length > mostShown && <p class="soft">{words.more(away.length - mostShown)}</p>}
    </section>
  );
}
