import { floorOn, streamOf, today } from "../../office/index.ts";
import { deskWords, phrasesOf } from "../../phrasebook/index.ts";
import type { ArrivalView, TicketView } from "../../queue/index.ts";
import { may } from "../../staff/index.ts";
import { clockOf } from "../door-page/feedback.ts";
import { hasCallSign, type SearchResult } from "./acts.ts";
import { FormIdField } from "./form-id-field.tsx";
import type { FrontProps } from "./front-props.ts";
import { PriorityFields } from "./priority-fields.tsx";
import { TicketActs } from "./ticket-acts.tsx";

/** What was looked for: a number with what can be done for it, or arrivals with their help and slips. */
export function FoundCards({ found, ...props }: FrontProps & { found: SearchResult }) {
  return (
    <>
      {found.ticket && <TicketCard {...props} {...found.ticket} />}
      {found.arrivals.slice(0, 8).map((arrival) => (
        <ArrivalCard key={arrival.id} {...props} arrival={arrival} />
      ))}
    </>
  );
}

function TicketCard({
  asked,
  ticket,
  printedAt,
}: FrontProps & { ticket: TicketView; printedAt: Temporal.Instant | undefined }) {
  const words = deskWords[asked.language].frontDesk;
  const time = clockOf(asked.office, asked.language);
  const facts = [
    words.state[ticket.state],
    words.since(time(ticket.stateAt)),
    ticket.counter && words.atCounter(ticket.counter),
    ticket.diesAt && words.diesAt(time(ticket.diesAt)),
    words.people(ticket.people),
  ];
  return (
    <section class="card found" aria-labelledby="nomor-itu">
      <h2 id="nomor-itu" class="number">
        {ticket.number}
      </h2>
      {ticket.names.length > 0 && <p>{ticket.names.join(", ")}</p>}
      <p>{facts.filter(Boolean).join(" · ")}</p>
      {may(asked.signedIn.member, "line.help", asked.office.id) && (
        <div class="acts">
          <form method="post">
            <input type="hidden" name="do" value="print" />
            <input type="hidden" name="ticket" value={ticket.id} />
            <FormIdField />
            <button type="submit" data-key="p">
              {printedAt ? words.printAgain : words.print}
            </button>
          </form>
          <TicketActs asked={asked} ticket={ticket} />
        </div>
      )}
      {printedAt && <p class="soft">{words.printedAt(time(printedAt))}</p>}
    </section>
  );
}

function ArrivalCard({ asked, now, arrival }: FrontProps & { arrival: ArrivalView }) {
  const words = deskWords[asked.language].frontDesk;
  const say = phrasesOf(asked.language).words;
  const stream = streamOf(floorOn(asked.office, today(asked.office, now)), arrival.stream)?.name;
  const facts = [
    arrival.starts && say.hour(arrival.starts),
    words.present(clockOf(asked.office, asked.language)(arrival.presentAt)),
    words.state[arrival.state],
    stream,
    words.people(arrival.people.length),
    arrival.lastFour && words.lastFour(arrival.lastFour),
  ];
  const names = arrival.people.flatMap(({ name }) => name ?? []);
  return (
    <section class="card found" aria-label={words.arrival}>
      <h2>{names.join(", ") || words.arrival}</h2>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      {arrival.ticket && <p class="number">{words.ticket(arrival.ticket.number)}</p>}
      {may(asked.signedIn.member, "desk.walk-in", asked.office.id) && (
        <form method="post" class="fields" data-quiet="">
          <input type="hidden" name="do" value="priority" />
          <input type="hidden" name="arrival" value={arrival.id} />
          <PriorityFields language={asked.language} priority={arrival.priority} help={arrival.help} />
          <button type="submit">{words.setPriority}</button>
        </form>
      )}
      <Slips asked={asked} arrival={arrival} />
      {hasCallSign(arrival) && (
        <form method="post">
          <input type="hidden" name="do" value="call-slip" />
          <input type="hidden" name="arrival" value={arrival.id} />
          <button type="submit" class="quiet" data-key="p">
            {words.callSlip}
          </button>
        </form>
      )}
    </section>
  );
}

/** Who was returned gets the second visit on paper: no telephone is needed to come back. */
function Slips({ asked, arrival }: Pick<FrontProps, "asked"> & { arrival: ArrivalView }) {
  const words = deskWords[asked.language].frontDesk;
  const returned = arrival.people.filter(({ booking, outcome }) => booking && outcome === "returned");
  return (
    <>
      {returned.map(({ id, booking, name }) => (
        <form key={id} method="post">
          <input type="hidden" name="do" value="slip" />
          <input type="hidden" name="booking" value={booking} />
          <button type="submit" class="quiet">
            {words.slip}
            {returned.length > 1 && name ? `: ${name}` : ""}
          </button>
        </form>
      ))}
    </>
  );
}
