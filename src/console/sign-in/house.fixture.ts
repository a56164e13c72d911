import { randomUUID } from "node:crypto";
import formbody from "@fastify/formbody";
import fastify from "fastify";
import { aTown, type Town } from "../../../test/town.ts";
import { sql } from "../../database/index.ts";
import { openStaff, type Role, type Staff } from "../../staff/index.ts";
import { hashSecret } from "../../staff/secret-hash.ts";
import { writeStaff } from "../../staff/write-staff.sql.ts";
import { assetsDoor } from "../assets.ts";
import { dressHouse } from "../dress.tsx";
import { signInDoor } from "./sign-in-door.tsx";

/** The sign-in on a database of its own, with both clocks in hand. */
export interface SignInHouse {
  town: Town;
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

export async function aSignInHouse({
  demo = false,
  publicUrl,
}: {
  demo?: boolean;
  publicUrl?: string;
} = {}): Promise<SignInHouse> {
  const town = await aTown();
  let now = town.now;
  let real = Temporal.Now.instant();
  const staff = await openStaff({
    database: town.database,
    databaseUrl: town.url,
    key: town.world().digestKey,
    offices: town.offices,
    now: () => now,
    real: () => real,
    publicUrl,
    demo,
  });
  const app = fastify({ trustProxy: true });
  dressHouse(app);
  await app.register(formbody);
  await app.register(assetsDoor);
  await app.register(signInDoor({ database: town.database, offices: town.offices }, staff));
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    town,
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
        roles: [{ office: town.office("bogor"), role: "guard" as const }],
        id: randomUUID(),
        ...who,
      };
      const { login, name, roles, id } = member;
      const passwordHash =
        member.password === "kata sandi panjang" ? await samePassword : await hashSecret(member.password);
      const pinHash = member.pin === undefined ? undefined : await hashSecret(member.pin);
      await town.database.transaction((tx) =>
        writeStaff(tx, { staff: id, login, name, passwordHash, pinHash, roles }, real),
      );
      return member;
    },
    async journal() {
      const { rows } = await town.database.transaction((tx) =>
        sql<{ act: string; actor: string; office_id: number; reason: string | null; detail: Record<string, unknown> }>`
          select act, actor, office_id, reason, detail from journal order by entry_id`.execute(tx),
      );
      return rows;
    },
    async close() {
      await app.close();
      await staff.close();
      await town.close();
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
