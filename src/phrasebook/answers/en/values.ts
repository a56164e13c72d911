import { type Office, rulesOn } from "../../../office/index.ts";
import { openingHours, openingHoursShort } from "../../en/hours.ts";
import { inEnglish } from "../../en/papers.ts";
import type { FactsAsked } from "../../facts-asked.ts";
import { toldIn } from "../told.ts";

/** Where to go: "Kantor Imigrasi Bogor, Jalan ...". */
export const at = ({ office }: FactsAsked) => `${office.name}${office.address ? `, ${office.address}` : ""}`;

/** Who knows what we do not know. */
export const desk = ({ office }: FactsAsked) => `the information desk of ${office.name}`;

export const open = ({ office, day }: FactsAsked) => `Open ${openingHoursShort(office, day)}.`;

export const rulesNow = ({ office, day }: FactsAsked) => rulesOn(office, day);

export const seatHere = "To book a place, write name, date of birth and the day of the visit.";

/** The papers of a service as lines; undefined: this office has no such list. */
function papersOf(office: Office, code: string): string | undefined {
  const service = office.services.find((one) => one.code === code);
  return (
    service &&
    inEnglish(service)
      .papers.map((paper) => `- ${paper}`)
      .join("\n")
  );
}

/** The papers of a service in one line. */
function briefOf(office: Office, code: string): string | undefined {
  const service = office.services.find((one) => one.code === code);
  return service && inEnglish(service).brief;
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
  services: (office) => office.services.map(inEnglish).map(({ name, brief }) => `${name}: ${brief}`),
  noList,
  notRecorded: (asked) => `That is not recorded here. Who knows: ${desk(asked)}. ${open(asked)}`,
});
