import Type, { type Static } from "typebox";
import { Compile } from "typebox/compile";

// The state of a dialogue, stored as JSON between two messages. Days are ISO, hours HH:MM.

const Ref = Type.Object({ office: Type.Integer(), id: Type.String() });
const Day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
const Hour = Type.String({ pattern: "^\\d{2}:\\d{2}$" });
/** A booking that was taken back, with the time that it had. */
const Gone = Type.Object({
  office: Type.Integer(),
  id: Type.String(),
  day: Type.Optional(Day),
  hour: Type.Optional(Hour),
});
const Part = Type.Union([Type.Literal("morning"), Type.Literal("afternoon")]);

/** What a number, a tap or a YA stands for. */
const Meaning = Type.Union([
  /** A seat for whoever the draft names. */
  Type.Object({ do: Type.Literal("seat"), office: Type.Integer(), day: Day, hour: Type.Optional(Hour) }),
  Type.Object({
    do: Type.Literal("move"),
    booking: Ref,
    day: Day,
    hour: Type.Optional(Hour),
    /** Another office than the booking's. */
    office: Type.Optional(Type.Integer()),
    /** Who move with them to the same day. */
    also: Type.Optional(Type.Array(Ref)),
    /** The citizen asked for this move in so many words: a yes is enough. */
    asked: Type.Optional(Type.Literal(true)),
  }),
  /** One of several meanings of a text that was not clear, with the time it named. */
  Type.Object({
    do: Type.Literal("mean"),
    intent: Type.String({ maxLength: 40 }),
    day: Type.Optional(Day),
    hour: Type.Optional(Hour),
    part: Type.Optional(Part),
  }),
  /** A change of time whose booking was not clear. */
  Type.Object({
    do: Type.Literal("retime"),
    booking: Ref,
    day: Type.Optional(Day),
    hour: Type.Optional(Hour),
    part: Type.Optional(Part),
  }),
  Type.Object({ do: Type.Literal("cancel"), bookings: Type.Array(Ref) }),
  Type.Object({ do: Type.Literal("move-days"), booking: Ref }),
  Type.Object({ do: Type.Literal("change"), booking: Ref }),
  Type.Object({ do: Type.Literal("office"), office: Type.Integer() }),
  /** An answer to what the waiting list offered, or the end of a wish. */
  Type.Object({ do: Type.Enum(["take-offer", "pass-offer", "end-wish"]), wish: Type.Integer() }),
  /** Out of a draw, by the lot's number. */
  Type.Object({ do: Type.Literal("leave-draw"), lot: Type.String({ maxLength: 10 }) }),
  Type.Object({ do: Type.Literal("papers"), service: Type.String() }),
  /** What the writer says is true after all: the data are his, although they read like the example. */
  Type.Object({ do: Type.Literal("real") }),
  /** A day that is not in the list: for the draft, or for a booking that moves. */
  Type.Object({ do: Type.Literal("other-day"), booking: Type.Optional(Ref) }),
  Type.Object({
    do: Type.Enum([
      "yes",
      "wrong",
      "step-by-step",
      "status",
      "papers-overview",
      "cancel-or-move",
      "human",
      "erase",
      "nothing",
      "menu",
    ]),
  }),
]);

/** Somebody who is to get a passport, as far as we know; `day` where people want different days. */
const Person = Type.Object({
  name: Type.Optional(Type.String()),
  /** Who it is to the writer, where that was said: "yang istri lahir 1990" is about her. */
  kin: Type.Optional(Type.String()),
  birth: Type.Optional(Day),
  /** A birth date that cannot be (it lies ahead) or has no year yet: "2001 maksudnya" puts its year right. */
  slipped: Type.Optional(Day),
  /** Of the birth date the day is missing: "tgl 4" completes it. */
  bornIn: Type.Optional(Type.String({ pattern: "^\\d{4}-\\d{2}$" })),
  /** Of the birth date only the year is known. */
  unknown: Type.Optional(Type.Literal(true)),
  day: Type.Optional(Day),
  /** Where people of one message want different hours. */
  hour: Type.Optional(Hour),
});

