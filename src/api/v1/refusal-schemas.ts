import Type from "typebox";
import type { ActRefusal, DoorAnswer } from "../../queue/index.ts";
import type { CalendarNo, FactNo } from "../../staff-acts/index.ts";
import { hour } from "./times.ts";

type OfDoor = Exclude<DoorAnswer, { arrival: unknown }>["is"];
type Own = "people-wanted" | "key-used";

// The compiler says which name is missing here.
const names: Record<ActRefusal["refused"] | OfDoor | Own | CalendarNo["refused"] | FactNo["refused"], true> = {
  late: true,
  "other-day": true,
  "other-office": true,
  cancelled: true,
  "not-confirmed": true,
  visited: true,
  "not-a-code": true,
  unknown: true,
  choose: true,
  nobody: true,
  "no-arrival": true,
  "no-ticket": true,
  "no-such-counter": true,
  "no-such-desk": true,
  "no-such-stage": true,
  "no-such-stream": true,
  "wrong-state": true,
  "line-empty": true,
  "desk-busy": true,
  "counter-closed": true,
  "other-counter": true,
  "moved-on": true,
  "too-soon": true,
  "called-enough": true,
  "too-late-to-undo": true,
  "nothing-to-undo": true,
  "reason-wanted": true,
  "number-taken": true,
  "number-not-for-handwriting": true,
  "not-yet": true,
  "stream-full": true,
  "day-closed": true,
  "still-to-come": true,
  "not-closed": true,
  "too-late-to-reopen": true,
  "second-person-wanted": true,
  "doubt-open": true,
  "already-booked": true,
  "no-seat": true,
  unreadable: true,
  "not-this-person": true,
  "only-desk-seats": true,
  "nobody-to-ask": true,
  "not-listed": true,
  "too-many": true,
  past: true,
  weekend: true,
  "too-late-today": true,
  "no-such-hour": true,
  holiday: true,
  "beyond-horizon": true,
  "not-released": true,
  "has-booking": true,
  "needs-booking": true,
  "no-booking": true,
  "visit-over": true,
  "is-here": true,
  "nothing-changes": true,
  "other-person": true,
  "stays-in-office": true,
  "no-telephone": true,
  "card-wanted": true,
  "no-such-office": true,
  "people-wanted": true,
  "key-used": true,
  "day-past": true,
  "days-order": true,
  "too-many-days": true,
  "no-such-scope": true,
  "no-successor": true,
  "name-wanted": true,
  "decree-wanted": true,
  "no-such-year": true,
  "nothing-changed": true,
  "holiday-there": true,
  planned: true,
  faults: true,
  "no-hours": true,
  "no-change": true,
  "taken-back-already": true,
  begun: true,
  "changed-meanwhile": true,
  "not-yours": true,
  "no-such-service": true,
  "papers-wanted": true,
  "english-wanted": true,
  "fees-wanted": true,
  "address-wanted": true,
  "no-such-point": true,
  "text-long": true,
};

const refusalSchema = (description: string, code: string) =>
  Type.Object(
    {
      code: Type.String({ description: `A stable name of the reason: ${code}.` }),
      sentence: Type.String({ description: "The same for people." }),
    },
    { description },
  );

/** Refusals that any address may answer with. */
export const refusalSchemas = {
  400: refusalSchema(
    "Something in it could not be read; the sentence says which field, and what is wanted there.",
    "bad-request",
  ),
  401: refusalSchema("No key of this installation came with it.", "no-key"),
  403: refusalSchema("This key lacks the right for it at this office.", "not-allowed"),
  404: refusalSchema("There is no such thing here.", "no-office, no-arrival, no-ticket, no-room, not-found"),
  429: Type.Object(
    {
      code: Type.Literal("too-many"),
      sentence: Type.String({ description: "The same for people." }),
      retryAfter: Type.Optional(Type.Integer({ description: "The seconds of Retry-After, for a budget of this key." })),
    },
    {
      description:
        "Too many requests came from this network, or this key has used up its budget of something; Retry-After says in how many seconds to ask again.",
    },
  ),
};

/** The refusal of an act: nothing was changed. */
export const actRefusalSchema = Type.Object(
  {
    code: Type.String({ description: `A stable name of the reason: ${Object.keys(names).join(", ")}.` }),
    sentence: Type.String({ description: "The same for people." }),
    choices: Type.Optional(
      Type.Array(
        Type.Object({
          booking: Type.String(),
          initials: Type.String(),
          hour,
          lastFour: Type.String(),
          recorded: Type.Boolean({ description: "They were seen at the door before." }),
        }),
        { description: "choose: who fits; send one of these as booking." },
      ),
    ),
    booking: Type.Optional(
      Type.String({ description: "late: the booking that ended; send it as after to book another hour." }),
    ),
    hours: Type.Optional(Type.Array(hour, { description: "late: today's hours that still have a seat." })),
  },
  { description: "The act is refused, and nothing was changed." },
);
