import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aTown, type Town } from "../../test/town.ts";
import { type ActName, acts, openStaffActs, PermissionRefusal, type StaffActs } from "../staff-acts/index.ts";
import {
  type Member,
  type Permission,
  permissions,
  permissionsAtDevice,
  permissionsOfRight,
  permissionsOfRole,
  roles,
} from "./permission.ts";

let town: Town;
let desk: StaffActs;
beforeAll(async () => {
  town = await aTown();
  desk = openStaffActs({ database: town.database, world: () => town.world(), tell: async () => {}, wake: () => {} });
});
afterAll(() => town.close());

/** Somebody with exactly these permissions in one office. */
function aMemberWith(held: readonly Permission[], office = town.office("bogor")): Member {
  const set = new Set(held);
  return {
    actor: "staff 00000000-0000-0000-0000-000000000000",
    name: "Orang",
    kind: "staff",
    offices: [office],
    permissions: (asked) => (asked === office ? set : new Set()),
  };
}

const by = (member: Member) => ({
  member,
  office: town.offices.byCode.get("bogor")!,
  desk: "1",
  source: "desk" as const,
});
const all = (one: Permission) => permissions.filter((other) => other !== one);

/** Everything that acts of a day write, as one value. */
async function everything(): Promise<unknown> {
  const tables =
    "office_day stamp arrival visitor stream_day ticket call counter_day disturbance doubt booking slot journal letter";
  const parts = tables
    .split(" ")
    .map(
      (table) =>
        `select '${table}' as t, md5(coalesce(string_agg(r::text, '' order by r::text), '')) as h from ${table} r`,
    );
  const { rows } = await town.database.transaction((tx) => tx.query(parts.join(" union all ")));
  return rows;
}

describe.each(
  Object.entries(acts).map(([name, { permission }]) => ({
    name: name as ActName,
    permission: permission as Permission,
  })),
)("$name", ({ name, permission }) => {
  const perform = (member: Member) => desk.perform(name, {} as never, by(member));

  test(`without ${permission}, or with it for another office, is refused and changes nothing`, async () => {
    const before = await everything();
    await expect(perform(aMemberWith(all(permission)))).rejects.toThrow(PermissionRefusal);
    await expect(perform(aMemberWith(permissions, town.office("makassar")))).rejects.toThrow(PermissionRefusal);
    expect(await everything()).toEqual(before);
  });

  test(`wants ${permission} and nothing else`, async () => {
    const outcome = await perform(aMemberWith([permission])).then(
      () => "done or refused by a rule",
      (error: unknown) => error,
    );
    expect(outcome).not.toBeInstanceOf(PermissionRefusal);
  });
});

test.each(permissions.map((permission) => ({ permission })))(
  "looking needs $permission in this office",
  async ({ permission }) => {
    const look = async (member: Member) => desk.look(permission, by(member), async () => "seen");
    await expect(look(aMemberWith(all(permission)))).rejects.toThrow(PermissionRefusal);
    await expect(look(aMemberWith(permissions, town.office("makassar")))).rejects.toThrow(PermissionRefusal);
    expect(await look(aMemberWith([permission]))).toBe("seen");
  },
);

describe("roles", () => {
  test("together hold every permission, and a guard sees no names", () => {
    const held = new Set(roles.flatMap((role) => permissionsOfRole[role]));
    expect(permissions.filter((permission) => !held.has(permission))).toEqual([]);
    expect(permissionsOfRole.guard).not.toContain("names.see");
  });

  test("an auditor reads and changes nothing", () => {
    const written = new Set<Permission>(Object.values(acts).map(({ permission }) => permission));
    expect(permissionsOfRole.auditor.filter((permission) => written.has(permission))).toEqual([]);
  });

  test("keys and devices never manage people, devices, keys or rules, nor see names, nor decide about somebody's data", () => {
    const managing: Permission[] = [
      "staff.manage",
      "device.manage",
      "key.manage",
      "rules.change",
      "doubt.decide",
      "budget.allow",
    ];
    const rights = new Set(Object.values(permissionsOfRight).flat());
    const never: Permission[] = [...managing, "names.see", "doubt.open", "doubt.see"];
    expect(never.filter((permission) => rights.has(permission))).toEqual([]);
    expect(managing.filter((permission) => permissionsAtDevice.has(permission))).toEqual([]);
  });

  test("only the right to book gives seats: who takes codes, papers or calls takes no place", () => {
    const { bookings, ...others } = permissionsOfRight;
    expect(bookings).toEqual(["desk.book"]);
    expect(Object.values(others).flat()).not.toContain("desk.book");
  });

  test("a supervisor's word is the key's only where its right says so, and never a device's", () => {
    const words: Permission[] = ["door.stamp", "line.readmit", "line.out-of-order", "disturbance.declare", "day.close"];
    const { supervise: _supervise, ...others } = permissionsOfRight;
    const rights = new Set(Object.values(others).flat());
    expect(words.filter((permission) => rights.has(permission))).toEqual([]);
    expect(words.filter((permission) => permissionsAtDevice.has(permission))).toEqual([]);
  });
});
