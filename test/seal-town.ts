import { sealSomePeople } from "../src/booking/index.ts";
import { findKeys, sealDatabase } from "../src/keys/index.ts";
import { keyFileOf } from "./key-file.ts";
import type { SealableTown } from "./town.ts";

/** Seals the database of a town from before there were key files, as `npm run keys -- seal` does. */
export async function sealTown(town: SealableTown): Promise<void> {
  const keyFile = keyFileOf(town.url);
  const longAgo = Temporal.Instant.from("2017-01-01T00:00:00Z");
  await town.database.transaction((tx) => sealDatabase(tx, keyFile, longAgo));
  const some = () => town.database.transaction(async (tx) => sealSomePeople(tx, await findKeys(tx, keyFile)));
  while ((await some()).sealed > 0);
  await town.reopenKeys();
}
