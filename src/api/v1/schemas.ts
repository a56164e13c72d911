import Type from "typebox";
import { moment } from "./times.ts";

// What programs send. One object is the check, the type and the OpenAPI document.

const words = (description: string, maxLength = 300) => Type.String({ minLength: 1, maxLength, description });

export const OfficeParams = Type.Object({ office: Type.String({ description: "The office's code, such as bogor." }) });
export const CounterParams = Type.Object({
  office: Type.String({ description: "The office's code, such as bogor." }),
  counter: Type.String({ description: "The counter's code on the floor, such as 2; or its name, Loket 2." }),
});
export const DeskParams = Type.Object({
  office: Type.String({ description: "The office's code, such as bogor." }),
  desk: Type.String({ description: "The document desk's code on the floor, such as berkas-1; or its name." }),
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

export const ListBody = Type.Object({ code: words("The booking's code.", 20) });
export const BookBody = Type.Object({
  name: Type.Optional(words("As on the identity card; wanted where there is no after.", 120)),
  birth: Type.Optional(words("The birth date, 25-01-1987; wanted where there is no after.", 20)),
  day: Type.Optional(words("A day of the office, 2017-08-14 or 14-08-2017; without one today.", 20)),
  hour: Type.Optional(words("An hour of the office, 09:00; without one the earliest.", 5)),
  service: Type.Optional(words("The service's code.", 40)),
  after: Type.Optional(
    Type.String({ format: "uuid", description: "The forfeited booking this one follows; it is for the same person." }),
  ),
  despite: Type.Optional(
    words("Why this person gets a second booking beside the one they have from a telephone (has-booking)."),
  ),
  present: Type.Optional(
    Type.Boolean({
      description:
        "The person stands at the desk now. Only then, today or on the next two open days, a public seat is taken where the desk has none left.",
    }),
  ),
});

export const BookingParams = Type.Object({
  office: Type.String({ description: "The office's code, such as bogor." }),
  id: Type.String({ format: "uuid", description: "The booking's id." }),
});
export const FindBookingsBody = Type.Object({
  code: Type.Optional(words("A whole booking code, 7KMX-4PTM.", 40)),
  name: Type.Optional(words("The whole name, its words in any order; with the birth date.", 120)),
  birth: Type.Optional(words("The birth date, 25-01-1987.", 20)),
  phone: Type.Optional(words("A whole telephone number, 0812... or +62812...", 40)),
});
export const MoveBody = Type.Object({
  office: Type.Optional(words("Another office's code.", 40)),
  day: words("A day of the office, 2017-08-14.", 20),
  hour: Type.Optional(words("An hour of it, 09:00; without one the earliest.", 5)),
  present: Type.Optional(Type.Boolean({ description: "The person stands at the desk now." })),
});
const card = Type.Optional(
  Type.Boolean({ description: "The officer holds the original identity card. It stands in the journal." }),
);
const why = Type.Optional(words("Why; wanted with a card."));
export const NameBody = Type.Object({ name: words("The name as it should be.", 120), card, reason: why });
export const BirthBody = Type.Object({ birth: words("The birth date as on the card.", 20), card, reason: why });
export const HandOverBody = Type.Object({ card, reason: words("Why the telephone changes.") });

export const GroupParams = Type.Object({
  office: Type.String({ description: "The office's code, such as bogor." }),
  id: Type.String({ format: "uuid", description: "The group's id." }),
});
export const GroupBody = Type.Object({
  people: Type.Integer({ minimum: 6, maximum: 35 }),
  until: words("The last day it holds, 2017-09-30.", 20),
  reason: words("Why: a pilgrimage, a school."),
});

const Missing = Type.Union(
  [
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: "The paper's name, or words of it that only one paper of the list has.",
    }),
    Type.Object({
      paper: Type.Union([Type.Integer({ minimum: 0 }), Type.String({ minLength: 1, maxLength: 200 })], {
        description: "Its place in the service's list, from 0; its name; or other.",
      }),
      copy: Type.Optional(Type.Literal(true, { description: "Only the copy is missing." })),
    }),
  ],
  {
    description:
      'A paper by its name ("KK"), or {"paper":0} by its place in the service\'s list, with "copy":true where only the copy is missing.',
  },
);
const differs = Type.Array(
  Type.Union(
    ["name", "birth-date", "birth-place", "mother", "father", "address", "other"].map((one) => Type.Literal(one)),
  ),
  { description: "Data that are not the same on all papers: which field, never what stands there." },
);
const found = {
  missing: Type.Array(Missing, {
    maxItems: 30,
    description: 'A list, such as ["KK"]. Empty, and nothing differing: complete.',
  }),
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
export const TakeAgainBody = Type.Object({
  arrival: Type.String({ format: "uuid", description: "The arrival's id." }),
});
export const PickBody = Type.Object({
  arrival: Type.String({ format: "uuid" }),
  reason: Type.Optional(words("Why out of order.", 120)),
});
export const CloseBody = Type.Optional(
  Type.Object({
    expected: Type.Optional(Type.Integer({ minimum: 0, description: "How many people are still to come today." })),
  }),
);
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
export const ShortenBody = Type.Object({ ended: moment, reason: words("Why; it stands in the journal.") });
export const WithdrawBody = Type.Object({ reason: words("Why; it stands in the journal.") });
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
