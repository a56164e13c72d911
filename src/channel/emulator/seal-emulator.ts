import type { Tx } from "../../database/index.ts";
import type { Keys } from "../../keys/index.ts";
import { addressesOf } from "./citizen.ts";
import { storedPicture } from "./graph/media.sql.ts";
import {
  citizensInClear,
  contentsInClear,
  pictureInClear,
  storeCitizen,
  storeContents,
  storePicture,
} from "./seal-emulator.sql.ts";
import { openedContent, storedCitizen, storedContent } from "./sealed-talk.ts";

/**
 * Seals what the pretended telephones of a sealed demonstration have in clear from before: people, talks and pictures, each step a
 * transaction. Webhooks that are still owed go within days. @returns how many rows it sealed
 */
export async function sealEmulator(
  transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  keys: Keys,
): Promise<number> {
  let sealed = 0;
  for (const step of [sealPeople, sealTalks, sealPicture])
    for (let some = -1; some !== 0; sealed += some) some = await transaction((tx) => step(tx, keys));
  return sealed;
}

async function sealPeople(tx: Tx, keys: Keys): Promise<number> {
  const people = await citizensInClear(tx);
  for (const one of people) await storeCitizen(tx, { id: one.id, ...storedCitizen(keys, one) }, addressesOf(keys, one));
  return people.length;
}

async function sealTalks(tx: Tx, keys: Keys): Promise<number> {
  const found = await contentsInClear(tx);
  const sealed = found.map(({ id, content }) => ({ id, content: storedContent(keys, openedContent(keys, content)) }));
  await storeContents(tx, sealed);
  return found.length;
}

async function sealPicture(tx: Tx, keys: Keys): Promise<number> {
  const found = await pictureInClear(tx);
  if (!found) return 0;
  const { bytes, sha256 } = storedPicture(keys, found.bytes);
  await storePicture(tx, found.id, bytes, sha256);
  return 1;
}
