import { afterEach, beforeEach, expect, test } from "vitest";
import {
  addStaff,
  carryOut,
  changeRoles,
  type Managing,
  openRequests,
  type Recognised,
  type Role,
  resetPassword,
  resetSecondFactor,
  staffMember,
  stopOwnRequest,
  stopRequest,
} from "../../staff/index.ts";
import { aSignInServer, aVisitor, type SignInServer } from "../sign-in/sign-in-server.fixture.ts";

let server: SignInServer;
beforeEach(async () => {
  server = await aSignInServer();
});
afterEach(() => server.close());

const password = "kata sandi panjang";

/** Somebody who manages people at Bogor. */
async function manager(role: Role = "head-of-office"): Promise<Managing> {
  const roles = [{ office: role === "head-office" ? null : server.office("bogor"), role }];
  const { id, name } = await server.aMember({ roles });
  return { services: server.staff.services, office: server.office("bogor"), by: recognised(id, name, roles) };
}

function recognised(id: string, name: string, roles: Recognised["roles"]): Recognised {
  const member = staffMember({ id, name, roles });
  return { member, staff: id, language: null, roles, desk: undefined, by: { way: "password", session: id } };
}

const waiting = () =>
  server.database.transaction((tx) => openRequests(tx, server.staff.services.keys, server.office("bogor")));
const rolesOf = async (id: string) =>
  (await server.database.pool.query("select role from staff_role where staff_id = $1 order by role", [id])).rows.map(
    ({ role }) => role,
  );
const noticesOf = async (id: string) =>
  (
    await server.database.pool.query("select kind from staff_notice where staff_id = $1 order by told_at, kind", [id])
  ).rows.map(({ kind }) => kind);

test("a new password waits: whoever asked cannot give it, another manager can, and the owner is told twice", async () => {
  const [one, other] = [await manager(), await manager("head-office")];
  server.pass({ hours: 25 });
  const { id, login } = await server.aMember({});
  expect(await resetPassword(one, id)).toMatchObject({ is: "waits" });
  const [request] = await waiting();
  expect(await carryOut(one, request!.id)).toEqual({ refused: "second-person-wanted" });
  expect((await aVisitor(server.address).post("/console/masuk", { login, password })).status).toBe(303);
  const given = await carryOut(other, request!.id);
  expect(given).toHaveProperty("password");
  expect(await waiting()).toEqual([]);
  expect(await carryOut(other, request!.id)).toEqual({ refused: "nothing-there" });
  expect((await aVisitor(server.address).post("/console/masuk", { login, password })).status).toBe(401);
  expect(await noticesOf(id)).toEqual(["reset-asked", "reset-done"]);
  const lines = (await server.journal()).filter(({ detail }) => detail["staff"] === id);
  expect(lines.map(({ reason, actor }) => [reason, actor])).toEqual([
    ["password-asked", one.by.member.actor],
    ["password", other.by.member.actor],
  ]);
});

test("after a day whoever asked carries it out alone", async () => {
  const one = await manager();
  await manager();
  const { id } = await server.aMember({ roles: [{ office: server.office("bogor"), role: "supervisor" }] });
  await resetSecondFactor(one, id);
  const [request] = await waiting();
  server.pass({ hours: 23 });
  expect(await carryOut(one, request!.id)).toEqual({ refused: "second-person-wanted" });
  server.pass({ hours: 2 });
  expect(await carryOut(one, request!.id)).toEqual({ is: "changed" });
});

test("two who agree at once carry it out once", async () => {
  const [one, other, third] = [await manager(), await manager(), await manager("head-office")];
  server.pass({ hours: 25 });
  const { id } = await server.aMember({});
  await resetPassword(one, id);
  const [request] = await waiting();
  const answers = await Promise.all([carryOut(other, request!.id), carryOut(third, request!.id)]);
  expect(answers.filter((answer) => "password" in answer)).toHaveLength(1);
  expect(answers).toContainEqual({ refused: "nothing-there" });
});

