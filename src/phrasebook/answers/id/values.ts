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
import type { FactsAsked } from "../../facts-asked.ts";
import { openingHours, openingHoursShort } from "../../id/hours.ts";
import { papers } from "../../id/papers.ts";
import { words } from "../../id/words.ts";
import { toldIn } from "../told.ts";

/** Where to go: "Kantor Imigrasi Bogor, Jalan ...". */
export const at = ({ office, day }: FactsAsked) => {
  const address = factsOn(office, day).place?.address;
  return `${office.name}${address ? `, ${address}` : ""}`;
};

/** Where it is from a day on that is near; undefined: it stays where it is. */
export const movesTo = ({ office, day }: FactsAsked) => {
  const coming = comingFacts(office, day, ({ place }) => place?.address);
  return coming?.next ? `Mulai ${words.dayInline(coming.firstDay)}: ${coming.next}.` : undefined;
};

/** Is its address known? */
export const isKnown = ({ office, day }: FactsAsked) => Boolean(factsOn(office, day).place?.address);

/** What the office itself says, in this language. */
export const said = ({ office, day }: FactsAsked, name: TextName) => textOn(office, day, name, "id");

/** Lines beneath a sentence, as far as there are any. */
export const beneath = (...lines: (string | undefined)[]) =>
  lines.flatMap((line) => (line ? [`\n${line}`] : [])).join("");

/** Who knows what we do not know. */
export const desk = ({ office }: FactsAsked) => `petugas meja informasi ${office.name}`;

export const open = ({ office, day }: FactsAsked) => `Buka ${openingHoursShort(office, day)}.`;

export const rulesNow = ({ office, day }: FactsAsked) => rulesOn(office, day);

export const seatHere = "Mau pesan tempat? Tulis nama, tanggal lahir, dan hari datang.";

/** The papers of a service as lines, and beneath them those of a day that is near; undefined: this office has no such list. */
function papersOf({ office, day }: FactsAsked, code: string): string | undefined {
  const service = serviceOn(office, day, code);
  if (!service) return undefined;
  const coming = comingService(office, day, code);
  return [
    ...service.papers.map((paper) => `- ${paper}`),
    ...(coming ? [papers.coming(coming.firstDay, coming.next)] : []),
  ].join("\n");
}

/** The papers of a service in one line. */
function briefOf({ office, day }: FactsAsked, code: string): string | undefined {
  return serviceOn(office, day, code)?.brief;
}

/** Each service with its papers in one line, and what changes soon. */
function briefs(asked: FactsAsked): string[] {
  const services = servicesOn(asked.office, asked.day);
  const coming = services.flatMap(({ code }) => comingService(asked.office, asked.day, code) ?? []);
  return [
    ...services.map(({ name, brief }) => `${name}: ${brief}`),
    ...coming.map(({ firstDay, next }) => papers.coming(firstDay, next)),
  ];
}

const noList = (asked: FactsAsked) =>
  `Daftar dokumen itu belum tercatat di sini. Yang tahu: ${desk(asked)}. ${open(asked)}`;

/** An answer that the country gives. */
export const told = toldIn({
  language: "id",
  at,
  desk,
  open,
  hours: ({ office, day }) => openingHours(office, day),
  people: (asked) => rulesNow(asked).peopleLive,
  papersOf,
  briefOf,
  services: briefs,
  noList,
  notRecorded: (asked) => `Hal itu belum tercatat di sini. Yang tahu: ${desk(asked)}. ${open(asked)}`,
});
