import type { AddressInfo } from "node:net";
import fastify, { type FastifyInstance } from "fastify";
import { aBookingAt, at, type BookingWanted } from "../../../test/arrivals.ts";
import { type KnownPerson, peopleIn } from "../../../test/people.ts";
import { aTown, type Town } from "../../../test/town.ts";
import { showCode } from "../../booking/index.ts";
import { addHeadersAndErrorPages, publicRoutes, refuseUnreadAddress } from "../../console/index.ts";
import { type Database, openDatabase } from "../../database/index.ts";
import { quietLog } from "../../log/index.ts";
import { type KeyRight, keyRights, makeKey, openStaff, type Staff } from "../../staff/index.ts";
import { openStaffActs } from "../../staff-acts/index.ts";
import { apiRoutes } from "./api-routes.ts";

/** What a program sends, and what it gets. */
export interface Ask {
  method?: "GET" | "POST";
  body?: unknown;
  /** What the sender calls the body; JSON unless said otherwise. */
  type?: string;
  key?: string | undefined;
  /** The `Idempotency-Key`. */
  once?: string;
  /** Which of the two servers; the first unless said otherwise. */
  server?: 0 | 1;
}
export interface Got {
  status: number;
  body: ApiAnswer;
}

/** What stories read of answers; each knows which of it is there. */
export interface ApiAnswer {
  code: string;
  sentence: string;
  today: number;
  arrival: {
    id: string;
    state: string;
    verdict: string;
    stream: string;
    presentAt: string;
    people: { id: string; initials?: string }[];
  };
  ticket: { id: string; number: string; state: string; people: number; stream: string };
  returned: unknown;
  allReturned: unknown[];
  counter: { state: string; number?: string };
  copy: boolean;
  chat: string;
  disturbed: boolean;
  disturbance: { id: string; ended?: string };
  line: { number: string; stream: string }[];
  papers: { line: { id: string }[] };
  counters: unknown[];
  streams: unknown[];
}

/** The API of the 2017 offices on two servers with one database, on Tuesday 8 August 2017, with the clock in hand. */
export interface ApiServer {
  town: Town;
  addresses: [string, string];
  /** "07:41" on that Tuesday. */
  at(time: string): void;
  /** A key for an office ("all" for every one). */
  key(rights?: readonly KeyRight[], office?: string): Promise<string>;
  /** Asks with the key of all rights at Bogor unless another is given. */
  ask(path: string, wanted?: Ask): Promise<Got>;
  book(wanted?: Partial<BookingWanted>): Promise<{ id: string; code: string }>;
  query<T>(text: string): Promise<T[]>;
  /** Who a booking is for. */
  personOf(booking: string): Promise<KnownPerson>;
  close(): Promise<void>;
}

export async function anApiServer(time = "07:50"): Promise<ApiServer> {
  const town = await aTown();
  const { keys } = town.world();
  let now = at(town, time);
  const staff = await openStaff({
    database: town.database,
    databaseUrl: town.url,
    keys,
    offices: town.offices,
    now: () => now,
    real: () => now,
    publicUrl: undefined,
    demo: false,
    log: quietLog,
  });
  const second = openDatabase(town.url);
  const servers = [
    await aServer(town, town.database, staff, () => now),
    await aServer(town, second, staff, () => now),
  ] as const;
  const addresses = servers.map(
    ({ server }) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  ) as ApiServer["addresses"];
  const key = (rights: readonly KeyRight[] = keyRights, office = "bogor") =>
    town.database.transaction(async (tx) => {
      const ask = { office: office === "all" ? null : town.office(office), rights, label: "a program" };
      return (await makeKey(tx, keys, ask, { actor: "operator", now, real: now })).text;
    });
  const all = await key();
  return {
    town,
    addresses,
    key,
    at: (text) => void (now = at(town, text)),
    ask: (path, { server = 0, ...wanted } = {}) => asked(`${addresses[server]}/api/v1${path}`, { key: all, ...wanted }),
    async book(wanted = {}) {
      const booking = await town.database.transaction((tx) =>
        aBookingAt(tx, town, { day: "2017-08-08", starts: "08:00", ...wanted }),
      );
      return { id: booking.id, code: showCode(booking.code) };
    },
    personOf: async (booking) => (await peopleIn(town.database.pool)).get(booking)!,
    query: async <T>(text: string) => (await town.database.pool.query(text)).rows as T[],
    async close() {
      await Promise.all([...servers.map((app) => app.close()), staff.close()]);
      await second.close();
      await town.close();
    },
  };
}

async function aServer(
  town: Town,
  database: Database,
  staff: Staff,
  now: () => Temporal.Instant,
): Promise<FastifyInstance> {
  const desk = openStaffActs({ database, world: () => town.world(now()), tell: async () => {}, wake: () => {} });
  const app = fastify({ frameworkErrors: refuseUnreadAddress });
  addHeadersAndErrorPages(app);
  await app.register(publicRoutes({ database, now, chat: false }));
  await app.register(
    apiRoutes({
      database,
      acts: desk,
      offices: town.offices,
      keys: town.world().keys,
      now,
      real: now,
      keyOf: (text, address) => staff.keyOf(text, address),
    }),
  );
  await app.listen({ port: 0, host: "127.0.0.1" });
  return app;
}

async function asked(
  url: string,
  { method = "POST", body, type = "application/json", key, once: idem }: Ask,
): Promise<Got> {
  const answer = await fetch(url, {
    method,
    headers: {
      ...(key && { authorization: `Bearer ${key}` }),
      ...(idem && { "idempotency-key": idem }),
      ...(body !== undefined && { "content-type": type }),
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as ApiAnswer };
}