test("an account of today is no second pair of eyes", async () => {
  const [one, fresh] = [await manager(), await manager()];
  const { id } = await server.aMember({});
  await resetPassword(one, id);
  const [request] = await waiting();
  expect(await carryOut(fresh, request!.id)).toEqual({ refused: "too-new" });
  server.pass({ hours: 1 });
  expect(await waiting()).toHaveLength(1);
});

test("the owner says no, and so does another manager: nothing happens", async () => {
  const [one, other] = [await manager(), await manager()];
  const { id, name, roles } = await server.aMember({});
  const stranger = await server.aMember({});
  await resetPassword(one, id);
  const [request] = await waiting();
  const { services } = server.staff;
  expect(await stopOwnRequest(services, recognised(stranger.id, stranger.name, stranger.roles), request!.id)).toBe(
    false,
  );
  expect(await stopOwnRequest(services, recognised(id, name, roles), request!.id)).toBe(true);
  server.pass({ hours: 25 });
  expect(await carryOut(one, request!.id)).toEqual({ refused: "nothing-there" });
  await resetPassword(one, id);
  const [again] = await waiting();
  expect(await stopRequest(other, again!.id)).toEqual({ is: "changed" });
  expect(await waiting()).toEqual([]);
});

test("a task above the desks waits, those of the desks begin at once; the second manager must be one who could give it", async () => {
  const [one, other] = [await manager(), await manager("head-office")];
  server.pass({ hours: 25 });
  const added = await addStaff(one, {
    login: "baru@kantor.go.id",
    name: "Baru",
    roles: ["guard", "supervisor"],
    withPin: false,
  });
  if ("refused" in added) throw new Error(added.refused);
  expect(added.until).toBeDefined();
  expect(await rolesOf(added.staff)).toEqual(["guard"]);
  const [request] = await waiting();
  expect(request).toMatchObject({ kind: "roles", roles: ["guard", "supervisor"] });
  const elsewhere = { ...other, office: server.office("makassar") };
  expect(await carryOut(elsewhere, request!.id)).toEqual({ refused: "nothing-there" });
  const auditor = await manager("auditor");
  expect(await carryOut(auditor, request!.id)).toEqual({ refused: "not-yours" });
  expect(await carryOut(other, request!.id)).toEqual({ is: "changed" });
  expect(await rolesOf(added.staff)).toEqual(["guard", "supervisor"]);

  expect(await changeRoles(one, added.staff, ["head-of-office", "supervisor"])).toMatchObject({ is: "waits" });
  expect(await changeRoles(one, added.staff, ["supervisor"])).toEqual({ is: "changed" });
  expect(await rolesOf(added.staff)).toEqual(["supervisor"]);
});

test("while one person manages everything, the first of the others is not waited for", async () => {
  const only = await manager("head-office");
  const ask = { login: "kepala@kantor.go.id", name: "Kepala", roles: ["head-of-office"], withPin: false };
  const added = await addStaff(only, ask);
  expect(added).not.toHaveProperty("until");
  const next = await addStaff(only, { ...ask, login: "lagi@kantor.go.id" });
  expect(next).toHaveProperty("until");
});

test("what somebody does within a day of a reset is marked in the journal", async () => {
  const [one, other] = [await manager(), await manager("head-office")];
  await server.database.pool.query("update staff set created_at = created_at - interval '2 days'");
  const { id, login } = await server.aMember({});
  await resetPassword(one, id);
  const [request] = await waiting();
  const given = await carryOut(other, request!.id);
  const browser = aVisitor(server.address);
  await browser.post("/console/masuk", { login, password: "password" in given ? given.password! : "" });
  const marked = async () => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return (await server.staff.who({ headers: { cookie } }))?.member.afterReset ?? false;
  };
  expect(await marked()).toBe(true);
  await browser.post("/console/sandi-baru", { next: "payung senin kopi hijau" });
  const own = (await server.journal()).filter(({ reason }) => reason === "own-password");
  expect(own.map(({ detail }) => detail["afterReset"])).toEqual([true]);
});
