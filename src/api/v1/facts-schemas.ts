import Type from "typebox";
import { feeNames, textNames } from "../../office/index.ts";
import { day, moment } from "./times.ts";

// What an office says of itself, as programs send it and read it.

const words = (description: string, maxLength: number) => Type.String({ minLength: 1, maxLength, description });
const reason = words("Why; it stands in the history and the journal.", 300);
const list = (description: string) =>
  Type.Array(Type.String({ minLength: 1, maxLength: 300 }), { maxItems: 20, description });

const serviceWords = {
  name: words("What the service is called.", 80),
  brief: words("Its papers in one line.", 80),
  papers: list("One each, the originals that are brought."),
  notes: Type.Optional(list("What else is good to know.")),
};
const Papers = Type.Object({
  service: words("Its code, such as new.", 60),
  ...serviceWords,
  en: Type.Optional(Type.Object(serviceWords, { description: "The same in English, paper by paper." })),
});
const rupiah = Type.Integer({ minimum: 1, maximum: 100_000_000 });
const Fees = Type.Object({
  law: words("Which law says so, such as PP 45/2024.", 60),
  ordinary: rupiah,
  tenYears: Type.Optional(rupiah),
  electronic: Type.Optional(rupiah),
  electronicTenYears: Type.Optional(rupiah),
  sameDay: Type.Optional(rupiah),
  lost: Type.Optional(rupiah),
  damaged: Type.Optional(rupiah),
});
const Place = Type.Object({
  address: words("As people read it.", 200),
  point: Type.Optional(
    Type.Object({
      latitude: Type.Number({ minimum: -90, maximum: 90 }),
      longitude: Type.Number({ minimum: -180, maximum: 180 }),
    }),
  ),
});
const Text = Type.Object({
  about: Type.Union(textNames.map((name) => Type.Literal(name))),
  id: Type.String({ maxLength: 300, description: "In Indonesian; empty: the office says nothing of this any more." }),
  en: Type.Optional(words("In English.", 300)),
});

const fact = {
  firstDay: day,
  scope: Type.Optional(
    words("nasional or the code of the office; without one this office. nasional: a key of all offices.", 80),
  ),
  papers: Type.Optional(Papers),
  fees: Type.Optional(Fees),
  place: Type.Optional(Place),
  text: Type.Optional(Text),
};
export const FactLookBody = Type.Object(fact, { description: "One of papers, fees, place and text." });
export const FactBody = Type.Object({ ...fact, reason }, { description: "One of papers, fees, place and text." });

export const FactsAnswer = Type.Object({
  day,
  services: Type.Array(
    Type.Object({ code: Type.String(), name: Type.String(), brief: Type.String(), papers: Type.Array(Type.String()) }),
  ),
  place: Type.Optional(Place),
  fees: Type.Optional(
    Type.Object(
      Object.fromEntries([["law", Type.String()], ...feeNames.map((name) => [name, Type.Optional(rupiah)])]),
      {
        description: "As they were entered; without them those of the law hold.",
      },
    ),
  ),
  texts: Type.Array(Type.Object({ about: Type.String(), id: Type.String(), en: Type.Optional(Type.String()) })),
  changes: Type.Array(
    Type.Object({
      id: Type.String(),
      what: Type.String(),
      about: Type.String(),
      scope: Type.String(),
      firstDay: day,
      until: Type.Optional(day),
      reason: Type.String(),
      at: moment,
      takenBackAt: Type.Optional(moment),
      told: Type.Integer({ description: "Who was written to." }),
    }),
    { description: "Of this office and of the country, the newest first." },
  ),
});

export const FactLookAnswer = Type.Object({
  people: Type.Integer({ description: "Who has booked for the first day or a later one." }),
  offices: Type.Integer({ description: "How many say another thing then." }),
});

export const FactDoneAnswer = Type.Object({
  change: Type.String({ description: "Its id, for taking it back." }),
  people: Type.Integer({ description: "Who has booked for the first day or a later one." }),
  offices: Type.Integer({ description: "In how many they are written to now, one after another." }),
});
