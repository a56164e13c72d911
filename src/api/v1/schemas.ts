import Type from "typebox";

// What programs send and get. One object is the check, the type and the OpenAPI document.

const moment = Type.String({ format: "date-time", description: "A moment, ISO 8601 in UTC." });
const day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "A day of the office, 2017-08-14." });
const hour = Type.String({ pattern: "^([01]\\d|2[0-3]):[0-5]\\d$", description: "An hour of the office, 09:00." });
const words = (description: string, maxLength = 300) => Type.String({ minLength: 1, maxLength, description });

export const OfficeParams = Type.Object({ office: Type.String({ description: "The office's code, such as bogor." }) });
export const CounterParams = Type.Object({
  office: Type.String({ description: "The office's code, such as bogor." }),
  counter: Type.String({ description: "The counter's code on the floor, such as 2." }),
});
export const DeskParams = Type.Object({
  office: Type.String({ description: "The office's code, such as bogor." }),
  desk: Type.String({ description: "The document desk's code on the floor, such as berkas-1." }),
});
export const ArrivalParams = Type.Object({
  office: Type.String({ description: "The office's code, such as bogor." }),
  id: Type.String({ format: "uuid" }),
});
export const DisturbanceParams = Type.Object({
  office: Type.String({ description: "The office's code, such as bogor." }),
  id: Type.String({ format: "uuid" }),
});
export const TicketParams = Type.Object({ id: Type.String({ format: "uuid", description: "The ticket's id." }) });

export const No = Type.Object(
  {
    code: Type.String({ description: "A stable name of the reason." }),
    sentence: Type.String({ description: "The same for people." }),
  },
  { description: "Refused: nothing was changed." },
);

export const ArriveBody = Type.Object({
  code: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: "The booking code, or the text of its QR." }),
  ),
  booking: Type.Optional(Type.String({ format: "uuid", description: "Instead of the code, where it is known." })),
  absent: Type.Optional(
    Type.Array(Type.String({ format: "uuid" }), { description: "Bookings of the party that are not here." }),
  ),
  desk: Type.Optional(words("The desk it happened at.", 40)),
});

const priority = Type.Optional(
  Type.Union([
    Type.Literal("yes"),
    Type.Literal("senior"),
    Type.Literal("under-five"),
    Type.Literal("pregnant"),
    Type.Literal("disabled"),
  ]),
);
const help = Type.Optional(Type.Union([Type.Literal("escort"), Type.Literal("written"), Type.Literal("seat")]));

export const WalkInBody = Type.Object({
  stream: words("The stream's code: priority, same-day, lost, collection.", 40),
  people: Type.Integer({ minimum: 1, maximum: 10, default: 1 }),
  service: Type.Optional(words("The service's code.", 40)),
  priority,
  help,
});
/** Nothing given: nothing of it holds any more. */
export const PriorityBody = Type.Object({ priority, help });

export const BookBody = Type.Object({
  name: words("As on the identity card.", 120),
  birth: words("The birth date, 25-01-1987.", 20),
  day: Type.Optional(day),
  hour: Type.Optional(hour),
  service: Type.Optional(words("The service's code.", 40)),
  after: Type.Optional(Type.String({ format: "uuid", description: "The forfeited booking this one follows." })),
});

