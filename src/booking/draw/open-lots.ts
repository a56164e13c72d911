import type { Tx } from "../../database/index.ts";
import { type Keys, openedValue } from "../../keys/index.ts";
import type { Applicant, OpenLot } from "../wish.ts";
import { openLotsOfCitizens } from "./lots.sql.ts";

/** People as a lot keeps them: sealed as in a wish of the waiting list, which it may become. */
export const whoOf = (people: readonly Applicant[]) => ({
  who: people.map(({ name, birthDate, birthUnknown }) => [name, birthDate.toString(), birthUnknown ?? false]),
});

/** The lots of citizens that wait for their draw, by citizen, the soonest first. One whose people nobody can read any more is left out. */
export async function lotsOf(tx: Tx, citizenIds: readonly string[], keys: Keys): Promise<Map<string, OpenLot[]>> {
  const found = new Map<string, OpenLot[]>();
  for (const { citizenId, lot, office, day, who, hour, drawsAt } of await openLotsOfCitizens(tx, citizenIds)) {
    const people = openWho(who, keys);
    if (!people || !citizenId) continue;
    const open = { lot, office, day, who: people, hour: hour ?? undefined, drawsAt };
    found.set(citizenId, [...(found.get(citizenId) ?? []), open]);
  }
  return found;
}

/** The people of a lot; undefined: they were erased. */
export function openWho(stored: unknown, keys: Keys): Applicant[] | undefined {
  const opened = openedValue(keys, "wish", stored ?? undefined) as { who?: [string, string, boolean][] } | undefined;
  return opened?.who?.map(([name, born, birthUnknown]) => ({
    name,
    birthDate: Temporal.PlainDate.from(born),
    ...(birthUnknown && { birthUnknown }),
  }));
}
