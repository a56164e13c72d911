import type { Tx } from "../../database/index.ts";
import type { DigestParts, Digests, Keys } from "../../keys/index.ts";
import { foldName } from "../fold-name.ts";
import { personParts } from "../person.ts";
import type { Applicant, BookingRef } from "../wish.ts";
import {
  type BookingAtDesk,
  bookingsAtDesk,
  liveRefsOfPeople,
  refsOfAddress,
  refsOfCode,
  refsOfPeople,
} from "./bookings-at-desk.sql.ts";

/** By what a desk looks for a booking of any day. */
export type SoughtBooking =
  | { code: string }
  /** The whole name, its words in any order, and the birth date: the rows are sealed, so their digest is looked for. */
  | { person: Applicant }
  /** Of what the digest of a whole telephone number is made. */
  | { phone: DigestParts }
  | { ref: BookingRef };

/** So many bookings are shown; one person or telephone rarely has more in the months they are kept. */
const mostFound = 20;

/** The bookings that fit, at whichever office and in whichever state, soonest day first. Whoever asks counts the search and shows what may be shown. */
export async function findAtDesk(tx: Tx, sought: SoughtBooking, keys: Keys): Promise<BookingAtDesk[]> {
  return bookingsAtDesk(tx, await refsOf(tx, sought, keys), keys);
}

/** A person's live bookings at any office, from a telephone or a desk: what an officer is told before making a second one. */
export async function liveOfPerson(tx: Tx, person: Applicant, keys: Keys): Promise<BookingAtDesk[]> {
  return bookingsAtDesk(tx, await liveRefsOfPeople(tx, digestsOf(person, await keys.digestsIn(tx))), keys);
}

async function refsOf(tx: Tx, sought: SoughtBooking, keys: Keys): Promise<BookingRef[]> {
  if ("ref" in sought) return [sought.ref];
  const digests = await keys.digestsIn(tx);
  if ("code" in sought) return refsOfCode(tx, digests.sought("code", sought.code));
  if ("phone" in sought) return refsOfAddress(tx, digests.sought("phone", ...sought.phone), mostFound);
  return refsOfPeople(tx, digestsOf(sought.person, digests), mostFound);
}

/** More words than this are looked for as they were typed: five in any order would be 120 digests. */
const mostWords = 4;

/** The digests of a name with its words in every order: a card says "SANTOSO BUDI", a letter "Budi Santoso". */
function digestsOf({ name, birthDate }: Applicant, { sought }: Digests): Buffer[] {
  const words = foldName(name).split(" ");
  const orders = words.length > mostWords ? [words] : ordersOf(words);
  const names = new Set(orders.map((order) => order.join(" ")));
  return [...names].flatMap((one) => sought("applicant", ...personParts({ name: one, birthDate })));
}

function ordersOf(words: readonly string[]): string[][] {
  if (words.length < 2) return [[...words]];
  return words.flatMap((word, i) => ordersOf(words.toSpliced(i, 1)).map((rest) => [word, ...rest]));
}
