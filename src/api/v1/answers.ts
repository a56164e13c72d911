import Type from "typebox";
import { day, hour, moment } from "./times.ts";

// What programs get. One object is the answer's shape, what is let out of it, and the OpenAPI document.

export const Person = Type.Object({
  id: Type.String(),
  booking: Type.Optional(Type.String()),
  initials: Type.Optional(Type.String()),
  service: Type.Optional(Type.String()),
  outcome: Type.Optional(Type.String()),
});
export const Arrival = Type.Object({
  id: Type.String(),
  state: Type.String({ description: "early, waiting, at-desk, absent, back-today, checked, undone" }),
  verdict: Type.String({ description: "early, in-window, amnesty, walk-in" }),
  stream: Type.String(),
  hour: Type.Optional(hour),
  presentAt: moment,
  eligibleFrom: moment,
  again: Type.Boolean({ description: "It was recorded before." }),
  secondVisit: Type.Boolean(),
  people: Type.Array(Person),
  ticket: Type.Optional(Type.Object({ id: Type.String(), number: Type.String() })),
});
export const Ticket = Type.Object({
  id: Type.String(),
  number: Type.String({ description: "A014" }),
  state: Type.String(),
  stream: Type.String(),
  stage: Type.String(),
  people: Type.Integer(),
  counter: Type.Optional(Type.String()),
  calls: Type.Integer(),
  bornAt: moment,
  lastCalledAt: Type.Optional(moment),
  recallAt: Type.Optional(moment),
  diesAt: Type.Optional(moment),
});
export const Returned = Type.Object({
  missing: Type.Array(Type.Union([Type.String(), Type.Object({}, { additionalProperties: true })]), {
    description: "As they were sent.",
  }),
  papers: Type.Array(Type.String(), {
    description: "As they were understood and the citizen reads them: papers of the service's list, or other.",
  }),
  differs: Type.Array(Type.String()),
  visit: Type.Union([Type.Object({ day, hour }), Type.Null()], {
    description: "The reserved second visit; null: none was free.",
  }),
  today: Type.Optional(hour),
  visitor: Type.String(),
});
export const BookedAnswer = Type.Object({
  booking: Type.String(),
  code: Type.Optional(
    Type.String({
      description:
        "For the printed slip, 7KMX-4PTM; no other answer tells it. A repetition does while the booking stands.",
    }),
  ),
  day,
  hour,
  come: hour,
  latest: hour,
});
export const FoundBooking = Type.Object({
  booking: Type.String(),
  office: Type.String({ description: "The office's code." }),
  day,
  hour,
  state: Type.String({ description: "held, confirmed, displaced, cancelled, lapsed, forfeited, visited" }),
  over: Type.Boolean({ description: "Nothing about it can be changed any more." }),
  initials: Type.Optional(Type.String({ description: "Of a booking of this office." })),
  lastFour: Type.Optional(Type.String({ description: "Of its code, or the call sign of a walk-in." })),
  telephone: Type.Optional(Type.Boolean({ description: "It came from a telephone, which hears of changes." })),
});
export const FoundBookings = Type.Object({ found: Type.Array(FoundBooking) });
export const ShownBooking = Type.Object({
  booking: FoundBooking,
  history: Type.Array(Type.Object({ at: moment, act: Type.String(), reason: Type.Optional(Type.String()) }), {
    description: "What happened to it, oldest first; stable names.",
  }),
});
export const ChangedBooking = Type.Object({ booking: Type.String() });
export const MovedAnswer = Type.Object({
  booking: Type.String({ description: "At another office it is a new one." }),
  office: Type.String(),
  day,
  hour,
});
export const GroupAnswer = Type.Object({ group: Type.String() });
export const SlipAnswer = Type.Object({
  booking: Type.String(),
  code: Type.Optional(Type.String({ description: "For the printed slip, 7KMX-4PTM." })),
  day,
  hour,
  come: hour,
  latest: hour,
});

