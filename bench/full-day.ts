import { execFile } from "node:child_process";
import { once } from "node:events";
import { appendFile, cp } from "node:fs/promises";
import { Agent, type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { withKeyFile } from "../test/key-file.ts";
import { somebody } from "./people.ts";

/** A program that talks to Antrean with a key of the office in Bogor. */
export interface Caller {
  post<Answer>(path: string, body?: object): Promise<Answer>;
  close(): void;
}

export const counters = Array.from({ length: 20 }, (_, i) => String(i + 1));

/** The shipped pack with fourteen counters more where passports are handed out: an office of twenty officers. */
export async function aLargeOffice(folder: string): Promise<string> {
  const pack = join(folder, "large-office");
  await cp(new URL("../packs/2017", import.meta.url).pathname, pack, { recursive: true });
  const more = counters
    .slice(6)
    .map(
      (code) => `    - { code: "${code}", name: Loket ${code}, room: "1", stages: [ambil], streams: [collection] }\n`,
    );
  await appendFile(join(pack, "floor.yaml"), more.join(""));
  return pack;
}

/** A key as an operator makes one. */
export async function aKey(databaseUrl: string): Promise<string> {
  const command = ["--import", "./sources.mjs", "src/commands.ts", "api-key", "bogor", "all"];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...withKeyFile({ DATABASE_URL: databaseUrl }) };
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  return stdout.trimEnd().split("\n").at(-1) ?? "";
}

export function aCaller(url: string, key: string): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    async post(path, body = {}) {
      const headers = { "content-type": "application/json", authorization: `Bearer ${key}` };
      const sent = request(`${url}/api/v1${path}`, { method: "POST", agent, headers }).end(JSON.stringify(body));
      const [answer] = (await once(sent, "response")) as [IncomingMessage];
      const said = await text(answer);
      if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${said}`);
      return JSON.parse(said);
    },
    close: () => agent.destroy(),
  };
}

/**
 * A full morning, all through the API: 300 come for their passports, 40 lost theirs, 60 by right have had their papers seen and wait
 * for the photo; 40 of the same day and 30 with a code still stand before the document desks.
 * @param bookers with keys of their own, ten at least: in a minute one key takes three seats of the public
 */
export async function fillDay(caller: Caller, bookers: readonly Caller[]): Promise<void> {
  const walkIn = (stream: string) => caller.post("/offices/bogor/walk-ins", { stream });
  await inWorkers(60, 8, () => walkIn("priority"));
  await inWorkers(60, 2, async (_, worker) => {
    const desk = `berkas-${worker + 1}`;
    const { arrival } = await caller.post<{ arrival: { id: string } }>(`/offices/bogor/desks/${desk}/next`);
    await caller.post(`/offices/bogor/arrivals/${arrival.id}/papers`, { missing: [], desk });
  });
  await inWorkers(300, 8, () => walkIn("collection"));
  await inWorkers(40, 8, () => walkIn("lost"));
  await inWorkers(40, 8, () => walkIn("same-day"));
  await inWorkers(30, 4, (n) => booked(caller, bookers[n % bookers.length]!));
}

async function booked(caller: Caller, booker: Caller): Promise<void> {
  const { name, born } = somebody();
  const birth = `${born.slice(0, 2)}-${born.slice(2, 4)}-${born.slice(4)}`;
  const person = { name, birth, present: true };
  const { code } = await booker.post<{ code: string }>("/offices/bogor/bookings", person);
  await caller.post("/offices/bogor/arrivals", { code });
}

async function inWorkers(count: number, workers: number, work: (n: number, worker: number) => Promise<unknown>) {
  let next = 0;
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let n = next++; n < count; n = next++) await work(n, worker);
    }),
  );
}
