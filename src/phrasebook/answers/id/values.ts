import { type Office, rulesOn } from "../../../office/index.ts";
import type { FactsAsked } from "../../facts-asked.ts";
import { openingHours, openingHoursShort } from "../../id/hours.ts";
import { toldIn } from "../told.ts";

/** Where to go: "Kantor Imigrasi Bogor, Jalan ...". */
export const at = ({ office }: FactsAsked) => `${office.name}${office.address ? `, ${office.address}` : ""}`;

/** Who knows what we do not know. */
export const desk = ({ office }: FactsAsked) => `petugas meja informasi ${office.name}`;

export const open = ({ office, day }: FactsAsked) => `Buka ${openingHoursShort(office, day)}.`;

export const rulesNow = ({ office, day }: FactsAsked) => rulesOn(office, day);

export const seatHere = "Mau pesan tempat? Tulis nama, tanggal lahir, dan hari datang.";

/** The papers of a service as lines; undefined: this office has no such list. */
function papersOf(office: Office, code: string): string | undefined {
  const papers = office.services.find((service) => service.code === code)?.papers;
  return papers?.map((paper) => `- ${paper}`).join("\n");
}

/** The papers of a service in one line. */
function briefOf(office: Office, code: string): string | undefined {
  return office.services.find((service) => service.code === code)?.brief;
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
  services: (office) => office.services.map(({ name, brief }) => `${name}: ${brief}`),
  noList,
  notRecorded: (asked) => `Hal itu belum tercatat di sini. Yang tahu: ${desk(asked)}. ${open(asked)}`,
});
