import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import fastify, { type FastifyInstance } from "fastify";
import { keyFileOf } from "../../../test/key-file.ts";
import { type Database, openDatabase, settleKind, sql } from "../../database/index.ts";
import { type Keys, openKeys } from "../../keys/index.ts";
import { quietLog } from "../../log/index.ts";
import { isSigned } from "../whatsapp/signature.ts";
import { citizens } from "./citizen.sql.ts";
import { emulator } from "./emulator.ts";
import type { EmulatorNumber, EmulatorOptions } from "./options.ts";

/** For tests: the emulator on a port, and a receiver that hears its webhooks instead of the program. */
export interface EmulatorSetup {
  /** `http://127.0.0.1:…` of the emulator. */
  address: string;
  database: Database;
  keys: Keys;
  /** Bodies of webhooks whose signature was right, in the order they came. */
  heard: Webhook[];
  /** What the receiver answers from now on. */
  answer: { status: number };
  clock: { now: Temporal.Instant };
  app: FastifyInstance;
  graph(path: string, body?: unknown, token?: string): Promise<{ status: number; body: Json }>;
  /** Posts a form of the page, as its script does. */
  press(path: string, form: Record<string, string>): Promise<Response>;
  /** Waits until this is true of what was heard. */
  until(what: (heard: Webhook[]) => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Any JSON, for looking into without ceremony. */
// oxlint-disable-next-line typescript/no-explicit-any -- what a test looks at has no type of ours
export type Json = any;

export interface Webhook {
  entry: { id: string; changes: { field: string; value: Json }[] }[];
}

export const bogor: EmulatorNumber = {
  number: "108111100333",
  phone: "+62 811 1100 333",
  offices: [{ code: "bogor", name: "Kantor Imigrasi Bogor", zone: "Asia/Jakarta", zoneName: "WIB" }],
  sample: "#Budi#25011987#07082017",
};

export const wamena: EmulatorNumber = {
  number: "100000000101",
  phone: "+62 000 0000 0101",
  offices: [{ code: "wamena", name: "Kantor Imigrasi Wamena", zone: "Asia/Jayapura", zoneName: "WIT" }],
  sample: "#Budi#25011987#07082017",
};

export const token = "made-up-token";
const secret = "made-up-secret";

/** @param more what differs from a usual room, such as what hears the webhooks */
export async function anEmulator(url: string, more: Partial<EmulatorOptions> = {}): Promise<EmulatorSetup> {
  const database = openDatabase(url, { connections: 6 });
  await database.transaction(async (tx) => {
    await sql`insert into installation default values on conflict do nothing`.execute(tx);
    await settleKind(tx, "demonstration");
  });
  const keys = await openKeys(database, keyFileOf(url));
  const receiver = await aReceiver();
  const clock = { now: Temporal.Instant.from("2017-08-01T09:00:00+07:00") };
  const app = fastify();
  await app.register(
    emulator({
      database,
      keys,
      appSecret: secret,
      accessToken: token,
      webhookUrl: receiver.url,
      now: () => clock.now,
      jump: async (to) => {
        clock.now = to;
        return [];
      },
      offices: () => [bogor, wamena],
      people: () => ({ callingCode: "62", given: ["Rani", "Bayu", "Sekar"], family: ["Wulandari", "Pratama"] }),
      log: quietLog,
      ...more,
    }),
  );
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    address,
    database,
    keys,
    clock,
    app,
    heard: receiver.heard,
    answer: receiver.answer,
    graph: (path, body, bearer = token) => callGraph(`${address}/emulator/graph/v25.0${path}`, body, bearer),
    press: (path, form) => press(`${address}/emulator${path}`, form),
    until: receiver.until,
    async close() {
      await app.close();
      await database.close();
      await receiver.close();
    },
  };
}

/** The citizen a newcomer meets, with the address of her talk with Bogor; made by looking at the page. */
export async function aVisitor(setup: EmulatorSetup): Promise<{ talk: string; phone: string; userId: string }> {
  await (await fetch(`${setup.address}/emulator`)).text();
  const [first] = await setup.database.transaction((tx) => citizens(tx, setup.keys));
  if (!first?.phone || !first.userId) throw new Error("the page made nobody");
  return { talk: `${bogor.number}.${first.citizenId}`, phone: first.phone, userId: first.userId };
}

export async function rows<T>({ database }: EmulatorSetup, statement: string): Promise<T[]> {
  const result = await database.transaction((tx) => tx.query<T>(statement));
  return result.rows;
}

/** All messages or statuses in what was heard, in their order. */
export function all(heard: Webhook[], list: "messages" | "statuses" | "calls"): Json[] {
  return heard.flatMap(({ entry }) =>
    entry.flatMap(({ changes }) => changes.flatMap(({ value }) => value[list] ?? [])),
  );
}

async function callGraph(url: string, body: unknown, bearer: string) {
  const isForm = body instanceof FormData;
  const answer = await fetch(url, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${bearer}`, ...(!isForm && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: isForm ? body : typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined };
}

async function press(url: string, form: Record<string, string>) {
  return fetch(url, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { "x-quiet": "1" },
    redirect: "manual",
  });
}

async function aReceiver() {
  const heard: Webhook[] = [];
  const answer = { status: 200 };
  const waiting = new Set<() => void>();
  const hear = async (request: IncomingMessage, response: ServerResponse) => {
    const raw = await bytesOf(request);
    const right = isSigned(raw, request.headers["x-hub-signature-256"], [secret]);
    if (right) heard.push(JSON.parse(raw.toString()));
    response.writeHead(right ? answer.status : 401).end();
    for (const look of waiting) look();
  };
  const server = createServer((request, response) => void hear(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    heard,
    answer,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    until: (what: (heard: Webhook[]) => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!what(heard)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
