import Type, { type Static } from "typebox";
import { knownLanguages, packQuestions } from "./country.ts";

/** The shapes of `country.yaml` and `facts.yaml`, as they are written. What shapes cannot say stands in `check-country.ts`. */

const strict = { additionalProperties: false };
const words = (maxLength: number, description: string) => Type.String({ minLength: 1, maxLength, description });
const inLanguages = (maxLength: number, description: string) =>
  Type.Object(
    Object.fromEntries(knownLanguages.map((language) => [language, Type.Optional(words(maxLength, description))])) as {
      [K in (typeof knownLanguages)[number]]: Type.TOptional<Type.TString>;
    },
    strict,
  );
const zoneName = words(40, "what people call a zone, such as WIB");
const person = words(60, "an invented name");
const place = Type.String({
  pattern: "^\\p{Ll}[\\p{Ll}'-]*$",
  maxLength: 40,
  description: "one word in small letters",
});
const { id, en } = inLanguages(60, "what people call it").properties;

export const CountryFile = Type.Object(
  {
    name: words(60, "the country's name"),
    languages: Type.Array(Type.Unsafe<(typeof knownLanguages)[number]>(Type.Enum([...knownLanguages])), {
      minItems: 1,
      uniqueItems: true,
      description: `a list of ${knownLanguages.join(" and ")}, or one of them`,
    }),
    zones: Type.Array(Type.Object({ name: zoneName, zone: words(60, "an IANA name such as Asia/Jakarta") }, strict), {
      minItems: 1,
      description: "a list with at least one zone",
    }),
    zone: zoneName,
    callingCode: Type.String({ pattern: "^[1-9][0-9]{0,2}$", description: 'digits in quotes, such as "62"' }),
    trunk: Type.String({ pattern: "^[0-9]{0,2}$", description: 'digits in quotes such as "0", or ""' }),
    currency: Type.Object(
      {
        code: Type.String({ pattern: "^[A-Z]{3}$", description: "three capital letters such as IDR" }),
        sign: words(8, "what stands beside an amount, such as Rp"),
        after: Type.Optional(Type.Boolean({ description: "true where the sign stands behind the amount" })),
        thousands: Type.String({ maxLength: 1, description: "one sign between three digits, or none" }),
      },
      { ...strict, description: "code, sign and thousands" },
    ),
    law: inLanguages(80, "the sentence beneath a booking, of at most 80 letters"),
    identityCard: inLanguages(30, "what an identity card is called"),
    registry: inLanguages(60, "where papers are put right"),
    passports: inLanguages(60, "whose passports these are"),
    privacyLaw: inLanguages(60, "a law"),
    holidayKinds: Type.Array(
      Type.Object(
        {
          code: Type.String({
            pattern: "^[a-z]+(-[a-z]+)*$",
            maxLength: 40,
            description: "small letters and single hyphens",
          }),
          written: words(40, "the word of holidays.yaml"),
          id,
          en,
        },
        strict,
      ),
      { minItems: 1, description: "a list with at least one kind" },
    ),
    demo: Type.Object(
      {
        begins: Type.String({
          pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]$",
          description: "a moment such as 2017-08-01T09:00",
        }),
        sample: words(80, "a message that books a seat"),
        headOffice: person,
        auditor: person,
        citizens: Type.Object(
          {
            given: Type.Array(person, { minItems: 6, description: "a list of at least six names" }),
            family: Type.Array(person, { minItems: 6, description: "a list of at least six names" }),
          },
          strict,
        ),
        offices: Type.Record(
          Type.String(),
          Type.Array(person, { minItems: 6, maxItems: 6, description: "six invented names" }),
          { description: "offices, each with six invented names" },
        ),
      },
      strict,
    ),
    places: Type.Array(place, { description: "a list of towns in small letters" }),
    sides: Type.Optional(Type.Array(place, { description: "a list of words in small letters" })),
  },
  strict,
);

const day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description: "a day such as 2017-08-17" });
/** A caption of WhatsApp is no longer. */
const answer = inLanguages(1024, "an answer of at most 1024 letters");
const Fact = Type.Union(
  [answer, Type.Array(Type.Object({ from: Type.Optional(day), ...answer.properties }, strict), { minItems: 1 })],
  { description: "an answer in each language, or versions of it with their first day" },
);

export const FactsFile = Type.Object(
  Object.fromEntries(packQuestions.map((question) => [question, Type.Optional(Fact)])) as {
    [K in (typeof packQuestions)[number]]: Type.TOptional<typeof Fact>;
  },
  strict,
);

export type WrittenCountry = Static<typeof CountryFile>;
export type WrittenFacts = Static<typeof FactsFile>;