export const NoCodeAnswer = Type.Object({
  today: Type.Integer({ description: "How many came without a code today." }),
});
export const ListedAnswer = Type.Object({
  wish: Type.Integer({ description: "The number of the wish." }),
  before: Type.Integer({ description: "How many wishes for one of its days came before it." }),
});
export const ListLengthAnswer = Type.Object({
  wishes: Type.Integer(),
  people: Type.Integer(),
  offered: Type.Integer({ description: "How many have an offer that waits for their answer." }),
});
export const StampAnswer = Type.Object({ stamp: Type.String() });
export const DisturbanceAnswer = Type.Object({
  disturbance: Type.Object({
    id: Type.String(),
    kind: Type.String(),
    began: moment,
    ended: Type.Optional(moment),
    reason: Type.Optional(Type.String()),
    withdrawn: Type.Optional(moment),
  }),
});
export const CloseAnswer = Type.Object({
  moved: Type.Integer({ description: "Who got a seat on another day." }),
  withoutSeat: Type.Integer({ description: "Who got none and is sent to the front desk." }),
  expected: Type.Object(
    {
      moved: Type.Integer({ description: "Who got a public seat near it." }),
      waiting: Type.Integer({ description: "Who waits for one, with the first right." }),
    },
    { description: "Those who were still to come." },
  ),
});
export const ReopenAnswer = Type.Object({
  back: Type.Integer({ description: "Who was still to come and has the seat of before again." }),
});
export const Counter = Type.Object({
  code: Type.String(),
  name: Type.String(),
  state: Type.String({ description: "open, paused, closed" }),
  reason: Type.Optional(Type.String()),
  number: Type.Optional(Type.String({ description: "What it has in hand." })),
  ticket: Type.Optional(Type.String({ description: "Its id." })),
  lastCallAt: Type.Optional(moment),
  servedToday: Type.Integer(),
});
export const CounterAnswer = Type.Object({ counter: Counter });
export const PrintAnswer = Type.Object({
  ticket: Ticket,
  copy: Type.Boolean({ description: "It was printed before: mark it SALINAN." }),
  chat: Type.String({
    description: "For the QR on the paper: the words that let its holder follow the number in the chat.",
  }),
  expects: Type.Object({
    before: Type.Integer(),
    from: Type.Optional(moment),
    until: Type.Optional(moment),
    counters: Type.Array(Type.String()),
  }),
});
const InDocumentLine = Type.Object({
  id: Type.String(),
  state: Type.String(),
  lastFour: Type.Optional(
    Type.String({ description: "Of the code, or the call sign of a walk-in, as the board shows it." }),
  ),
  hour: Type.Optional(hour),
  presentAt: moment,
  eligibleFrom: moment,
  people: Type.Integer(),
  desk: Type.Optional(Type.String()),
});
const Waiting = Type.Object({
  id: Type.String(),
  number: Type.String(),
  stream: Type.String(),
  stage: Type.String(),
  people: Type.Integer(),
  since: moment,
  diesAt: Type.Optional(moment),
});
export const LineAnswer = Type.Object({
  day,
  closed: Type.Boolean(),
  papers: Type.Object({
    line: Type.Array(InDocumentLine, { description: "In its order." }),
    early: Type.Array(InDocumentLine),
    away: Type.Array(InDocumentLine),
    atDesks: Type.Array(InDocumentLine),
  }),
  streams: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      letter: Type.String(),
      waiting: Type.Integer(),
      longest: Type.Optional(moment),
      given: Type.Integer(),
      cap: Type.Integer(),
      served: Type.Integer(),
    }),
  ),
  counters: Type.Array(Counter),
  line: Type.Array(Waiting, { description: "In its order, the first 60." }),
  missed: Type.Array(Waiting),
  parked: Type.Array(Waiting),
  dead: Type.Array(Waiting),
});
export const ArrivalAnswer = Type.Object({ arrival: Arrival });
export const PapersAnswer = Type.Object({
  arrival: Arrival,
  ticket: Type.Optional(Ticket),
  returned: Type.Optional(Returned),
  allReturned: Type.Optional(Type.Array(Returned, { description: "A party: each who was returned." })),
});
export const CalledAnswer = Type.Object({ ticket: Ticket, counter: Type.String() });
export const TicketAnswer = Type.Object({ ticket: Ticket, counter: Type.Optional(Type.String()) });
const minutes = Type.Optional(
  Type.Object(
    { from: Type.Integer(), until: Type.Integer() },
    { description: "A span; absent: nobody serves it now." },
  ),
);
export const BoardAnswer = Type.Object({
  day,
  now: Type.Array(
    Type.Object({
      counter: Type.String(),
      counterName: Type.String(),
      number: Type.Optional(Type.String({ description: "What it has in hand." })),
      callId: Type.Optional(Type.String()),
      paused: Type.Boolean(),
    }),
    { description: "Each counter of the room." },
  ),
  calls: Type.Array(
    Type.Object({
      id: Type.String(),
      ticket: Type.String(),
      number: Type.String(),
      counter: Type.String(),
      counterName: Type.String(),
      people: Type.Integer(),
      calledAt: moment,
      nth: Type.Integer({ description: "1: called for the first time." }),
      open: Type.Boolean({ description: "Still on the way to the counter." }),
    }),
    { description: "The newest first, at most 8." },
  ),
  waiting: Type.Array(
    Type.Object({
      stream: Type.String(),
      streamName: Type.String(),
      letter: Type.String(),
      count: Type.Integer(),
      minutes,
      next: Type.Array(Type.String(), { description: "The next numbers, at most 6." }),
    }),
  ),
  papers: Type.Object({
    lastFours: Type.Array(Type.String(), {
      description: "Before the document desk: the end of each code or a call sign, at most 24.",
    }),
    count: Type.Integer(),
    minutes,
  }),
  disturbed: Type.Boolean({ description: "A disturbance goes on: nobody loses a number." }),
  closed: Type.Boolean({ description: "The day is closed." }),
});
