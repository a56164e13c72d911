import type { Tx } from "../database/index.ts";
import type { ActContext, ActRefusal } from "../queue/index.ts";
import * as queue from "../queue/index.ts";
import type { Permission } from "../staff/index.ts";
import { allowMoreAndTell } from "./allow-more.ts";
import { cancelBooking } from "./bookings/cancel-booking.ts";
import { correctBirthDate, correctName } from "./bookings/correct-person.ts";
import { findBookings } from "./bookings/find-bookings.ts";
import { handOverBooking } from "./bookings/hand-over.ts";
import { moveBooking } from "./bookings/move-booking.ts";
import { printSlip, resendLetter } from "./bookings/print-or-resend.ts";
import { showBooking } from "./bookings/show-booking.ts";
import { countryChange, ownChange, withdrawAnyChange, withdrawOwnChange } from "./calendar/change-calendar.ts";
import { answerBrokerCase, decideBrokerCase, objectToBrokerCase } from "./cases.ts";
import { changeOfficeRules, withdrawOfficeRules } from "./change-rules.ts";
import { changeAnyFacts, changeOwnFacts, withdrawAnyFacts, withdrawOwnFacts } from "./facts/change-facts.ts";
import { allowGroup, askGroup, stopGroup } from "./groups.ts";

interface Act<Ask, Answer> {
  permission: Permission;
  run: (tx: Tx, ask: Ask, context: ActContext) => Promise<Answer>;
  /** Done from anywhere: it does not show that the office works, and ends no silence. */
  away?: true;
}

function act<Ask, Answer>(permission: Permission, run: Act<Ask, Answer>["run"]): Act<Ask, Answer> {
  return { permission, run };
}

/** Every act of staff, by its name; console and API run these and nothing else. */
export const acts = {
  arrive: act("door.scan", queue.arrive),
  "count-no-code": act("door.count", queue.countNoCode),
  stamp: act("door.stamp", queue.stampPresence),
  "walk-in": act("desk.walk-in", queue.arriveWalkIn),
  "set-priority": act("desk.walk-in", queue.setPriority),
  "book-at-desk": act("desk.book", queue.bookAtDesk),
  "list-at-desk": act("desk.book", queue.listAtDesk),
  "find-bookings": act("booking.find", findBookings),
  "show-booking": act("booking.find", showBooking),
  "move-booking": act("booking.change", moveBooking),
  "cancel-booking": act("booking.change", cancelBooking),
  "print-slip": act("booking.change", printSlip),
  "resend-letter": act("booking.change", resendLetter),
  "correct-name": act("booking.identity", correctName),
  "correct-birth-date": act("booking.identity", correctBirthDate),
  "hand-over-booking": act("booking.identity", handOverBooking),
  "next-for-papers": act("papers.check", queue.nextForPapers),
  "take-again": act("papers.check", queue.takeAgain),
  "pick-for-papers": act("papers.pick", queue.pickForPapers),
  "put-back-from-desk": act("papers.check", queue.putBackFromDesk),
  "check-papers": act("papers.check", queue.checkPapers),
  "not-owner": act("papers.check", queue.notOwner),
  "undo-papers": act("papers.check", queue.undoPapers),
  "open-doubt": act("doubt.open", queue.openDoubt),
  "decide-doubt": act("doubt.decide", queue.decideDoubt),
  "call-next": act("line.call", queue.callNext),
  "call-out-of-order": act("line.out-of-order", queue.callOutOfOrder),
  recall: act("line.call", queue.recall),
  reached: act("line.call", queue.reached),
  served: act("line.call", queue.served),
  missed: act("line.call", queue.missed),
  park: act("line.call", queue.park),
  transfer: act("line.call", queue.transfer),
  undo: act("line.call", queue.undo),
  "set-counter": act("line.call", queue.setCounter),
  rejoin: act("line.help", queue.rejoin),
  "print-ticket": act("line.help", queue.printTicket),
  "enter-handwritten": act("line.help", queue.enterHandwritten),
  readmit: act("line.readmit", queue.readmit),
  "declare-disturbance": act("disturbance.declare", queue.declareDisturbance),
  "end-disturbance": act("disturbance.declare", queue.endDisturbance),
  "shorten-disturbance": act("disturbance.declare", queue.shortenDisturbance),
  "withdraw-disturbance": act("disturbance.declare", queue.withdrawDisturbance),
  "close-day": act("day.close", queue.closeDay),
  "reopen-day": act("day.close", queue.reopenDay),
  "ask-group": act("group.ask", askGroup),
  "allow-group": { ...act("group.allow", allowGroup), away: true },
  "end-group": { ...act("group.allow", stopGroup), away: true },
  "allow-more": { ...act("budget.allow", allowMoreAndTell), away: true },
  "withdraw-allowance": { ...act("budget.allow", queue.withdrawAllowance), away: true },
  "decide-case": { ...act("case.decide", decideBrokerCase), away: true },
  "object-to-case": { ...act("case.decide", objectToBrokerCase), away: true },
  "answer-case": { ...act("case.decide", answerBrokerCase), away: true },
  "change-rules": { ...act("rules.change", changeOfficeRules), away: true },
  "withdraw-rules": { ...act("rules.change", withdrawOfficeRules), away: true },
  "plan-closure": { ...act("calendar.change", ownChange("closed")), away: true },
  "remove-closure": { ...act("calendar.change", ownChange("opened")), away: true },
  "set-special-day": { ...act("calendar.change", ownChange("special-day")), away: true },
  "change-hours": { ...act("calendar.change", ownChange("hours")), away: true },
  "withdraw-change": { ...act("calendar.change", withdrawOwnChange), away: true },
  "add-holiday": { ...act("calendar.country", countryChange("closed")), away: true },
  "remove-holiday": { ...act("calendar.country", countryChange("opened")), away: true },
  "decree-year": { ...act("calendar.country", countryChange("decreed-year")), away: true },
  "end-office": { ...act("calendar.country", countryChange("ended")), away: true },
  "withdraw-country-change": { ...act("calendar.country", withdrawAnyChange), away: true },
  "change-own-facts": { ...act("facts.change", changeOwnFacts), away: true },
  "withdraw-own-facts": { ...act("facts.change", withdrawOwnFacts), away: true },
  "change-facts": { ...act("facts.country", changeAnyFacts), away: true },
  "withdraw-facts": { ...act("facts.country", withdrawAnyFacts), away: true },
} satisfies Record<string, Act<never, unknown>>;

export type ActName = keyof typeof acts;
export type AskOf<N extends ActName> = Parameters<(typeof acts)[N]["run"]>[1];
export type AnswerOf<N extends ActName> = Awaited<ReturnType<(typeof acts)[N]["run"]>>;
/** What an act answers where it is not refused. */
export type Granted<N extends ActName> = Exclude<AnswerOf<N>, ActRefusal>;
