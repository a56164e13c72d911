import { showCode } from "../../booking/index.ts";
import { momentAt } from "../../calendar/index.ts";
import { comeTime, latestTime, newAddressOn, type Office, rulesOfVersion, serviceOn } from "../../office/index.ts";
import {
  type Confirmation,
  confirmedTemplate,
  cut,
  phrasesOf,
  type TemplateName,
  type Visit,
} from "../../phrasebook/index.ts";
import type { ChangeOfDesk } from "../../queue/index.ts";
import { isChild } from "../age.ts";
import { movesLeft } from "../moves-left.ts";
import type { Composed } from "./composed.ts";
import type { BookingRecipient } from "./letter-recipients.sql.ts";

/** What a telephone hears of a change that the front desk made for it: the confirmation as it stands now, or that it is cancelled. */
export function letterOfDesk(did: ChangeOfDesk, booking: BookingRecipient, office: Office): Composed {
  return did === "cancelled" ? cancelled(booking, office) : confirmedAnew(did, booking, office);
}

/** The confirmation of a booking as it stands now, which nobody asked for at this moment: a desk changed it, or it was drawn. */
export function confirmedAnew(opening: Confirmation["opening"], booking: BookingRecipient, office: Office): Composed {
  const sure = confirmationOf(opening, booking, office);
  const { words, booking: say } = phrasesOf(booking.language);
  const { name, parameters } = confirmedTemplate(booking.language, [
    sure.name,
    sure.code,
    words.visit(sure),
    office.name,
    words.hour(sure.come),
    words.hour(sure.last),
  ]);
  return {
    kind: opening,
    text: say.confirmed(sure),
    qr: sure.code,
    template: { name: name as TemplateName, parameters },
    ...aboutHour(sure),
  };
}

/** What the telephone hears that a booking is taken off. It may be in other hands by now: no name and no code. */
export function farewellOfDesk(booking: BookingRecipient, office: Office): Composed {
  const { words, day } = phrasesOf(booking.language);
  const visit = { office, day: booking.day, starts: booking.starts };
  return {
    kind: "handed-over",
    text: day.handedOver(visit),
    template: { name: "handed_over", parameters: [words.visitInYear(visit), office.name] },
    ...aboutHour(visit),
  };
}

function cancelled(booking: BookingRecipient, office: Office): Composed {
  const { words, day } = phrasesOf(booking.language);
  const seat = {
    name: cut(booking.name, 60),
    visit: { office, day: booking.day, starts: booking.starts },
    code: showCode(booking.code),
  };
  return {
    kind: "cancelled",
    text: day.cancelledAtDesk(seat),
    template: { name: "cancelled_at_desk", parameters: [seat.name, words.visitInYear(seat.visit), seat.code] },
    ...aboutHour(seat.visit),
  };
}

/** Said until the day of the visit is over. */
function aboutHour({ office, day, starts }: Visit): Pick<Composed, "visit" | "goodUntil"> {
  return {
    visit: momentAt(office.zone, day, starts),
    goodUntil: momentAt(office.zone, day.add({ days: 1 }), Temporal.PlainTime.from("00:00")),
  };
}

function confirmationOf(opening: Confirmation["opening"], booking: BookingRecipient, office: Office): Confirmation {
  const rules = rulesOfVersion(office, booking.rulesVersion);
  return {
    office,
    opening,
    day: booking.day,
    starts: booking.starts,
    movesLeft: movesLeft(rules, booking.moves, booking.movesOfSender),
    name: cut(booking.name, 60),
    code: showCode(booking.code),
    come: comeTime(rules, booking.starts),
    last: latestTime(rules, booking.starts),
    papers: papersOf(booking, office),
    address: newAddressOn(office, booking.day),
    hints: [],
  };
}

function papersOf({ language, service, birthDate, day }: BookingRecipient, office: Office): Confirmation["papers"] {
  const code = service ?? (isChild(birthDate, day) ? "child" : undefined);
  const known = serviceOn(office, day, code);
  if (!known) return undefined;
  const { name, short = cut(name, 40), brief } = phrasesOf(language).papers.inLanguage(known);
  return { name: short, brief };
}
