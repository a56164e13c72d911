import { phrasesOf } from "../../phrasebook/index.ts";
import type { Checked, Seen } from "../../queue/index.ts";
import { may } from "../../staff/index.ts";
import { href } from "../addresses.ts";
import { shownTime } from "../staff/when.ts";
import { at, type DeskProps } from "./desk-props.ts";

/** What became of the last one: said right after it, and undone within two minutes. */
export function Result(props: DeskProps) {
  const { told, seen, words } = props;
  return (
    <>
      {told.checked && <Became {...props} checked={told.checked} />}
      {seen.last && (
        <form method="post" action={at(props, "undo")} data-quiet class="press-form undo-last">
          <input type="hidden" name="arrival" value={seen.last.id} />
          <button type="submit" class="quiet" data-key="0">
            <span>
              {words.undo}
              <small>{seen.last.ticket?.number ?? words.lastFour(seen.last.lastFour)}</small>
            </span>
            <kbd aria-hidden="true">0</kbd>
          </button>
        </form>
      )}
    </>
  );
}

// Who of a party; whoever was sent for copies alone has an arrival of their own by now.
function nameOf({ arrival }: Seen<Checked>, visitor: string): string | undefined {
  return arrival.people.length > 1 ? arrival.people.find(({ id }) => id === visitor)?.name : undefined;
}

function Became({ asked, words, checked }: DeskProps & { checked: Seen<Checked> }) {
  const { ticket, returned = [] } = checked;
  const say = phrasesOf(asked.language).words;
  return (
    <div role="status" class="results" data-sound={returned.length > 0 ? "warn" : "good"}>
      {ticket && (
        <div class="told good became">
          <p class="big number">{ticket.number}</p>
          <p>{words.gotTicket(ticket.number)}</p>
          {may(asked.signedIn.member, "line.help", asked.office.id) && (
            <form method="post" action={href("frontDesk", { office: asked.office.code }, asked.language)}>
              <input type="hidden" name="ticket" value={ticket.id} />
              <button type="submit" class="quiet" name="do" value="print">
                {words.print}
              </button>
            </form>
          )}
        </div>
      )}
      {returned.map((one) => (
        <div key={one.visitor} class="told warn">
          <p>
            <strong>{[nameOf(checked, one.visitor), words.returned].filter(Boolean).join(": ")}</strong>
          </p>
          <p>
            {one.today
              ? words.backBefore(shownTime(one.today))
              : one.visit
                ? words.visit(`${say.day(one.visit.day)}, ${shownTime(one.visit.starts)} ${asked.office.zoneName}`)
                : words.noVisit}
          </p>
        </div>
      ))}
    </div>
  );
}
