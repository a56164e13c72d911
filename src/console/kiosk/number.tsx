import { deskWords } from "../../phrasebook/index.ts";
import type { TicketView } from "../../queue/index.ts";
import { href } from "../addresses.ts";
import { clockOf } from "../door-page/feedback.ts";
import type { KioskAsked, KioskOutcome } from "./asked.ts";

interface NumberProps {
  asked: KioskAsked;
  outcome: KioskOutcome;
  ticket: TicketView;
}

/** The number, huge, and its paper: once. */
export function Number({ asked, outcome, ticket }: NumberProps) {
  return (
    <div class="kiosk-number">
      <p class="number">{ticket.number}</p>
      <Paper asked={asked} outcome={outcome} ticket={ticket} />
    </div>
  );
}

function Paper({ asked: { office, language }, outcome: { printedAt, paper }, ticket }: NumberProps) {
  const words = deskWords[language].kiosk;
  if (paper) return <p>{words.printed}</p>;
  if (printedAt) return <p>{words.printedBefore(clockOf(office, language)(printedAt))}</p>;
  return (
    <form method="post" action={href("kiosk", { office: office.code }, language)}>
      <input type="hidden" name="do" value="print" />
      <input type="hidden" name="ticket" value={ticket.id} />
      <input type="hidden" name="number" value={ticket.number} />
      <button type="submit">{words.print}</button>
    </form>
  );
}