const Missing = Type.Union([
  Type.String({
    maxLength: 200,
    description: "The paper's name, or a part of it that only one paper of the list has.",
  }),
  Type.Object({
    paper: Type.Union([Type.Integer({ minimum: 0 }), Type.Literal("other")], {
      description: "Its place in the service's list, from 0.",
    }),
    copy: Type.Optional(Type.Literal(true, { description: "Only the copy is missing." })),
  }),
]);
const differs = Type.Array(
  Type.Union(
    ["name", "birth-date", "birth-place", "mother", "father", "address", "other"].map((one) => Type.Literal(one)),
  ),
  { description: "Data that are not the same on all papers: which field, never what stands there." },
);
const found = {
  missing: Type.Array(Missing, { maxItems: 30, description: "Nothing missing and nothing differing: complete." }),
  differs: Type.Optional(differs),
  service: Type.Optional(words("The service's code, as the officer set it.", 40)),
  backToday: Type.Optional(Type.Boolean({ description: "Only copies are missing: back today." })),
  otherDesk: Type.Optional(
    Type.Boolean({ description: "Lost or damaged: to the right desk with its own kind of ticket." }),
  ),
};
export const PapersBody = Type.Object({
  ...found,
  missing: Type.Optional(found.missing),
  people: Type.Optional(
    Type.Array(Type.Object({ visitor: Type.String({ format: "uuid" }), ...found }), {
      description: "A party: each of its people.",
    }),
  ),
  together: Type.Optional(Type.Boolean({ description: "A party that is not whole comes again together." })),
  desk: Type.Optional(words("The document desk it happened at.", 40)),
});

export const PutBackBody = Type.Object({
  here: Type.Optional(
    Type.Boolean({ description: "True: back to the head of the line; else they did not come to the desk." }),
  ),
  desk: Type.Optional(words("The document desk it happened at.", 40)),
});
export const PickBody = Type.Object({
  arrival: Type.String({ format: "uuid" }),
  reason: Type.Optional(words("Why out of order.", 120)),
});
export const CallBody = Type.Object({
  counter: words("The counter's code.", 10),
  reason: words("Why out of order.", 120),
});
export const WhyBody = Type.Object({ reason: words("Why.", 120) });
export const HandwrittenBody = Type.Object({
  number: words("A901: the stream's letter and 900 to 999.", 6),
  at: moment,
  people: Type.Integer({ minimum: 1, maximum: 20, default: 1 }),
  arrival: Type.Optional(
    Type.String({ format: "uuid", description: "Whose it is, where they were seen at the door." }),
  ),
});
export const StampBody = Type.Object({
  moment,
  scans: Type.Integer({ minimum: 1, maximum: 500, description: "For so many of the next scans that would be late." }),
});
export const DisturbanceBody = Type.Object({
  began: moment,
  ended: Type.Optional(moment),
  reason: words("Why; it stands in the journal."),
});
export const CounterBody = Type.Object({
  state: Type.Union([Type.Literal("open"), Type.Literal("paused"), Type.Literal("closed")]),
  reason: Type.Optional(words("Wanted to pause or close.", 120)),
});

export const ReasonBody = Type.Object({
  counter: Type.Optional(
    words("A counter's code: where a missed number is called again, or where a transfer leads.", 10),
  ),
  stage: Type.Optional(words('A stage\'s code, or "papers".', 40)),
  reason: Type.Optional(words("Why.")),
});

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
  differs: Type.Array(Type.String()),
  visit: Type.Union([Type.Object({ day, hour }), Type.Null()], {
    description: "The reserved second visit; null: none was free.",
  }),
  today: Type.Optional(hour),
  visitor: Type.String(),
});
export const BookedAnswer = Type.Object({
  booking: Type.String(),
  code: Type.String({ description: "For the printed slip, 7KMX-4PTH; no other answer tells it." }),
  day,
  hour,
  come: hour,
  latest: hour,
});
export const NoCodeAnswer = Type.Object({
  today: Type.Integer({ description: "How many came without a code today." }),
});
export const StampAnswer = Type.Object({ stamp: Type.String() });
export const DisturbanceAnswer = Type.Object({
  disturbance: Type.Object({
    id: Type.String(),
    kind: Type.String(),
    began: moment,
    ended: Type.Optional(moment),
    reason: Type.Optional(Type.String()),
  }),
});
export const CloseAnswer = Type.Object({
  moved: Type.Integer({ description: "Who got a seat on another day." }),
  withoutSeat: Type.Integer({ description: "Who got none and is sent to the front desk." }),
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
  lastFour: Type.Optional(Type.String({ description: "Of the code, as the board shows it." })),
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
export const Anything = Type.Object({}, { additionalProperties: true });
