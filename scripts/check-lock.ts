import { readFile } from "node:fs/promises";
import { missingEntries } from "./complete-lock.ts";

/** package-lock.json has everything that `npm ci` of any version wants to see there. */
export async function checkLock(): Promise<string[]> {
  const missing = missingEntries(JSON.parse(await readFile("package-lock.json", "utf8")));
  return missing.size === 0
    ? []
    : [`package-lock.json lacks ${missing.size} optional packages: node scripts/complete-lock.ts`];
}
