import type { FreeHour } from "../booking/index.ts";
import type { DifferingField, MissingPaper } from "./event.ts";

/** One person of an arrival, as far as the reader may see. */
export interface VisitorView {
  id: string;
  booking: string | undefined;
  /** The whole name where the reader may see names, else initials ("B. S."); undefined: erased, or came without booking. */
  name: string | undefined;
  /** Undefined where the reader sees initials only. */
  birthDate: Temporal.PlainDate | undefined;
  /** The service's code; undefined: nobody said yet. */
  service: string | undefined;
  /** Another sender claims the same person, or did when they were booked: compare. Only where names are seen. */
  compare: boolean;
  /** Only the year of birth is known. Only where names are seen. */
  birthUnknown: boolean;
  /** The sender corrected the birth date after booking: compare. Only where names are seen. */
  birthCorrected: boolean;
  outcome: "complete" | "returned" | "back-today" | "not-owner" | "other-desk" | undefined;
  /** What was missing at the last visit: a second visit opens with only these. Both empty: open the whole list. */
  stillMissing: MissingPaper[];
  stillDiffers: DifferingField[];
  /** Their papers were complete on an earlier day that ended before this stage: they go on with it. */
  goesOn: string | undefined;
  /** A doubt that is open on them at this visit, which is blocked. */
  doubt: boolean;
}

/** Who stands or stood at the door: one person or a party. */
export interface ArrivalView {
  id: string;
  state: "waiting" | "at-desk" | "absent" | "back-today" | "checked" | "undone";
  verdict: "early" | "in-window" | "amnesty" | "walk-in";
  stream: string;
  /** The booked hour, local time; undefined: without booking. */
  starts: Temporal.PlainTime | undefined;
  presentAt: Temporal.Instant;
  /** When their window opens: before it nobody of them is taken to the desk. */
  eligibleFrom: Temporal.Instant;
  priority: "yes" | "senior" | "under-five" | "pregnant" | "disabled" | undefined;
  help: Help | undefined;
  secondVisit: boolean;
  desk: string | undefined;
  /** Until when the desk's last act can be undone; undefined: nothing to undo. */
  undoUntil: Temporal.Instant | undefined;
  people: VisitorView[];
  /** The number, once it is born. */
  ticket: { id: string; number: string } | undefined;
  /** The last four of the first code, or the call sign of whoever has none: what the board shows before there is a number. */
  lastFour: string | undefined;
}

/** What help to give, by consent and for this visit only: walk along, call in writing, keep a seat near. Never why. */
export type Help = "escort" | "written" | "seat";

/** The same with the arrival as the hand may see it. */
export type DoorAnswer = Seen<DoorOutcome>;

/** What an act answers, with the arrival and the ticket that it names shown as they are after it. */
export type Seen<A> = A extends object ? { [K in keyof A]: K extends keyof Named ? Shown<A[K], Named[K]> : A[K] } : A;
interface Named {
  arrival: ArrivalView;
  ticket: TicketView;
}
type Shown<Id, View> = Id extends string ? View : Id;

/** What the door says to what was scanned or typed. Never a silent red, never "forged". */
export type DoorOutcome =
  /** Recorded now. Verdict `early`: recorded as well, and never late; they go to the desk from `eligibleFrom` on. */
  | { is: "recorded"; arrival: string }
  /** Recorded before (`presentAt`): go on. */
  | { is: "again"; arrival: string }
  /** `came`: when they were there; `latest`: the last moment of their hour. `before`: it was forfeited before this scan. */
  | {
      is: "late";
      booking: string;
      initials: string;
      starts: Temporal.PlainTime;
      latest: Temporal.Instant;
      came: Temporal.Instant;
      before: boolean;
      /** Today's hours that still have a seat (desk pool and public together), the soonest first. */
      hoursToday: FreeHour[];
    }
  | { is: "other-day"; day: Temporal.PlainDate; starts: Temporal.PlainTime; come: Temporal.PlainTime; past: boolean }
  | { is: "other-office"; office: number; day: Temporal.PlainDate; starts: Temporal.PlainTime }
  | { is: "cancelled" }
  /** A hold that nobody confirmed: until when it is kept, or (past) was. */
  | { is: "not-confirmed"; until: Temporal.Instant }
  /** This visit is over: when its number was given. */
  | { is: "visited"; at: Temporal.Instant; number: string | undefined }
  /** Mistyped: the check letter says so. */
  | { is: "not-a-code" }
  /** A well-formed code that no booking has. */
  | { is: "unknown" }
  /** The end of a telephone number or a name: somebody chooses, also where it is only one. At most 8. */
  | { is: "choose"; found: FoundBooking[] }
  /** Nobody of today has such a number or name. */
  | { is: "nobody" };

export interface FoundBooking {
  /** Undefined: only some words of the name were typed. The whole name finds it. */
  booking: string | undefined;
  /** Whole, or initials. */
  name: string;
  starts: Temporal.PlainTime;
  lastFour: string;
  recorded: boolean;
}

