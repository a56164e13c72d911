import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Country } from "./country.ts";
import { countryOf } from "./country-of-pack.ts";
import type { WrittenCountry, WrittenFacts } from "./country-shape.ts";
import { readPackFile } from "./pack-file.ts";

/** The folder of the pack that we ship; whatever an older pack or database lacks is as in this one. */
export const shippedPack = new URL("../../packs/2017/", import.meta.url).pathname;

let shipped: Country | undefined;

/** The country of the pack that we ship, which our own tests check. */
export function shippedCountry(): Country {
  const read = (name: string) => readPackFile(name, readFileSync(join(shippedPack, name), "utf8")).value;
  shipped ??= countryOf(read("country.yaml") as WrittenCountry, read("facts.yaml") as WrittenFacts);
  return shipped;
}
