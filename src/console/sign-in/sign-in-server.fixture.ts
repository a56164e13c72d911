import { createHmac, randomUUID } from "node:crypto";
import formbody from "@fastify/formbody";
import fastify from "fastify";
import { aSeededDatabase } from "../../../test/database.ts";
import { keyFileOf } from "../../../test/key-file.ts";
import { type Database, openDatabase, sql } from "../../database/index.ts";
import { openKeys } from "../../keys/index.ts";
import { quietLog } from "../../log/index.ts";
import { type Offices, offices } from "../../office/index.ts";
import { hashSecret, openStaff, type ProviderSettings, type Role, type Staff, writeStaff } from "../../staff/index.ts";
import { openStaffActs } from "../../staff-acts/index.ts";
import { assetRoutes } from "../assets/assets.ts";
import { moveDeviceCookies } from "../device-cookies.ts";
import { kioskRoutes } from "../kiosk/kiosk-routes.tsx";
import { languageDoor } from "../language/language-door.ts";
import { peopleRoutes } from "../people/people-routes.tsx";
import { addHeadersAndErrorPages } from "../security-headers.tsx";
import type { StaffTools } from "../staff/tools.ts";
import { browserOf } from "./asked.ts";
import { signInRoutes } from "./sign-in-routes.tsx";

/** The sign-in on a database of its own, with both clocks in hand. */
export interface SignInServer {
  database: Database;
  offices: Offices;
  url: string;
  office(code: string): number;
  staff: Staff;
  address: string;
  /** Moves the domain clock and real time together, as a day goes by. */
  pass(duration: Temporal.DurationLike): void;
  /** Moves the domain clock only, as a demonstration does. */
  jump(to: string): void;
  aMember(who: Partial<NewMember>): Promise<NewMember & { id: string }>;
  journal(): Promise<
    { act: string; actor: string; office_id: number; reason: string | null; detail: Record<string, unknown> }[]
  >;
  close(): Promise<void>;
}

interface NewMember {
  login: string;
  name: string;
  password: string;
  pin: string | undefined;
  roles: { office: number | null; role: Role }[];
}

let members = 0;
/** One hash for all tests: hashing is slow on purpose. */
const samePassword = hashSecret("kata sandi panjang");

export async function aSignInServer({
  demo = false,
  publicUrl,
  digestKey,
  on,
  oidc,
  port = 0,
}: {
  demo?: boolean;
  publicUrl?: string;
  /** Of a database from before there were key files. */
  digestKey?: Buffer;
  /** Another one's database: as it is after a restart. */
  on?: SignInServer;
  /** A ministry's sign-in; it sends people back to `publicUrl`, so the port is given. */
  oidc?: ProviderSettings;
  port?: number;
} = {}): Promise<SignInServer> {
  let now = Temporal.Instant.from("2017-08-08T09:00:00+07:00");
  const { url, drop } = on ? { url: on.url, drop: async () => {} } : await aSeededDatabase(now);
  const database = openDatabase(url, { connections: 6 });
  let real = Temporal.Now.instant();
  if (digestKey) await database.transaction((tx) => sql`update installation set digest_key = ${digestKey}`.execute(tx));
  const [all, keys] = [await database.transaction(offices), await openKeys(database, keyFileOf(url))];
  const staff = await openStaff({
    database,
    databaseUrl: url,
    keys,
    offices: all,
    now: () => now,
    real: () => real,
    publicUrl,
    oidc,
    demo,
    log: quietLog,
  });
  const app = fastify({ trustProxy: true, forceCloseConnections: true });
  addHeadersAndErrorPages(app);
  moveDeviceCookies(app, staff);
  await app.register(formbody);
  await app.register(assetRoutes);
  await app.register(signInRoutes({ database, keys, offices: all }, staff));
  const world = () => ({ now, real, offices: all, keys, consentVersion: "1" });
  const tools: StaffTools = {
    database,
    acts: openStaffActs({ database, world, tell: async () => {}, wake: () => {} }),
    offices: all,
    keys,
    now: () => now,
    demo,
    who: (request) => staff.who(request),
    prove: (request, secret) => staff.prove(browserOf(request), secret),
    typed: staff.typed,
    chatLink: () => undefined,
  };
  await app.register(peopleRoutes(tools, staff));
  await app.register(kioskRoutes({ ...tools, deviceOf: (request) => staff.deviceOf(request) }));
  await app.register(languageDoor(staff));
  // Stands for the page of a desk.
  app.get("/console/:office/pintu", (_request, reply) => reply.type("text/html").send("<h1>Pintu</h1>"));
  const office = (code: string) => all.byCode.get(code)?.id ?? 0;
  const address = await app.listen({ port, host: "127.0.0.1" });
  return {
    database,
    offices: all,
    url,
    office,
    staff,
    address,
    pass(duration) {
      now = now.add(duration);
      real = real.add(duration);
    },
    jump: (to) => void (now = Temporal.Instant.from(to)),
    async aMember(who) {
      members += 1;
      const member = {
        login: `orang${members}@bogor.antrean.test`,
        name: `Orang ${members}`,
        password: "kata sandi panjang",
        pin: undefined,
        roles: [{ office: office("bogor"), role: "guard" as const }],
        id: randomUUID(),
        ...who,
      };
      const { login, name, roles, id } = member;
      const passwordHash =
        member.password === "kata sandi panjang" ? await samePassword : await hashSecret(member.password);
      const pinHash = member.pin === undefined ? undefined : await hashSecret(member.pin);
      await database.transaction((tx) =>
        writeStaff(tx, keys, { staff: id, login, name, passwordHash, pinHash, roles }, real),
      );
      return member;
    },
    async journal() {
      const { rows } = await database.transaction((tx) =>
        sql<{ act: string; actor: string; office_id: number; reason: string | null; detail: Record<string, unknown> }>`
          select act, actor, office_id, reason, detail from journal order by entry_id`.execute(tx),
      );
      return rows;
    },
    async close() {
      await app.close();
      await staff.close();
      await database.close();
      await drop();
    },
  };
}

/** A browser without a screen: keeps its cookies, and its forms come from the page they stand on. */
export interface Visitor {
  cookies: Map<string, string>;
  get(path: string): Promise<Seen>;
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Seen>;
}

export interface Seen {
  status: number;
  to: string | undefined;
  text: string;
  set: string[];
}

export function aVisitor(address: string, headers: Record<string, string> = {}): Visitor {
  const cookies = new Map<string, string>();
  async function ask(path: string, init: RequestInit): Promise<Seen> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(address + path, {
      redirect: "manual",
      ...init,
      headers: {
        accept: "text/html",
        origin: address,
        ...headers,
        ...(cookie ? { cookie } : {}),
        ...(init.headers as object),
      },
    });
    const set = answer.headers.getSetCookie();
    for (const one of set) keep(cookies, one);
    return { status: answer.status, to: answer.headers.get("location") ?? undefined, text: await answer.text(), set };
  }
  return {
    cookies,
    get: (path) => ask(path, {}),
    post: (path, fields, more = {}) => ask(path, { method: "POST", body: new URLSearchParams(fields), headers: more }),
  };
}

function keep(cookies: Map<string, string>, header: string): void {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
  if (/max-age=0/i.test(header) || value === "") cookies.delete(name);
  else cookies.set(name, value);
}

/** The six digits that a phone shows for a key at this moment (RFC 6238), or `later` half minutes after it. */
export function phone(key: string, later = 0): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...key].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Temporal.Now.instant().epochMilliseconds / 30_000) + later));
  const mac = createHmac("sha1", secret).update(counter).digest();
  return String((mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