export type TicketState =
  | "waiting"
  | "called"
  | "serving"
  | "missed"
  | "parked"
  | "at-papers"
  | "served"
  | "dead"
  | "moved"
  | "returned";

export interface TicketView {
  id: string;
  /** A014 */
  number: string;
  stream: string;
  stage: string;
  state: TicketState;
  stateAt: Temporal.Instant;
  /** The counter that has it in hand. */
  counter: string | undefined;
  forCounter: string | undefined;
  people: number;
  /** Names (or initials) of who goes with it; empty where the person is erased or unknown. */
  names: string[];
  /** Services of its people, by code. */
  services: string[];
  help: Help | undefined;
  priority: boolean;
  /** The booked hour, where there was one. */
  starts: Temporal.PlainTime | undefined;
  bornAt: Temporal.Instant;
  /** Calls of this stage. */
  calls: number;
  lastCalledAt: Temporal.Instant | undefined;
  /** When it may be recalled; undefined: it may not (never called, or called often enough). */
  recallAt: Temporal.Instant | undefined;
  /** When a missed number dies; undefined: it does not (called once, or not missed). */
  diesAt: Temporal.Instant | undefined;
  undoUntil: Temporal.Instant | undefined;
  /** No letter of calls can reach this person's phone: go and look for them. */
  noPhone: boolean;
  arrival: string | undefined;
}

/** What a person with a number may expect. */
export interface Expectation {
  /** Numbers before it. */
  before: number;
  /** When it is called, as a span; undefined: nobody serves its stage now. */
  from: Temporal.Instant | undefined;
  until: Temporal.Instant | undefined;
  /** Codes of the counters that serve it. */
  counters: string[];
}

export interface CounterView {
  code: string;
  name: string;
  state: "open" | "paused" | "closed";
  reason: string | undefined;
  since: Temporal.Instant | undefined;
  officer: string | undefined;
  inHand: TicketView | undefined;
  /** When it last called. */
  lastCallAt: Temporal.Instant | undefined;
  servedToday: number;
}

/** One call as the board shows and says it. */
export interface BoardCall {
  id: string;
  ticket: string;
  number: string;
  counter: string;
  counterName: string;
  /** How many go with this number: a party is called as one. */
  people: number;
  calledAt: Temporal.Instant;
  nth: number;
  /** Still on the way: shown large. */
  open: boolean;
}

export interface BoardView {
  day: Temporal.PlainDate;
  /** By counter of this room: the number it has in hand. */
  now: {
    counter: string;
    counterName: string;
    number: string | undefined;
    callId: string | undefined;
    paused: boolean;
  }[];
  /** The newest first, at most 8; undone ones are not among them. */
  calls: BoardCall[];
  waiting: {
    stream: string;
    streamName: string;
    letter: string;
    count: number;
    /** What the last in line may expect to wait, as a span in minutes; undefined: nobody serves it now. */
    minutes: { from: number; until: number } | undefined;
    /** The next numbers, at most 6. */
    next: string[];
  }[];
  /** Before the document desk: last four of the code in order, at most 24, and how many there are. */
  papers: { lastFours: string[]; count: number; minutes: { from: number; until: number } | undefined };
  /** A disturbance goes on: nobody loses a number. */
  disturbed: boolean;
  closed: boolean;
}

/** The whole floor on one screen. */
export interface SupervisorView {
  counters: CounterView[];
  desks: { code: string; name: string; arrival: ArrivalView | undefined; state: CounterView["state"] }[];
  streams: {
    code: string;
    name: string;
    letter: string;
    waiting: number;
    longest: Temporal.Instant | undefined;
    given: number;
    cap: number;
    served: number;
  }[];
  papers: { waiting: number; early: number; longest: Temporal.Instant | undefined };
  missed: TicketView[];
  parked: TicketView[];
  dead: TicketView[];
  /** The line in its order, at most 60. */
  line: TicketView[];
  arrivals: { expected: number; arrived: number; late: number; noShow: number; noCode: number };
  doubts: number;
  /** How many wrote SUDAH DATANG today: they say they were here, and the door has no record of it. */
  claims: number;
  /** `told`: how many people with a booking of today or later were told that their seat stays valid. */
  disturbances: (Disturbance & { told: number })[];
  /** The first hour began and nobody of the office has done anything yet. */
  officeLate: boolean;
  lastActAt: Temporal.Instant | undefined;
  closedAt: Temporal.Instant | undefined;
}

/** A disturbance as far as anybody is judged by it. */
export type Disturbed = Omit<Disturbance, "reason">;

export interface Disturbance {
  id: string;
  kind: "silence" | "outage" | "clock" | "declared";
  began: Temporal.Instant;
  ended: Temporal.Instant | undefined;
  reason: string | undefined;
  /** When somebody said that it was declared by mistake. */
  withdrawn: Temporal.Instant | undefined;
  actor: string;
}
