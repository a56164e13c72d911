import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../database/index.ts";
import {
  addStaff,
  bindDevice,
  carryOut,
  changeRoles,
  endStaff,
  keysOf,
  type Managing,
  makeOfficeKey,
  may,
  openRequests,
  type Recognised,
  type Role,
  resetPassword,
  resetPin,
  resetSecondFactor,
  revokeDevice,
  revokeOfficeKey,
  staffMember,
} from "../../staff/index.ts";
import { aSignInServer, aVisitor, type SignInServer } from "../sign-in/sign-in-server.fixture.ts";

let server: SignInServer;
beforeEach(async () => {
  server = await aSignInServer();
});
afterEach(() => server.close());

/** Somebody who is signed in with these roles and looks at an office's page. */
async function managing(role: Role, at: string | null = "bogor", page = "bogor"): Promise<Managing> {
  const roles = [{ office: at === null ? null : server.office(at), role }];
  const { id, name } = await server.aMember({ roles });
  const by: Recognised = {
    member: staffMember({ id, name, roles }),
    staff: id,
    language: null,
    roles,
    desk: undefined,
    by: { way: "password", session: id },
  };
  return { services: server.staff.services, by, office: server.office(page) };
}

/** A new password with all that it takes: asked for, and carried out a day later. */
async function resetAtOnce(asked: Managing, staff: string) {
  expect(await resetPassword(asked, staff)).toMatchObject({ is: "waits" });
  const [request] = await server.database.transaction((tx) =>
    openRequests(tx, server.staff.services.keys, asked.office),
  );
  server.pass({ hours: 25 });
  return carryOut(asked, request!.id);
}

const rolesNow = async (staff: string) =>
  (
    await server.database.transaction((tx) =>
      sql<{ role: string }>`select role from staff_role where staff_id::text = ${staff} order by role`.execute(tx),
    )
  ).rows.map(({ role }) => role);

const everyAct = (asked: Managing, staff: string) => [
  addStaff(asked, { login: "baru@kantor.go.id", name: "Baru", roles: ["guard"], withPin: false }),
  changeRoles(asked, staff, ["guard"]),
  endStaff(asked, staff),
  resetPassword(asked, staff),
  resetPin(asked, staff),
  resetSecondFactor(asked, staff),
];

