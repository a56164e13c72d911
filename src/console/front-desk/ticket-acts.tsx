import { deskWords } from "../../phrasebook/index.ts";
import type { TicketView } from "../../queue/index.ts";
import { may } from "../../staff/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

/** Back into the line for who was missed or parked; back to life, with a reason, for a number that died. */
export function TicketActs({ asked, ticket }: { asked: StaffRequest; ticket: TicketView }) {
  const words = deskWords[asked.language].frontDesk;
  if (ticket.state === "missed" || ticket.state === "parked") {
    return (
      <form method="post" data-quiet="">
        <input type="hidden" name="do" value="rejoin" />
        <input type="hidden" name="ticket" value={ticket.id} />
        <button type="submit" aria-label={`${words.rejoin}: ${ticket.number}`}>
          {words.rejoin}
        </button>
      </form>
    );
  }
  if (ticket.state !== "dead" || !may(asked.signedIn.member, "line.readmit", asked.office.id)) return null;
  return (
    <form method="post" class="readmit" data-quiet="" autocomplete="off">
      <input type="hidden" name="do" value="readmit" />
      <input type="hidden" name="ticket" value={ticket.id} />
      <input
        name="reason"
        type="text"
        required
        maxlength={300}
        placeholder={words.reason}
        aria-label={`${words.reason} (${ticket.number}). ${words.reasonHint}`}
      />
      <button type="submit" class="quiet" aria-label={`${words.readmit}: ${ticket.number}`}>
        {words.readmit}
      </button>
    </form>
  );
}
