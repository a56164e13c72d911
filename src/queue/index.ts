/** Today's line: who is at the door, whose papers are complete, whose number is called. Talks to no citizen. */

export { type ActContext, actContextOf, type Hand, writeEntry } from "./act-context.ts";
export {
  aheadForPapers,
  askEscort,
  askEscortAtDoor,
  endOfHour,
  followTicket,
  forgetFollowers,
  type HeldUp,
  heldUp,
  keepFollower,
  markTold,
  untoldNearFront,
} from "./citizen/index.ts";
export {
  declareDisturbance,
  disturbanceTimedActs,
  endDisturbance,
  noteAct,
  noteClockOff,
  noteSystemOutage,
  recordHeartbeat,
} from "./disturbance/index.ts";
export {
  arrivalOf,
  arrive,
  arriveWalkIn,
  bookAtDesk,
  countNoCode,
  lastArrivals,
  setPriority,
  stampPresence,
} from "./door/index.ts";
export { type DayEvent, type DifferingField, differingFields, type MissingPaper } from "./event.ts";
export { forgetDays } from "./forget-days.sql.ts";
export { forfeitNoShows, noShowTimedActs } from "./lateness/index.ts";
export {
  boardView,
  callNext,
  callOutOfOrder,
  closeDay,
  counterView,
  enterHandwritten,
  expectations,
  explainOrder,
  lineTimedActs,
  missed,
  type OrderExplained,
  park,
  printTicket,
  reached,
  readmit,
  recall,
  rejoin,
  served,
  setCounter,
  supervisorView,
  ticketOf,
  transfer,
  undo,
} from "./line/index.ts";
export {
  backTodayBefore,
  type Checked,
  checkPapers,
  type Doubt,
  decideDoubt,
  documentLine,
  doubtsOf,
  nextForPapers,
  notOwner,
  openDoubt,
  type PapersFound,
  paperTimedActs,
  pickForPapers,
  putBackFromDesk,
  takeAgain,
  undoPapers,
} from "./papers/index.ts";
export { type ActRefusal, isRefused } from "./refusal.ts";
export { goesOnWith } from "./view/goes-on.ts";
export { initials } from "./view/initials.ts";
export { lastAtCounter, lastChecked } from "./view/last-at.ts";
export { applicantOf, type BookingSlip, bookingSlip, ticketByNumber } from "./view/paper.ts";
export type {
  ArrivalView,
  BoardCall,
  BoardView,
  CounterView,
  Disturbance,
  DoorAnswer,
  Expectation,
  Help,
  SupervisorView,
  TicketState,
  TicketView,
  VisitorView,
} from "./views.ts";
