import {
  type FactWhat,
  factsOn,
  feeNames,
  moneyIn,
  national,
  type Office,
  serviceOn,
  type WrittenFact,
} from "../../office/index.ts";
import { phrasesOf } from "../../phrasebook/index.ts";
import type { FactsProps } from "./facts-props.ts";

type Said = Pick<WrittenFact, "what" | "about">;
type Content = Pick<WrittenFact, "what" | "about" | "value">;

/** What a change is about: "Syarat dokumen: Paspor baru". */
export function factSaid({ what, about }: Said, { asked, words, today }: FactsProps): string {
  if (what === "papers") return `${words.papers.title}: ${serviceOn(asked.office, today, about)?.name ?? about}`;
  if (what === "text") return words.text.names[about as keyof typeof words.text.names];
  return words[what].title;
}

/** For whom it holds. */
export function scopeSaid(scope: string, { words, offices }: Pick<FactsProps, "words" | "offices">): string {
  return scope === national ? words.country : (offices.byCode.get(scope)?.short ?? scope);
}

/** A value, line by line. */
export function linesOf(content: Content, words: FactsProps["words"], { country }: Office): string[] {
  const { what, value } = content as WrittenFact;
  switch (what) {
    case "papers": {
      const inLanguage = ({ name, brief, papers, notes }: Omit<typeof value, "en" | "numbers">) => [
        `${name}: ${brief}`,
        ...papers.map((paper) => `- ${paper}`),
        ...notes,
      ];
      return [...inLanguage(value), ...(value.en ? [`${words.papers.english}:`, ...inLanguage(value.en)] : [])];
    }
    case "fees":
      return [
        value.law,
        ...feeNames.flatMap((name) =>
          value[name] ? [`${words.fees.names[name]}: ${moneyIn(country, value[name])}`] : [],
        ),
      ];
    case "place":
      return [value.address, ...(value.point ? [`${value.point.latitude}, ${value.point.longitude}`] : [])].filter(
        Boolean,
      );
    case "text":
      return [value.id, value.en ?? ""].filter(Boolean);
  }
}

/** The same of what an office says on a day. */
export function linesHolding(
  office: Office,
  day: Temporal.PlainDate,
  { what, about }: Said,
  words: FactsProps["words"],
): string[] {
  const value = valueOf(office, day, what, about);
  if (value) return linesOf({ what, about, value } as Content, words, office);
  return what === "fees" ? feesOfPack(office, day) : [words.nothing];
}

/** Where nobody has entered any: what people are told, in the country's first language. */
function feesOfPack(office: Office, day: Temporal.PlainDate): string[] {
  const [language = "id"] = office.country.languages;
  const now = day.toZonedDateTime(office.zone).toInstant();
  return (phrasesOf(language).facts.fee({ office, day, now }).split("\n\n")[0] ?? "").split("\n");
}

function valueOf(office: Office, day: Temporal.PlainDate, what: FactWhat, about: string) {
  const { services, place, texts, fees } = factsOn(office, day);
  if (what === "papers") return services.find(({ code }) => code === about);
  if (what === "fees") return fees;
  return what === "place" ? place : texts[about as keyof typeof texts];
}
