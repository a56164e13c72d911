import { openDatabase } from "../src/database/index.ts";
import { openKeys } from "../src/keys/index.ts";
import { keyRights, makeKey } from "../src/staff/index.ts";
import { keyFileOf } from "./key-file.ts";

/** A key of another program with every right, for all offices. */
export async function aKey(databaseUrl: string, now: Temporal.Instant): Promise<string> {
  const database = openDatabase(databaseUrl, { connections: 1 });
  try {
    const keys = await openKeys(database, keyFileOf(databaseUrl));
    return await database.transaction(async (tx) => {
      // Keys end by real time, also where the clock of a program stands in 2017.
      const hand = { actor: "operator", now, real: Temporal.Now.instant() };
      const asked = { office: null, rights: keyRights, label: "test" };
      return (await makeKey(tx, keys, asked, hand)).text;
    });
  } finally {
    await database.close();
  }
}

/** What a program was answered: the status and whatever JSON came. */
export interface Answered {
  status: number;
  // biome-ignore lint: what an answer holds is the story's to say
  json: Record<string, never> & { code?: string };
}

/** Asks the API of a running program. */
export function asker(address: () => string, key: string) {
  return async (path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answered> => {
    const answer = await fetch(`${address()}/api/v1${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    return { status: answer.status, json: (await answer.json()) as Answered["json"] };
  };
}