describe("a head of office", () => {
  test("adds a guard with a password and a PIN that are told once, changes the tasks, and ends the work", async () => {
    const head = await managing("head-of-office");
    const added = await addStaff(head, {
      login: "Ani@Bogor.go.id",
      name: " Ani  Baru ",
      roles: ["guard"],
      withPin: true,
    });
    if ("refused" in added) throw new Error(added.refused);
    expect(added.password).toMatch(/^\w{12}$/);
    expect(added.pin).toMatch(/^\d{6}$/);
    const again = await addStaff(head, { login: "ani@bogor.go.id", name: "Ani", roles: ["guard"], withPin: false });
    expect(again).toEqual({ refused: "login-taken" });
    expect(await changeRoles(head, added.staff, ["front-desk", "supervisor"])).toEqual({ is: "changed" });
    expect(await rolesNow(added.staff)).toEqual(["front-desk", "supervisor"]);
    expect(await endStaff(head, added.staff)).toEqual({ is: "changed" });
    expect(await rolesNow(added.staff)).toEqual([]);
    const acts = (await server.journal()).filter(({ detail }) => detail["staff"] === added.staff);
    expect(acts.map(({ act, reason }) => [act, reason])).toEqual([
      ["staff-added", null],
      ["staff-changed", "roles"],
      ["staff-changed", "ended"],
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/Ani|bogor\.go\.id/i);
    expect(acts.every(({ actor }) => actor === head.by.member.actor)).toBe(true);
  });

  test("gives nobody what is above, and takes it from nobody", async () => {
    const head = await managing("head-of-office");
    for (const role of ["head-office", "auditor"])
      expect(await addStaff(head, { login: "atas@kantor.go.id", name: "Atas", roles: [role], withPin: false })).toEqual(
        { refused: "not-yours" },
      );
    const auditor = await server.aMember({
      roles: [
        { office: null, role: "auditor" },
        { office: server.office("bogor"), role: "guard" },
      ],
    });
    expect(await changeRoles(head, auditor.id, ["front-desk"])).toEqual({ refused: "not-yours" });
    expect(await changeRoles(head, auditor.id, [])).toEqual({ is: "changed" });
    expect(await rolesNow(auditor.id)).toEqual(["auditor"]);
    for (const act of [resetPassword, resetPin, resetSecondFactor, endStaff])
      expect(await act(head, auditor.id)).toEqual({ refused: "not-yours" });
    expect(await changeRoles(head, head.by.staff, ["supervisor"])).toEqual({ refused: "yourself" });
    expect(await resetPassword(head, head.by.staff)).toEqual({ refused: "yourself" });
  });

  test("touches nobody of another office, and does nothing on its page", async () => {
    const stranger = await server.aMember({ roles: [{ office: server.office("makassar"), role: "guard" }] });
    const shared = await server.aMember({
      roles: [
        { office: server.office("makassar"), role: "head-of-office" },
        { office: server.office("bogor"), role: "guard" },
      ],
    });
    const head = await managing("head-of-office");
    for (const answer of await Promise.all(everyAct(head, stranger.id).slice(1)))
      expect(answer).toHaveProperty("refused");
    expect(await resetPassword(head, shared.id)).toEqual({ refused: "not-yours" });
    const elsewhere = await managing("head-of-office", "bogor", "makassar");
    for (const answer of await Promise.all(everyAct(elsewhere, stranger.id)))
      expect(answer).toEqual({ refused: "not-yours" });
    expect(await bindDevice(elsewhere, { name: "Meja", kind: "desk" })).toEqual({ refused: "not-yours" });
    expect(await makeOfficeKey(elsewhere, aKey)).toEqual({ refused: "not-yours" });
    expect(await rolesNow(stranger.id)).toEqual(["guard"]);
  });
});

const aKey = { label: "x", rights: ["boards"], days: "90", networks: "" };
const here = "127.0.0.1";
const keyOf = (text: string, address = here) => server.staff.keyOf(`Bearer ${text}`, address);

test.each(["guard", "front-desk", "document-officer", "counter-officer", "supervisor", "auditor"] as const)(
  "a %s manages neither people nor devices nor keys",
  async (role) => {
    const asked = await managing(role, role === "auditor" ? null : "bogor");
    const { id } = await server.aMember({});
    for (const answer of await Promise.all(everyAct(asked, id))) expect(answer).toEqual({ refused: "not-yours" });
    expect(await bindDevice(asked, { name: "Meja", kind: "desk" })).toEqual({ refused: "not-yours" });
    expect(await revokeDevice(asked, id)).toEqual({ refused: "not-yours" });
    expect(await makeOfficeKey(asked, aKey)).toEqual({ refused: "not-yours" });
    expect(await revokeOfficeKey(asked, id)).toEqual({ refused: "not-yours" });
    expect(await rolesNow(id)).toEqual(["guard"]);
  },
);

test("the head office manages people everywhere, and makes another head office", async () => {
  const office = await managing("head-office", null, "makassar");
  const added = await addStaff(office, {
    login: "kepala@makassar.go.id",
    name: "Kepala",
    roles: ["head-of-office"],
    withPin: false,
  });
  if ("refused" in added) throw new Error(added.refused);
  expect(await changeRoles(office, added.staff, ["head-office"])).toEqual({ is: "changed" });
  expect(await rolesNow(added.staff)).toEqual(["head-office"]);
  expect(await endStaff(office, added.staff)).toEqual({ is: "changed" });
});

test("a new password or phone ends every session of that person", async () => {
  const head = await managing("head-of-office");
  const { id, login } = await server.aMember({});
  const browser = aVisitor(server.address, { "x-forwarded-for": "10.7.7.7" });
  await browser.post("/console/masuk", { login, password: "kata sandi panjang" });
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  expect(await server.staff.who({ headers: { cookie } })).toBeDefined();
  const fresh = await resetAtOnce(head, id);
  expect(fresh).toHaveProperty("password");
  expect(await server.staff.who({ headers: { cookie } })).toBeUndefined();
  expect((await browser.post("/console/masuk", { login, password: "kata sandi panjang" })).status).toBe(401);
  const password = "password" in fresh ? (fresh.password ?? "") : "";
  expect((await browser.post("/console/masuk", { login, password })).status).toBe(303);
});

test("a key opens what it was given, in its office, until it is revoked", async () => {
  const head = await managing("head-of-office");
  const made = await makeOfficeKey(head, { ...aKey, label: "Layar lobi", rights: ["boards", "nothing"] });
  if ("refused" in made) throw new Error(made.refused);
  expect(made.text).toMatch(/^ant_[0-9A-Za-z]{32}$/);
  const member = (await keyOf(made.text))!;
  expect(member.kind).toBe("key");
  expect(may(member, "floor.see", server.office("bogor"))).toBe(true);
  expect(may(member, "line.call", server.office("bogor"))).toBe(false);
  expect(may(member, "floor.see", server.office("makassar"))).toBe(false);
  expect(await keyOf(made.text.replace(/.$/, "!"))).toBeUndefined();
  expect(await server.staff.keyOf(made.text, here)).toBeUndefined();
  const { rows } = await server.database.transaction((tx) =>
    sql<{ row: string }>`select api_key::text as row from api_key`.execute(tx),
  );
  expect(JSON.stringify(rows)).not.toContain(made.text.slice(4));
  const elsewhere = await managing("head-of-office", "makassar", "makassar");
  const id = member.actor.replace("key ", "");
  expect(await revokeOfficeKey(elsewhere, id)).toEqual({ refused: "nothing-there" });
  expect(await revokeOfficeKey(head, id)).toEqual({ is: "changed" });
  expect(await keyOf(made.text)).toBeUndefined();
});

test("a key ends at its day, shows when it was used last, and opens nothing from another network", async () => {
  const head = await managing("head-of-office");
  const made = async (ask: object) => {
    const key = await makeOfficeKey(head, { ...aKey, ...ask });
    if ("refused" in key) throw new Error(key.refused);
    return key.text;
  };
  const bound = await made({ label: "Terikat", networks: "10.20.3.4/16, 2001:db8::/32" });
  const usual = await made({ label: "Biasa" });
  const from = (address: string) => keyOf(bound, address);
  for (const inside of ["10.20.255.1", "::ffff:10.20.0.1", "2001:db8::7"])
    expect([inside, await from(inside)]).toEqual([inside, expect.anything()]);
  for (const outside of ["10.21.0.1", "::1", "2001:db9::7"])
    expect([outside, await from(outside)]).toEqual([outside, undefined]);
  const keys = async () =>
    server.database.transaction((tx) => keysOf(tx, server.staff.services.keys, server.office("bogor")));
  const named = async (label: string) => (await keys()).find((one) => one.label === label)!;
  expect(await named("Terikat")).toMatchObject({ networks: ["10.20.0.0/16", "2001:db8::/32"] });
  expect((await named("Terikat")).lastUsedAt).not.toBeNull();
  expect(await named("Biasa")).toMatchObject({ networks: [], lastUsedAt: null });
  const { id, madeAt, endsAt } = await named("Biasa");
  expect(endsAt.since(madeAt).total("hours")).toBe(90 * 24);
  const say = (text: string) => server.database.transaction((tx) => tx.query(text));
  await say(
    `update api_key set made_at = made_at - interval '91 days', ends_at = ends_at - interval '91 days' where key_id = '${id}'`,
  );
  expect(await keyOf(usual)).toBeUndefined();
  // One that the release before made has no end written down: half a year.
  await say(`update api_key set ends_at = null where key_id = '${id}'`);
  expect(await keyOf(usual)).toBeDefined();
  await say(`update api_key set made_at = made_at - interval '90 days' where key_id = '${id}'`);
  expect(await keyOf(usual)).toBeUndefined();
});

test.each([
  [{ days: "0" }],
  [{ days: "366" }],
  [{ days: "" }],
  [{ days: "1e2" }],
  [{ networks: "10.20" }],
  [{ networks: "10.0.0.0/33" }],
  [{ networks: "10.0.0.0/0" }],
  [{ networks: "fe80::1%eth0" }],
  [{ networks: "10.0.0.1 ".repeat(9) }],
])("a key that would never end, or is bound to what is no network, is not made: %o", async (ask) => {
  const head = await managing("head-of-office");
  expect(await makeOfficeKey(head, { ...aKey, ...ask })).toEqual({ refused: "days-or-network" });
});
