import { createHmac, randomInt } from "node:crypto";
import type { Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import { type Citizen, citizens, countCitizens, eraseCitizen, findCitizen, insertCitizen } from "./citizen.sql.ts";
import { tellPages } from "./notice.sql.ts";
import type { EmulatorPeople } from "./options.ts";

/**
 * Invents somebody and writes them down. The phone cannot be real: behind a calling code no number has a zero.
 * The first one is always who stands first in the pack (Rani Wulandari), so that pictures and guides stay true; nobody gets the name of somebody who is there,
 * so that two phones side by side can be told apart.
 */
export async function inventCitizen(
  tx: Tx,
  keys: Keys,
  now: Temporal.Instant,
  people: EmulatorPeople,
  hidesPhone = false,
): Promise<Citizen> {
  const many = await countCitizens(tx);
  const citizen: Citizen = {
    citizenId: many === 0 ? "first" : randomText("abcdefghjkmnpqrstuvwxyz23456789", 8),
    name: many === 0 ? `${people.given[0]} ${people.family[0]}` : pick(await freeNames(tx, keys, people)),
    phone: `+${people.callingCode}000${many === 0 ? "0000001" : randomText("0123456789", 8)}`,
    userId: `ID.${randomText("123456789", 16)}`,
    born: many === 0 ? Temporal.PlainDate.from("1990-03-14") : birthDate(),
    hidesPhone,
    forgottenAt: null,
  };
  await insertCitizen(tx, keys, citizen, addressesOf(keys, citizen), now);
  return citizen;
}

/** Anybody to begin with: invents somebody where there is nobody, or all were forgotten. Two first pages at once make one. */
export async function someCitizen(tx: Tx, keys: Keys, now: Temporal.Instant, people: EmulatorPeople): Promise<void> {
  if ((await citizens(tx, keys, 1)).length === 0) await inventCitizen(tx, keys, now, people);
}

/**
 * Drops what the emulator keeps about the person behind a phone (E.164) or user id: name, numbers, birth date, texts and pictures.
 * Call it when the program erased that person. A late letter to them still finds its talk, by a keyed digest.
 * @returns false if the emulator knows nobody like that
 */
export async function forgetTalks(
  tx: Tx,
  who: { phone?: string; userId?: string },
  keys: Keys,
  now: Temporal.Instant,
): Promise<boolean> {
  const citizen = await findCitizen(tx, keys, who, addressDigest(keys, who));
  if (!citizen) return false;
  await eraseCitizen(tx, citizen.citizenId, addressesOf(keys, citizen), now);
  await tellPages(tx);
  return true;
}

/** Keyed with a secret that is not in the database: a plain hash of a phone number can be guessed in a minute. */
export function addressDigest(keys: Keys, { phone, userId }: { phone?: string; userId?: string }): Buffer {
  return createHmac("sha256", keys.secret("addresses of the emulator"))
    .update(`emulator ${phone ?? userId ?? ""}`)
    .digest();
}

/** The digests by which somebody is found. */
export function addressesOf(keys: Keys, { phone, userId }: Pick<Citizen, "phone" | "userId">): Buffer[] {
  const addresses = [phone && { phone }, userId && { userId }];
  return addresses.filter((one) => !!one).map((one) => addressDigest(keys, one));
}

/** Full names nobody has who is there now; any, once all of them are taken. */
async function freeNames(tx: Tx, keys: Keys, { given, family }: EmulatorPeople): Promise<string[]> {
  const fullNames = given.flatMap((first) => family.map((last) => `${first} ${last}`));
  const taken = new Set((await citizens(tx, keys, fullNames.length)).map(({ name }) => name));
  const free = fullNames.filter((name) => !taken.has(name));
  return free.length > 0 ? free : fullNames;
}

function birthDate(): Temporal.PlainDate {
  return new Temporal.PlainDate(randomInt(1958, 1999), randomInt(1, 13), randomInt(1, 29));
}

function pick(names: string[]): string {
  return names[randomInt(names.length)] as string;
}

function randomText(letters: string, length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}
