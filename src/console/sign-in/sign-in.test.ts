import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { may } from "../../staff/index.ts";
import { aSignInHouse, aVisitor, type SignInHouse, type Visitor } from "./house.fixture.ts";

let house: SignInHouse;
beforeAll(async () => {
  house = await aSignInHouse();
});
afterAll(() => house.close());

const password = "kata sandi panjang";
const who = (visitor: Visitor) =>
  house.staff.who({ headers: { cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ") } });

/** The six digits that a phone shows at this moment (RFC 6238). */
function phone(key: string, at = Temporal.Now.instant()): string {
  const bits = [...key.toUpperCase().replace(/=+$/, "")]
    .map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0"))
    .join("");
  const secret = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.epochMilliseconds / 30_000)));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = mac.at(-1)! & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function signedIn(login: string): Promise<Visitor> {
  const visitor = aVisitor(house.address, {
    "x-forwarded-for": `10.1.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
  });
  const answer = await visitor.post("/console/masuk", { login, password });
  expect(answer.status).toBe(303);
  return visitor;
}

describe("name and password", () => {
  test("lead a guard to the page that was wanted, and the guard is recognised there", async () => {
    const { login, name } = await house.aMember({});
    const visitor = aVisitor(house.address);
    const answer = await visitor.post("/console/masuk?ke=%2Fconsole%2Fbogor%2Fpintu", {
      login: ` ${login.toUpperCase()} `,
      password,
    });
    expect(answer).toMatchObject({ status: 303, to: "/console/bogor/pintu" });
    const found = await who(visitor);
    expect(found?.member.name).toBe(name);
    expect(may(found!.member, "door.scan", house.town.office("bogor"))).toBe(true);
    expect(may(found!.member, "door.scan", house.town.office("makassar"))).toBe(false);
    expect(answer.set.join()).toMatch(/HttpOnly/i);
    expect(answer.set.join()).toMatch(/SameSite=Lax/i);
  });
});
