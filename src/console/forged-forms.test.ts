import formbody from "@fastify/formbody";
import fastify from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { at } from "../../test/arrivals.ts";
import { aTown, type Town } from "../../test/town.ts";
import { quietLog } from "../log/index.ts";
import { openStaff, permissionsOfRole, type Staff } from "../staff/index.ts";
import { openStaffActs } from "../staff-acts/index.ts";
import { assetRoutes } from "./assets/assets.ts";
import { consoleRoutes } from "./console-routes.tsx";
import { numbers } from "./counter/full-day.fixture.ts";
import { aMember } from "./door-page/office-server.fixture.ts";
import { kioskRoutes } from "./kiosk/kiosk-routes.tsx";
import { addHeadersAndErrorPages } from "./security-headers.tsx";
import type { StaffTools } from "./staff/tools.ts";

// Somebody signed in looks at another site, and that site sends our forms with their cookies. Every form is tried: those that the doors
// register, whichever they are, with somebody who may do everything.

let town: Town;
let staff: Staff;
let address: string;
let close: () => Promise<void>;
/** Addresses of forms, as the doors registered them. */
const forms: string[] = [];
let ticket = "";

beforeAll(async () => {
  town = await aTown();
  const now = at(town, "08:00");
  const { keys } = town.world();
  const { database, offices } = town;
  const clock = { now: () => now, real: () => now };
  staff = await openStaff({
    database,
    databaseUrl: town.url,
    keys,
    offices,
    ...clock,
    publicUrl: undefined,
    demo: true,
    log: quietLog,
  });
  const member = aMember("staff 00000000-0000-7000-8000-000000000000", Object.values(permissionsOfRole).flat());
  const tools: StaffTools = {
    database,
    acts: openStaffActs({ database, world: () => town.world(now), tell: async () => {}, wake: () => {} }),
    offices,
    keys,
    now: clock.now,
    demo: true,
    who: async () => ({ member, desk: undefined }),
    chatLink: () => undefined,
    jump: async () => [],
  };
  const app = fastify({ trustProxy: true });
  app.addHook("onRoute", ({ method, url }) => {
    if ([method].flat().some((one) => !["GET", "HEAD", "OPTIONS"].includes(one))) forms.push(url);
  });
  addHeadersAndErrorPages(app);
  await app.register(formbody);
  await app.register(assetRoutes);
  await app.register(consoleRoutes(tools, staff));
  await app.register(kioskRoutes({ ...tools, deviceOf: async () => member }));
  address = await app.listen({ port: 0, host: "127.0.0.1" });
  [ticket = ""] = await numbers({ town } as never, [{ state: "called", counter: "2", lastCalled: "07:59" }, {}]);
  close = async () => {
    await app.close();
    await staff.close();
    await town.close();
  };
});
afterAll(() => close());

/** Each form with the names of its place filled in; a part that names an act stands for the acts of that page. */
function addresses(): string[] {
  const acts: Record<string, string[]> = {
    loket: [
      "next",
      "reached",
      "recall",
      "served",
      "missed",
      "park",
      "rejoin",
      "undo",
      "pick",
      "send",
      "open",
      "pause",
      "close",
    ],
    berkas: ["next", "pick", "not-here", "put-back", "not-owner", "doubt", "undo", "check"],
    lantai: ["stamp", "declare", "end", "readmit", "rejoin", "doubt", "close"],
    petugas: ["tambah", "tugas", "sandi", "pin", "kode", "akhiri", "ikat", "lepas", "kunci", "cabut"],
  };
  return forms.flatMap((form) => {
    const place = form
      .replace(":office", "bogor")
      .replace(":counter", "2")
      .replace(":desk", "berkas-1")
      .replace(":token", "abc");
    const page = place.split("/")[3] ?? "";
    return place.includes(":act") ? (acts[page] ?? []).map((act) => place.replace(":act", act)) : [place];
  });
}

const body = () =>
  new URLSearchParams({
    do: "no-code",
    ticket,
    "in-hand": ticket,
    reason: "x",
    sure: "1",
    hour: "08.00",
    scans: "5",
    from: "08.00",
    login: "x",
    password: "x",
  });

/** Everything in the database, as one value. */
async function everything(): Promise<unknown> {
  const { rows } = await town.database.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth')`,
  );
  const each = rows.map(
    ({ name }) =>
      `select '${name}' as t, md5(coalesce(string_agg(r::text, '' order by r::text), '')) as h from ${name} r`,
  );
  return (await town.database.pool.query(each.join(" union all "))).rows;
}

const foreign: Record<string, Record<string, string>> = {
  "another origin": { origin: "https://elsewhere.example" },
  "an origin that hides": { origin: "null" },
  "a sibling of our address": { origin: "http://bogor.127.0.0.1.example", "sec-fetch-site": "same-site" },
  "a form of another site": { "sec-fetch-site": "cross-site" },
};

test("the doors have as many forms as a day has acts", () => {
  expect(addresses().length).toBeGreaterThan(40);
  expect(addresses().filter((one) => one.includes(":"))).toEqual([]);
  for (const page of ["pintu", "depan", "berkas", "loket", "lantai", "kode", "petugas", "contoh"])
    expect(addresses().join("\n")).toContain(`/console/bogor/${page}`);
  expect(addresses()).toContain("/kiosk/bogor");
  expect(addresses()).toContain("/console/masuk");
});

test.each(Object.entries(foreign))(
  "%s sends every form in vain: 403, and nothing is changed",
  async (_who, headers) => {
    const before = await everything();
    const answers: string[] = [];
    for (const path of addresses()) {
      const answer = await fetch(address + path, { method: "POST", body: body(), headers, redirect: "manual" });
      const said = (await answer.json().catch(() => ({}))) as { code?: string };
      answers.push(`${path} ${answer.status} ${said.code} ${answer.headers.getSetCookie().length}`);
    }
    expect(answers).toEqual(addresses().map((path) => `${path} 403 foreign-form 0`));
    expect(await everything()).toEqual(before);
  },
);

test("the same forms from our own pages are read, whatever comes of them", async () => {
  const own = { origin: address, "sec-fetch-site": "same-origin" };
  const before = await everything();
  const refused: string[] = [];
  for (const path of addresses()) {
    const answer = await fetch(address + path, { method: "POST", body: body(), headers: own, redirect: "manual" });
    const read = !(await answer.text()).includes("foreign-form") && answer.status < 500;
    if (!read) refused.push(`${path} ${answer.status}`);
  }
  expect(refused).toEqual([]);
  expect(await everything()).not.toEqual(before);
});
