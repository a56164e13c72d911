import {
  type FactPlace,
  factsOn,
  inLanguage,
  type Language,
  moneyIn,
  type PackQuestion,
  placesIn,
} from "../../office/index.ts";
import type { FactsAsked } from "../facts-asked.ts";
import type { Answer } from "./answer.ts";

/** What an answer of a country may name of an office, in the words of one language. */
export interface ToldWords {
  language: Language;
  at(asked: FactsAsked): string;
  desk(asked: FactsAsked): string;
  open(asked: FactsAsked): string;
  /** Opening hours, a line each. */
  hours(asked: FactsAsked): readonly string[];
  people(asked: FactsAsked): number;
  papersOf(asked: FactsAsked, code: string): string | undefined;
  briefOf(asked: FactsAsked, code: string): string | undefined;
  /** All services, a line each. */
  services(asked: FactsAsked): readonly string[];
  /** An answer that wants a list of papers which the office does not have. */
  noList(asked: FactsAsked): string;
  /** The country has no answer to this question. */
  notRecorded(asked: FactsAsked): string;
}

/** Answers that the country gives: its pack's words for a question, with the office's own values, by what holds on the day. */
export function toldIn(say: ToldWords): (question: PackQuestion) => Answer {
  return (question) => (asked) => {
    const { country } = asked.office;
    const day = asked.day.toString();
    const version = country.facts[question]?.findLast(({ from }) => from === undefined || from <= day);
    if (!version) return say.notRecorded(asked);
    return filled(inLanguage(version.words, say.language), asked, say);
  };
}

function filled(text: string, asked: FactsAsked, say: ToldWords): string {
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    const { parts } = placesIn(line);
    const said = parts.map((part) => (typeof part === "string" ? part : valueOf(part, asked, say)));
    if (said.includes(noList)) return say.noList(asked);
    if (!said.includes(noLine)) lines.push(said.join(""));
  }
  return lines.join("\n");
}

/** The office has no such list: the whole answer says so, or the line is left out. */
const noList = Symbol("no list");
const noLine = Symbol("no line");

function valueOf(place: FactPlace, asked: FactsAsked, say: ToldWords): string | typeof noList | typeof noLine {
  const { office, day, phone } = asked;
  switch (place.place) {
    case "office":
      return office.name;
    case "at":
    case "desk":
    case "open":
      return say[place.place](asked);
    case "hours":
      return listed(say.hours(asked));
    case "zone":
      return office.zoneName;
    case "phone":
      return phone ? `, ${phone},` : "";
    case "people":
      return say.people(asked).toString();
    case "year":
      return day.year.toString();
    case "card":
      return inLanguage(office.country.identityCard, say.language);
    case "services":
      return listed(say.services(asked));
    case "papers":
      return say.papersOf(asked, place.service) ?? noList;
    case "brief":
      return say.briefOf(asked, place.service) ?? place.instead ?? noLine;
    case "money":
      return moneyIn(office.country, place.amount);
    // What the head office entered for the day wins over what the pack knew.
    case "fee":
      return moneyIn(office.country, factsOn(office, day).fees?.[place.fee] ?? place.amount);
    case "law":
      return factsOn(office, day).fees?.law ?? place.words;
  }
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
