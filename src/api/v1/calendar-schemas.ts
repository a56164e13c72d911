import Type from "typebox";
import { day, hour, moment } from "./times.ts";

// The calendar, as programs send it and read it.

const words = (description: string, maxLength: number) => Type.String({ minLength: 1, maxLength, description });
const reason = words("Why; it stands in the history and the journal.", 300);
const lastDay = Type.Optional(day);
const scope = Type.Optional(
  words(
    "nasional, a province, or the code of the office; without one this office. Other than this office: a key of all offices.",
    80,
  ),
);

const closed = {
  scope,
  firstDay: day,
  lastDay,
  kind: Type.Optional(words("closure (default), holiday, joint-leave, or a word of the country.", 40)),
  name: words("Why, in words that people read.", 80),
  decree: Type.Optional(words("Its number and year; a closure needs none.", 300)),
};
export const ClosureLookBody = Type.Object(closed);
export const ClosureBody = Type.Object({ ...closed, reason });
export const OpenAgainBody = Type.Object({ scope, firstDay: day, lastDay, reason });

const special = {
  day,
  name: words("What the day is called.", 80),
  doorsOpen: hour,
  opens: hour,
  closes: hour,
  breaks: Type.Optional(Type.Array(Type.Object({ from: hour, until: hour }), { maxItems: 5 })),
  slots: Type.Array(
    Type.Object({
      starts: hour,
      pool: Type.Union([Type.Literal("public"), Type.Literal("second"), Type.Literal("desk")]),
      seats: Type.Integer({ minimum: 1, maximum: 5000 }),
    }),
    { minItems: 1, maxItems: 150, description: "Each hour of each pool once." },
  ),
};
export const SpecialDayLookBody = Type.Object(special);
export const SpecialDayBody = Type.Object({ ...special, reason });

export const ChangeParams = Type.Object({
  office: Type.String({ description: "The office's code, such as bogor." }),
  id: Type.String({ format: "uuid", description: "The change's id." }),
});
export const TakeBackBody = Type.Object({ reason });

export const CalendarAnswer = Type.Object({
  closed: Type.Array(Type.Object({ day, scope: Type.String(), kind: Type.String(), name: Type.String() }), {
    description: "Days ahead on which this office is closed, as they were entered.",
  }),
  everyYear: Type.Array(
    Type.Object({ monthDay: Type.String(), kind: Type.String(), name: Type.String(), firstYear: Type.Integer() }),
    { description: "Days that the law closes each year." },
  ),
  specialDays: Type.Array(Type.Object({ day, name: Type.String() })),
  changes: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.String(),
      scope: Type.String(),
      firstDay: day,
      lastDay: day,
      reason: Type.String(),
      at: moment,
      takesBack: Type.Optional(Type.String()),
      takenBack: Type.Boolean(),
      moved: Type.Integer(),
      waiting: Type.Integer(),
      officesToDo: Type.Integer({ description: "Offices whose seats still have to follow." }),
    }),
    { description: "Of this office, its province and the country, the newest first." },
  ),
});

export const CalendarLookAnswer = Type.Object({
  people: Type.Integer({ description: "Who loses a seat by it." }),
  offices: Type.Array(
    Type.Object({
      office: Type.String(),
      people: Type.Integer(),
      hours: Type.Array(Type.Object({ day, hour, pool: Type.String(), people: Type.Integer() })),
    }),
  ),
});

export const CalendarDoneAnswer = Type.Object({
  change: Type.String({ description: "Its id, for taking it back." }),
  moved: Type.Integer({ description: "Who has another seat; of other offices theirs follow one after another." }),
  waiting: Type.Integer({ description: "Who waits for one, with the first right." }),
  offices: Type.Integer(),
});
