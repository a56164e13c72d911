import type { Tx } from "../../database/index.ts";
import { type Keys, openedValue, storedValue } from "../../keys/index.ts";
import type { Applicant, ListedWish, Offered } from "../wish.ts";
import { keyOfCitizen, type WishRow, wishesOfCitizens } from "./wishes.sql.ts";

/** The wishes of citizens that live, by citizen, the oldest first. One whose people nobody can read any more is left out. */
export async function wishesOf(tx: Tx, citizenIds: readonly string[], keys: Keys): Promise<Map<string, ListedWish[]>> {
  const found = new Map<string, ListedWish[]>();
  for (const row of await wishesOfCitizens(tx, citizenIds)) {
    const wish = listed(row, keys);
    if (wish) found.set(row.citizenId, [...(found.get(row.citizenId) ?? []), wish]);
  }
  return found;
}

/** People as a wish keeps them: sealed with the citizen's own key, so that they go with it. Undefined: they have none. */
export async function sealedPeople(
  tx: Tx,
  citizenId: string,
  people: readonly Applicant[],
  keys: Keys,
): Promise<object | undefined> {
  const who = people.map(({ name, birthDate, birthUnknown }) => [name, birthDate.toString(), birthUnknown ?? false]);
  return storedValue(keys, await keyOfCitizen(tx, citizenId), "wish", { who });
}

function listed(row: WishRow, keys: Keys): ListedWish | undefined {
  const who = row.bookings ? [] : openPeople(row.who, keys);
  if (!who) return undefined;
  const { no, office, offices, people, firstDay, missed } = row;
  const lastDay = row.lastDay ?? undefined;
  return {
    no,
    office,
    offices,
    people,
    who,
    bookings: row.bookings ?? [],
    firstDay,
    lastDay,
    missed,
    offer: offered(row),
  };
}

function openPeople(stored: unknown, keys: Keys): Applicant[] | undefined {
  const opened = openedValue(keys, "wish", stored) as { who: [string, string, boolean][] } | undefined;
  return opened?.who.map(([name, born, birthUnknown]) => ({
    name,
    birthDate: Temporal.PlainDate.from(born),
    ...(birthUnknown && { birthUnknown }),
  }));
}

function offered({ offer, offerOffice, day, starts, rests, until }: WishRow): Offered | undefined {
  if (!offer || offerOffice === null || !day || !starts || !rests || !until) return undefined;
  return { id: offer, office: offerOffice, day, starts, rests, until };
}
