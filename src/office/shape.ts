import Type, { type Static } from "typebox";

/** The shapes of a pack's files, as they are written. What shapes cannot say stands in `check-*.ts`. */

export const strict = { additionalProperties: false };
const word = (wanted: string) => Type.String({ minLength: 1, maxLength: 300, description: wanted });
export const text = word("some words");
export const code = Type.String({
  pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
  description: "small letters, digits and single hyphens",
});
const time = Type.String({ pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$", description: "an hour such as 08:00" });
export const day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description: "a day such as 2017-08-17" });
export const whole = (minimum: number, maximum: number) =>
  Type.Integer({ minimum, maximum, description: `a whole number from ${minimum} to ${maximum}` });
export const oneOf = <T extends string>(...words: T[]) =>
  Type.Unsafe<T>(Type.Enum(words, { description: words.join(" or ") }));
export const optional = <T extends Record<string, Type.TSchema>>(shapes: T) =>
  Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, Type.Optional(shape)])) as {
    [K in keyof T]: Type.TOptional<T[K]>;
  };
const several = <T extends Type.TSchema>(schema: T) =>
  Type.Array(schema, { minItems: 1, description: "a list with at least one entry" });

const hour = Type.String({ pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$", description: "an hour such as 20:00" });

/** Rules that every version names, each with the bounds of its value. */
const firstRules = {
  comeMinutes: whole(0, 120),
  arrivalWindowMinutes: whole(0, 240),
  graceMinutes: whole(0, 120),
  confirmation: oneOf("at once", "ask"),
  holdMinutes: whole(5, 240),
  lapsedHolds: whole(1, 10),
  horizonDays: whole(1, 120),
  release: Type.String({
    pattern: "^(all open|([01][0-9]|2[0-3]):[0-5][0-9])$",
    description: "all open, or an hour such as 12:00",
  }),
  sameDayHours: whole(0, 24),
  peopleLive: whole(1, 5),
  peopleNew: whole(1, 50),
  peopleNewDays: whole(1, 366),
  moveHours: whole(0, 72),
  moves: whole(0, 10),
  restingMinutesLeast: whole(1, 720),
  restingMinutesMost: whole(1, 720),
  secondVisitDays: whole(1, 90),
  secondVisitFirst: whole(0, 30),
  secondVisitLast: whole(0, 30),
  calls: whole(2, 10),
  callMinutes: whole(1, 60),
  callValidMinutes: whole(0, 480),
  dayLetters: oneOf("none", "when open"),
  disturbanceMinutes: whole(1, 240),
  outageMinutes: whole(1, 240),
  clockSeconds: whole(1, 3600),
  textDays: whole(1, 30),
  personDays: whole(1, 366),
  journalYears: whole(1, 30),
};

/** The same for rules that came later: a version may leave them out, and the usual ones hold (`usualRules`). */
const addedRules = {
  quietFrom: hour,
  quietUntil: hour,
  reminder: oneOf("none", "evening", "evening and morning"),
  drawMinutes: whole(0, 2880),
  unopenedMinutes: whole(1, 240),
};

/** Every rule of an office, each with the bounds of its value. */
export const ruleShapes = { ...firstRules, ...addedRules };

/** Rules of the country that came later: a version written before them has none, and the usual ones hold. */
const laterRules = {
  noShows: Type.Optional(whole(1, 50)),
  peopleUnproved: Type.Optional(whole(1, 5)),
  unusedAsks: Type.Optional(whole(2, 50)),
  unusedOne: Type.Optional(whole(2, 50)),
  unusedNew: Type.Optional(whole(1, 50)),
  movesUnproved: Type.Optional(whole(1, 50)),
};

export const RulesFile = Type.Array(
  Type.Object(
    { version: whole(1, 9999), firstDay: day, ...firstRules, ...optional(addedRules), ...laterRules },
    strict,
  ),
  { minItems: 1, description: "a list with at least one version" },
);
const OtherRules = Type.Partial(Type.Object(ruleShapes, strict), strict);

const seats = Type.Record(time, whole(0, 5000), {
  ...strict,
  description: "hours with their seats, such as { 08:00: 30 }",
});
const quota = Type.Object({ public: whole(0, 20000), second: whole(0, 5000), desk: whole(0, 5000) }, strict);
const weekday = {
  opens: time,
  closes: time,
  breaks: Type.Optional(
    Type.Array(
      Type.String({
        pattern: "^[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$",
        description: "a break such as 12:00-13:00",
      }),
    ),
  ),
  // Where a weekday has other seats than the others.
  quota: Type.Optional(quota),
  public: seats,
  second: Type.Optional(seats),
  desk: Type.Optional(seats),
};
const Weekday = Type.Object(weekday, strict);
const SpecialDay = Type.Object(
  {
    day,
    name: Type.String({ minLength: 1, maxLength: 80, description: "what the day is called" }),
    doorsOpen: Type.Optional(time),
    ...weekday,
  },
  strict,
);
const Hours = Type.Object(
  {
    version: whole(1, 9999),
    firstDay: day,
    doorsOpen: time,
    quota,
    days: Type.Record(Type.String(), Weekday, { description: "weekdays such as monday-thursday and friday" }),
  },
  strict,
);

const floor = {
  rooms: several(Type.Object({ code, name: text }, strict)),
  desks: several(Type.Object({ code, name: text, kind: oneOf("door", "front", "papers") }, strict)),
  counters: several(
    Type.Object(
      {
        code: Type.String({ pattern: "^[1-9][0-9]?$", description: 'a number from 1 to 99 in quotes, such as "3"' }),
        name: text,
        room: code,
        stages: several(code),
        streams: several(code),
      },
      strict,
    ),
  ),
  streams: several(
    Type.Object(
      {
        code,
        name: text,
        letter: Type.String({ pattern: "^[A-Z]$", description: "one capital letter" }),
        cap: whole(1, 899),
        rank: whole(0, 9),
        papers: Type.Boolean({ description: "true or false" }),
        stages: several(code),
      },
      strict,
    ),
  ),
  stages: several(Type.Object({ code, name: text, usualMinutes: whole(1, 120) }, strict)),
};
const FloorVersion = Type.Object({ version: whole(1, 9999), firstDay: day, ...floor }, strict);
export const FloorFile = Type.Array(FloorVersion, {
  minItems: 1,
  description: "a list with at least one version",
});

export const point = Type.Object(
  {
    latitude: Type.Number({ minimum: -90, maximum: 90, description: "a latitude such as -6.6" }),
    longitude: Type.Number({ minimum: -180, maximum: 180, description: "a longitude such as 106.8" }),
  },
  strict,
);

export const OfficeFile = Type.Object(
  {
    id: whole(1, 32767),
    code,
    name: Type.String({ minLength: 1, maxLength: 60, description: "a name of at most 60 letters" }),
    short: Type.String({ minLength: 1, maxLength: 24, description: "a short name of at most 24 letters" }),
    city: text,
    province: text,
    zone: Type.String({ minLength: 1, maxLength: 40, description: "the name of a zone of country.yaml" }),
    address: Type.Optional(text),
    point: Type.Optional(point),
    near: Type.Optional(Type.Array(code)),
    real: Type.Boolean({ description: "true, or false for an office that exists only in the demo" }),
    sources: Type.Record(Type.String(), text, { description: "where each value comes from" }),
    services: Type.Optional(several(code)),
    rules: Type.Optional(OtherRules),
    hours: several(Hours),
    specialDays: Type.Optional(Type.Array(SpecialDay)),
    end: Type.Optional(
      Type.Object(
        {
          lastDay: day,
          successor: Type.Optional(code),
          name: Type.String({ minLength: 1, maxLength: 80, description: "why, and where people go" }),
        },
        strict,
      ),
    ),
    floor: Type.Optional(FloorVersion),
  },
  strict,
);

export const NumbersFile = Type.Array(
  Type.Object(
    {
      phoneNumberId: Type.String({
        pattern: "^[0-9]{6,20}$",
        description: 'digits between quotes, such as "108111100333"',
      }),
      phone: Type.String({ pattern: "^\\+[0-9]+( [0-9]+)*$", description: "a number such as +62 811 1100 333" }),
      name: Type.String({ minLength: 1, maxLength: 60, description: "a name of at most 60 letters" }),
      offices: several(code),
      source: Type.Optional(text),
      portfolio: Type.Optional(text),
    },
    strict,
  ),
  { minItems: 1, description: "a list with at least one number" },
);

export const serviceWords = {
  name: Type.String({ minLength: 1, maxLength: 80, description: "a name of at most 80 letters" }),
  short: Type.Optional(Type.String({ minLength: 1, maxLength: 40, description: "a name of at most 40 letters" })),
  brief: Type.String({ minLength: 1, maxLength: 80, description: "the papers in at most 80 letters" }),
  papers: several(text),
  notes: Type.Optional(Type.Array(text)),
};
export const ServicesFile = Type.Array(
  Type.Object({ code, ...serviceWords, en: Type.Optional(Type.Object(serviceWords, strict)), source: text }, strict),
  { minItems: 1, description: "a list with at least one service" },
);

const holidayKind = Type.String({
  minLength: 1,
  maxLength: 40,
  description: "what closes the offices, in the words of a holiday kind of country.yaml",
});

export const HolidaysFile = Type.Object(
  {
    decrees: Type.Record(Type.String(), Type.Object({ name: text, source: text }, strict), {
      description: "decrees, each with name and source",
    }),
    decreedYears: Type.Record(Type.String({ pattern: "^[0-9]{4}$" }), Type.String(), {
      description: "years, each with its decree",
    }),
    days: Type.Array(
      Type.Object(
        {
          day,
          name: Type.String({ minLength: 1, maxLength: 80, description: "the holiday's name" }),
          kind: holidayKind,
          decree: Type.String({ description: "one of the decrees above" }),
          scope: Type.Optional(text),
        },
        strict,
      ),
    ),
    everyYear: Type.Optional(
      Type.Array(
        Type.Object(
          {
            day: Type.String({
              pattern: "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
              description: "month and day such as 08-17",
            }),
            name: Type.String({ minLength: 1, maxLength: 80, description: "the holiday's name" }),
            kind: holidayKind,
            decree: Type.String({ description: "one of the decrees above" }),
            firstYear: whole(1900, 2999),
          },
          strict,
        ),
      ),
    ),
  },
  strict,
);

export type WrittenRules = Static<typeof RulesFile>[number];
export type WrittenOffice = Static<typeof OfficeFile>;
export type WrittenHours = WrittenOffice["hours"][number];
export type WrittenWeekday = Static<typeof Weekday>;
export type WrittenSpecialDay = Static<typeof SpecialDay>;
export type WrittenNumber = Static<typeof NumbersFile>[number];
export type WrittenService = Static<typeof ServicesFile>[number];
export type WrittenFloor = Static<typeof FloorFile>[number];
export type WrittenHolidays = Static<typeof HolidaysFile>;
