/**
 * Today's line: who is at the door, whose papers are complete, whose number is called. Talks to no citizen. Two halves: acts change the day
 * and answer with ids, events or a refusal; views read it, and no act reads a view.
 */

export { type ActContext, actContextOf, type Hand, writeEntry } from "./act-context.ts";
// Budgets of hands.
export { allowMore, withdrawAllowance } from "./budget/allow-more.ts";
export {
  type Budget,
  type BudgetName,
  budgetNames,
  budgetOf,
  budgets,
  type HandKind,
  kindOf,
} from "./budget/budgets.ts";
export { endBudgetsOfDay } from "./budget/end-budgets-of-day.ts";
export { openBudget, type TooMany, takeFromBudget } from "./budget/take-from-budget.ts";
export { askEscort, askEscortAtDoor } from "./citizen/ask-escort.sql.ts";
export { followTicket, forgetFollowers, keepFollower } from "./citizen/follow-ticket.sql.ts";
export { markTold, untoldNearFront } from "./citizen/soon-called.sql.ts";
export { endOfHour, type HeldUp, heldUp } from "./citizen/standing.ts";
// Acts: disturbances, and what a citizen does with a telephone.
export { shortenDisturbance, withdrawDisturbance } from "./disturbance/change-disturbance.ts";
export { declareDisturbance, endDisturbance } from "./disturbance/declare.ts";
export { disturbanceTimedActs } from "./disturbance/disturbance-timed-acts.ts";
export { toldMinutes } from "./disturbance/near-hours.ts";
export { noteAct } from "./disturbance/note-act.ts";
export { noteClockOff, noteSystemOutage } from "./disturbance/system-outage.ts";
export { noteTold } from "./disturbance/told.sql.ts";
export { recordHeartbeat } from "./disturbance/whole-house.sql.ts";
// Acts: the door.
export { arrive } from "./door/arrive.ts";
export { bookAtDesk, isNear, nearDays } from "./door/desk-booking.ts";
export { countNoCode, stampPresence } from "./door/guard.ts";
export { listAtDesk } from "./door/list-at-desk.ts";
export { setPriority } from "./door/priority.ts";
export { refusalOfDay } from "./door/refusal-of-day.ts";
export { readApplicant, readDay, readHour } from "./door/typed-form.ts";
export { arriveWalkIn } from "./door/walk-in.ts";
export { endsTimedAct } from "./ends/check-ends.ts";
export { type ChangeOfDesk, type DayEvent, type DifferingField, differingFields, type MissingPaper } from "./event.ts";
export { forgetDays } from "./forget-days.sql.ts";
export { isId, ownWords } from "./form-fields.ts";
export { goesOnWith } from "./goes-on.ts";
export { initials, nameFor } from "./initials.ts";
export { forfeitNoShows, noShowTimedActs } from "./lateness/no-shows.ts";
// Acts: the line and its counters.
export { callNext } from "./line/call-next.ts";
export { callOutOfOrder } from "./line/call-out-of-order.ts";
export { stillToCome } from "./line/close-day.sql.ts";
export { closeDay, reopenDay } from "./line/close-day.ts";
export { enterHandwritten } from "./line/enter-handwritten.ts";
export { lineTimedActs } from "./line/line-timed-acts.ts";
export { missed } from "./line/missed.ts";
export { park } from "./line/park.ts";
export { printTicket } from "./line/print-ticket.ts";
export { reached } from "./line/reached.ts";
export { readmit } from "./line/readmit.ts";
export { recall } from "./line/recall.ts";
export { rejoin } from "./line/rejoin.ts";
export { served } from "./line/served.ts";
export { setCounter } from "./line/set-counter.ts";
export { transfer } from "./line/transfer.ts";
export { undo } from "./line/undo.ts";
export { dayChannel, notifyScreens } from "./notify-screens.sql.ts";
// Acts: the document desk.
export { backTodayBefore } from "./papers/back-today.ts";
export { checkPapers } from "./papers/check-papers.ts";
export { decideDoubt } from "./papers/decide-doubt.ts";
export { openedFacts, storedFacts } from "./papers/doubt-facts.ts";
export { notOwner } from "./papers/not-owner.ts";
export { openDoubt } from "./papers/open-doubt.ts";
export { paperTimedActs } from "./papers/paper-timed-acts.ts";
export type { Checked, PapersFound } from "./papers/papers-found.ts";
export { putBackFromDesk } from "./papers/put-back-from-desk.ts";
export { nextForPapers, pickForPapers, takeAgain } from "./papers/take-to-desk.ts";
export { undoPapers } from "./papers/undo-papers.ts";
export { type ActRefusal, isRefused } from "./refusal.ts";
// Views.
export { arrivalOf, lastArrivals, lastChecked } from "./view/arrivals.ts";
export { boardView } from "./view/board.ts";
export { type Allowance, budgetsAt, type HandUse } from "./view/budgets.ts";
export { counterView, placeView } from "./view/counter.ts";
export { documentLine } from "./view/document-line.ts";
export { aheadForPapers } from "./view/document-line-rows.sql.ts";
export { type Doubt, doubtsOf } from "./view/doubts.ts";
export { expectations } from "./view/expectations.ts";
export { explainOrder, type OrderExplained } from "./view/order.ts";
export { applicantOf, type BookingSlip, bookingSlip, printedTicket, ticketByNumber } from "./view/paper.ts";
export { seen } from "./view/seen.ts";
export { supervisorView } from "./view/supervisor.ts";
export { lastAtCounter, ticketOf } from "./view/tickets.ts";
export type {
  ArrivalView,
  BoardCall,
  BoardView,
  CounterView,
  Disturbance,
  DoorAnswer,
  Expectation,
  Help,
  Seen,
  SupervisorView,
  TicketState,
  TicketView,
  VisitorView,
} from "./views.ts";
