import {
  comingFacts,
  comingService,
  factsOn,
  rulesOn,
  serviceOn,
  servicesOn,
  type TextName,
  textOn,
} from "../../../office/index.ts";
import { openingHours, openingHoursShort } from "../../en/hours.ts";
import { inEnglish, papers } from "../../en/papers.ts";
import { words } from "../../en/words.ts";
import type { FactsAsked } from "../../facts-asked.ts";
import { toldIn } from "../told.ts";

/** Where to go: "Kantor Imigrasi Bogor, Jalan ...". */
export const at = ({ office, day }: FactsAsked) => {
  const address = factsOn(office, day).place?.address;
  return `${office.name}${address ? `, ${address}` : ""}`;
};

/** Where it is from a day on that is near; undefined: it stays where it is. */
export const movesTo = ({ office, day }: FactsAsked) => {
  const coming = comingFacts(office, day, ({ place }) => place?.address);
  return coming?.next ? `From ${words.dayInline(coming.firstDay)}: ${coming.next}.` : undefined;
};

/** Is its address known? */
export const isKnown = ({ office, day }: FactsAsked) => Boolean(factsOn(office, day).place?.address);

/** What the office itself says, in this language. */
export const said = ({ office, day }: FactsAsked, name: TextName) => textOn(office, day, name, "en");

/** Lines beneath a sentence, as far as there are any. */
export const beneath = (...lines: (string | undefined)[]) =>
  lines.flatMap((line) => (line ? [`\n${line}`] : [])).join("");

/** Who knows what we do not know. */
export const desk = ({ office }: FactsAsked) => `the information desk of ${office.name}`;

export const open = ({ office, day }: FactsAsked) => `Open ${openingHoursShort(office, day)}.`;

export const rulesNow = ({ office, day }: FactsAsked) => rulesOn(office, day);

export const seatHere = "To book a place, write name, date of birth and the day of the visit.";

/** The papers of a service as lines, and beneath them those of a day that is near; undefined: this office has no such list. */
function papersOf({ office, day }: FactsAsked, code: string): string | undefined {
  const service = serviceOn(office, day, code);
  if (!service) return undefined;
  const coming = comingService(office, day, code);
  return [
    ...inEnglish(service).papers.map((paper) => `- ${paper}`),
    ...(coming ? [papers.coming(coming.firstDay, coming.next)] : []),
  ].join("\n");
}

/** The papers of a service in one line. */
function briefOf({ office, day }: FactsAsked, code: string): string | undefined {
  const service = serviceOn(office, day, code);
  return service && inEnglish(service).brief;
}

/** Each service with its papers in one line, and what changes soon. */
function briefs(asked: FactsAsked): string[] {
  const services = servicesOn(asked.office, asked.day);
  const coming = services.flatMap(({ code }) => comingService(asked.office, asked.day, code) ?? []);
  return [
    ...services.map(inEnglish).map(({ name, brief }) => `${name}: ${brief}`),
    ...coming.map(({ firstDay, next }) => papers.coming(firstDay, next)),
  ];
}

const noList = (asked: FactsAsked) =>
  `That list of documents is not recorded here. Who knows: ${desk(asked)}. ${open(asked)}`;

/** An answer that the country gives. */
export const told = toldIn({
  language: "en",
  at,
  desk,
  open,
  hours: ({ office, day }) => openingHours(office, day),
  people: (asked) => rulesNow(asked).peopleLive,
  papersOf,
  briefOf,
  services: briefs,
  noList,
  notRecorded: (asked) => `That is not recorded here. Who knows: ${desk(asked)}. ${open(asked)}`,
});
