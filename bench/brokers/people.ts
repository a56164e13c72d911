import type { Office } from "../../src/office/index.ts";
import { between, chance, oneOf } from "./chance.ts";
import type { Person } from "./contact.ts";

/** One honest wish: who asks, for whom, when, and what they will do. */
export interface Wish {
  id: string;
  /** The telephone it comes from; helpers and shared ones send many. */
  contact: string;
  office: Office;
  /** Minute of the message, and the first day that suits them. */
  at: number;
  wished: number;
  people: Person[];
  /** So many times they give all of it back and ask anew. */
  cancels: number;
  comes: boolean;
  kind: SenderKind;
  /** Would rather pay than write: no honest person, and no additional one either. See customers.ts. */
  buys?: "broker" | "desk";
}

export const senderKinds = ["one", "family", "helper", "shared", "twice", "twins", "group", "never"] as const;
export type SenderKind = (typeof senderKinds)[number];

/** How senders differ, by their share. Nothing here was fitted to the measures; see README.md. */
const kinds: readonly (readonly [SenderKind, number])[] = [
  ["one", 61],
  ["family", 22],
  ["helper", 8],
  ["shared", 3],
  ["twice", 2],
  ["twins", 0.6],
  ["group", 0.4],
  ["never", 3],
];

const cancelling: readonly (readonly [number, number])[] = [
  [0, 89],
  [1, 8],
  [2, 2],
  [3, 0.6],
  [4, 0.3],
  [6, 0.1],
];

/** The honest people who ask on one day: `most` of them, in families, groups and alone. */
export function honestOf(
  seed: number,
  day: number,
  most: number,
  offices: readonly Office[],
  seatsOf: SeatsOf,
): Wish[] {
  const weights = offices.map((office) => [office, seatsOf(office)] as const);
  const wishes: Wish[] = [];
  for (let people = 0, i = 0; people < most; i++) {
    const id = `h${day}.${i}`;
    const luck = (what: string) => chance(seed, id, what);
    const office = oneOf(weights, luck("office"));
    const made = wishesOf(id, oneOf(kinds, luck("kind")), office, day, luck);
    wishes.push(...made);
    people += made.reduce((sum, wish) => sum + wish.people.length, 0);
  }
  return wishes;
}

type SeatsOf = (office: Office) => number;
type Luck = (what: string) => number;

function wishesOf(id: string, kind: SenderKind, office: Office, day: number, luck: Luck): Wish[] {
  const at = day * 24 * 60 + between(6 * 60, 22 * 60, luck("minute"));
  // Most want a working day of the next two weeks; some plan far ahead.
  const ahead = luck("far") < 0.85 ? between(1, 9, luck("day")) : between(8, 19, luck("day"));
  const wished = day + ahead + 2 * Math.floor(((day % 7) + ahead) / 5);
  const wish: Wish = {
    id,
    contact: id,
    office,
    at,
    wished,
    people: [personOf(id, luck)],
    cancels: oneOf(cancelling, luck("cancels")),
    comes: luck("comes") < 0.92,
    kind,
  };
  switch (kind) {
    case "one":
      return [wish];
    case "family":
      return [{ ...wish, people: several(id, between(2, 5, luck("size")), luck) }];
    case "helper":
      // A relative at a travel agent, somebody of the village: the same telephone for other people, week after week.
      return [
        {
          ...wish,
          contact: `helper${between(1, 2_500, luck("which"))}`,
          people: several(id, between(1, 3, luck("size")), luck),
        },
      ];
    case "shared":
      return [{ ...wish, contact: `shared${between(1, 250, luck("which"))}` }];
    case "twice":
      // Parent and child both book for grandmother, each from a telephone of their own; one of the two is given back.
      return [
        wish,
        {
          ...wish,
          id: `${id}b`,
          contact: `${id}b`,
          at: at + 90,
          people: [{ ...wish.people[0]!, id: `${id}b` }],
          comes: false,
        },
      ];
    case "twins":
      return ["", "b"].map((twin) => ({
        ...wish,
        id: id + twin,
        contact: id + twin,
        people: [{ ...wish.people[0]!, id: id + twin, name: `${wish.people[0]!.name}${twin ? "h" : ""}` }],
      }));
    case "group":
      return groupOf(wish, luck);
    case "never":
      return [{ ...wish, comes: false, cancels: 0 }];
  }
}

/** Pilgrims or colleagues: each from their own telephone, within an hour, for one day. One group in eight is put off, and all cancel. */
function groupOf(wish: Wish, luck: Luck): Wish[] {
  const off = luck("put off") < 0.125;
  return Array.from({ length: between(12, 25, luck("size")) }, (_, i) => {
    const id = `${wish.id}g${i}`;
    const person = personOf(id, (what) => luck(`${i} ${what}`));
    const at = wish.at + between(0, 60, luck(`minute ${i}`));
    return { ...wish, id, contact: id, at, people: [person], cancels: off ? 1 : 0, comes: !off };
  });
}

function several(id: string, count: number, luck: Luck): Person[] {
  return Array.from({ length: count }, (_, i) => personOf(`${id}p${i}`, (what) => luck(`${i} ${what}`)));
}

const first =
  `SITI MUHAMMAD NUR SRI ABDUL DEWI AGUS EKO RINA YULI INDRA RATNA BUDI AHMAD ENDANG TRI DWI WAHYU RIZKI PUTRI
  HENDRA LINA MADE KETUT MARIA YOSEF FITRI ANDI TUTI BAYU DIAN HASAN UMI JOKO LESTARI ARIF NINING BAMBANG IDA SURYA`.split(
    /\s+/,
  );
const last =
  `AMINAH SANTOSO RAHMAN WULANDARI HIDAYAT LESTARI SAPUTRA RAHAYU KURNIAWAN PERMATASARI NUGROHO HANDAYANI SETIAWAN
  SUSANTI WIBOWO ANGGRAINI GUNAWAN FATIMAH SITORUS SIREGAR SIMANJUNTAK PUSPITASARI MAULANA HASANAH SUHARTO PRATIWI HARAHAP
  WAHYUNI FIRMANSYAH KUSUMA UTAMI SUSILO MARLINA IRAWAN HALIMAH SUDIRMAN ASTUTI NASUTION YULIANI PRASETYO`.split(/\s+/);

/** Few names are very common and most are rare; one birth date in a hundred is the registry's 1 July or 1 January. */
export function personOf(id: string, luck: Luck): Person {
  const common = (names: readonly string[], what: string) =>
    names[Math.floor(luck(what) ** 2 * names.length)] as string;
  const third = luck("third") < 0.5 ? ` ${common(last, "third word")}` : "";
  const name = `${common(first, "first")} ${common(last, "last")}${third}`;
  const year = between(1948, 2014, luck("year"));
  const custom = luck("custom") < 0.01;
  const birth = custom
    ? `${year}-0${luck("which custom") < 0.5 ? 1 : 7}-01`
    : Temporal.PlainDate.from({ year, month: 1, day: 1 })
        .add({ days: between(0, 364, luck("born")) })
        .toString();
  return { id, name, birth };
}