/** What the citizen said already, so that nobody types a name twice. */
const Draft = Type.Object({
  people: Type.Array(Person),
  /** Another office than the number's first, chosen for this seat. */
  office: Type.Optional(Type.Integer()),
  day: Type.Optional(Day),
  hour: Type.Optional(Hour),
  part: Type.Optional(Part),
  service: Type.Optional(Type.String()),
  /** Any of these days was wished for ("minggu depan", "habis tgl 17"), and none chosen yet. */
  among: Type.Optional(Type.Array(Day, { maxItems: 31 })),
  /** How many people were said to come; their names are asked for one after the other. */
  count: Type.Optional(Type.Integer()),
  /** The relative it is for, where that was said before the name. */
  kin: Type.Optional(Type.String()),
  /** The day that could not be had: "sehari sesudahnya" is counted from it. */
  refused: Type.Optional(Day),
  /** Nothing was interpreted, or YA was said to all of it: the seat needs no echo. */
  sure: Type.Boolean(),
  /** An echo went out for it. */
  echoed: Type.Optional(Type.Literal(true)),
  /** "Benar, itu saya": the published example is this person's own data. */
  real: Type.Optional(Type.Literal(true)),
});

/** What a bare answer belongs to. */
const Question = Type.Union([
  Type.Object({ ask: Type.Enum(["name", "birth", "day", "office", "correction"]) }),
  Type.Object({ ask: Type.Enum(["rename", "move-day"]), booking: Ref, also: Type.Optional(Type.Array(Ref)) }),
]);

const StateShape = Type.Object({
  version: Type.Literal(1),
  language: Type.Union([Type.Literal("id"), Type.Literal("en")]),
  /** The office chosen, where the number serves several. */
  office: Type.Optional(Type.Integer()),
  draft: Type.Optional(Draft),
  asked: Type.Optional(Question),
  /** The last choices we gave. Ids are `nonce.i`, so a tap on an older letter is known as old; only a numbered list takes bare numbers. */
  list: Type.Optional(Type.Object({ nonce: Type.String(), numbered: Type.Boolean(), options: Type.Array(Meaning) })),
  /** What YA means now, where it is not "confirm the holds". */
  offer: Type.Optional(Meaning),
  /** The day last spoken of, also one that could not be had: "sehari sesudahnya" counts from it. */
  spoken: Type.Optional(Day),
  /** The day that a booking could not be moved to any more: whoever cancels it is offered that day. */
  wished: Type.Optional(Day),
  /** The booking the last letter was about. */
  about: Type.Optional(Ref),
  /** Who the people of bookings are to the writer, where that was said: "yang istri" is one of them. */
  kin: Type.Optional(Type.Array(Type.Object({ office: Type.Integer(), id: Type.String(), kin: Type.String() }))),
  /** What the last BATAL took back: URUNG gives all of it back. */
  cancelled: Type.Optional(Type.Array(Gone)),
  /** The question that was answered last: "kalau anak?" asks on about it. */
  subject: Type.Optional(Type.String({ maxLength: 40 })),
  /** The kind of the last letter. */
  last: Type.Optional(Type.String()),
});

export type Meaning = Static<typeof Meaning>;
export type DraftPerson = Static<typeof Person>;
export type Draft = Static<typeof Draft>;
export type Question = Static<typeof Question>;
export type Gone = Static<typeof Gone>;
/** The state of a dialogue. */
export type DialogueState = Static<typeof StateShape>;
export type Language = DialogueState["language"];

const shape = Compile(StateShape);

/** What the database kept of a dialogue. What cannot be read any more (an older shape, or nothing yet) is a new dialogue, in the language `first`. */
export function readDialogueState(stored: unknown, first?: Language): DialogueState {
  return shape.Check(stored) ? stored : newDialogueState(first);
}

/** A dialogue that has not begun. */
export function newDialogueState(language: Language = "id"): DialogueState {
  return { version: 1, language };
}

/** A person without a time of their own: the time is the draft's. */
export function undated({ ...person }: DraftPerson): DraftPerson {
  delete person.day;
  delete person.hour;
  return person;
}

/** A person without an hour of their own. */
export function hourless({ ...person }: DraftPerson): DraftPerson {
  delete person.hour;
  return person;
}

export function emptyDraft(): Draft {
  return { people: [], sure: false };
}
