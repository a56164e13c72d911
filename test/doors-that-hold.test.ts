import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { deliver, until, webhook } from "./meta.ts";
import { aTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await aTestServer("2017-08-01T09:00:00+07:00", { SECURITY_CONTACT: "mailto:keamanan@antrean.test" });
});
afterAll(() => server.close());

/** In lots of a hundred, as that many connections are. */
async function manyTimes<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  while (all.length < times)
    all.push(...(await Promise.all(Array.from({ length: Math.min(100, times - all.length) }, work))));
  return all;
}

/** As a request that our proxy says came from this address. */
const from = (address: string) => ({ "x-forwarded-for": address });

describe("limits by the address a request comes from", () => {
  test.each([
    ["the public figures", 601, "GET", "/kantor/bogor", {}, 200],
    ["sign-in", 121, "POST", "/console/masuk", { body: new URLSearchParams({ login: "a", password: "b" }) }, undefined],
    ["the kiosk", 121, "POST", "/kiosk/bogor", { body: new URLSearchParams({ typed: "AAAA" }) }, 403],
    ["the API", 1_801, "GET", "/api/v1/offices/bogor/board", {}, 401],
  ])(
    "%s: request %i within a minute is refused, with a sentence and Retry-After",
    async (name, nth, method, path, more, usual) => {
      const address = `203.0.113.${name.length}`;
      const ask = (headers = {}) =>
        fetch(server.program.address + path, {
          method,
          redirect: "manual",
          ...more,
          headers: { ...from(address), ...headers },
        });
      const before = await manyTimes(nth - 1, async () => (await ask()).status);
      // (The sign-in's own brake on passwords answers 429 as well, in words of its own.)
      if (usual) expect(new Set(before)).toEqual(new Set([usual]));
      const refused = await ask();
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await refused.json()).toMatchObject({
        code: "too-many",
        sentence: expect.stringContaining("Retry-After"),
      });
      expect(await (await ask({ accept: "text/html" })).text()).toMatch(
        path.startsWith("/api") ? /Retry-After/ : /Tunggu satu menit/,
      );
      // A neighbour notices nothing.
      const neighbour = await fetch(server.program.address + path, {
        method,
        redirect: "manual",
        ...more,
        headers: from("198.51.100.1"),
      });
      expect(await neighbour.text()).not.toContain("too-many");
    },
  );

  test("an address that a stranger makes up is not counted instead of theirs", async () => {
    const ask = (forged: string) =>
      fetch(`${server.program.address}/kiosk/bogor`, {
        method: "POST",
        body: new URLSearchParams({ typed: "AAAA" }),
        // The proxy adds the true address at the end; what stands before it is the stranger's own writing.
        headers: from(`${forged}, 203.0.113.200`),
      });
    const all = await Promise.all(Array.from({ length: 121 }, async (_, nr) => (await ask(`198.18.0.${nr}`)).status));
    expect(all.filter((status) => status === 429)).toHaveLength(1);
  });

  test("Meta, probes and metrics are never told to wait", async () => {
    const posts = Array.from({ length: 700 }, () =>
      deliver(
        server.program.address,
        webhook({ at: server.program.clock.now(), from: "+6281200000001", text: "halo" }),
      ),
    );
    expect(new Set(await Promise.all(posts))).toEqual(new Set([200]));
    const probes = Array.from(
      { length: 700 },
      async () => (await fetch(`${server.program.address}/health/live`)).status,
    );
    expect(new Set(await Promise.all(probes))).toEqual(new Set([200]));
  });
});

describe("what a page takes", () => {
  test.each([
    ["/console/masuk", { login: [["a"]] }],
    ["/kiosk/bogor", { typed: { a: 1 } }],
    ["/console/bogor/depan", { name: { a: 1 } }],
  ])("%s takes forms only: JSON is refused", async (path, body) => {
    const answer = await fetch(server.program.address + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...from("203.0.113.77") },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ code: "not-a-form" });
  });

  test("a field that is sent twice breaks no page", async () => {
    const body = "login=a&login=b&password=c&password=d&typed=x&typed=y&do=book&do=book";
    for (const path of ["/console/masuk", "/console/masuk/kode", "/console/masuk/pin", "/kiosk/bogor"]) {
      const answer = await fetch(server.program.address + path, {
        method: "POST",
        redirect: "manual",
        headers: { "content-type": "application/x-www-form-urlencoded", ...from("203.0.113.78") },
        body,
      });
      expect([path, answer.status < 500]).toEqual([path, true]);
    }
  });
});

test("300 bodies that never end are closed within a minute, and nobody else notices", async () => {
  const { port } = new URL(server.program.address);
  const slow = await Promise.all(Array.from({ length: 300 }, () => slowBody(Number(port))));
  const drip = setInterval(() => slow.forEach(({ socket }) => socket.writable && socket.write(" ")), 5_000);
  const began = performance.now();
  let open = slow.length;
  const all = Promise.all(slow.map(({ ended }) => ended.then(() => open--)));
  // A page, a probe and a booking while all of them are open; and whoever looks until the last is closed is answered too.
  const from = "+6281200000002";
  const booking = webhook({ at: server.program.clock.now(), from, text: "#Budi Santoso#25011987#07082017" });
  expect(await deliver(server.program.address, booking)).toBe(200);
  // Theirs alone is waited for: seven hundred greetings of another story may still be on their way.
  await until("their letter", () => server.meta.lettersTo(from).length > 0);
  expect(server.meta.lettersTo(from)[0]?.text).toContain("Senin, 7 Agustus 2017");
  expect((await fetch(`${server.program.address}/kantor/bogor`)).status).toBe(200);
  expect((await fetch(`${server.program.address}/health/ready`)).status).toBe(200);
  expect(open).toBe(300);
  while (open > 0) {
    expect((await fetch(`${server.program.address}/health/ready`)).status).toBe(200);
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, 500))]);
  }
  clearInterval(drip);
  // The time is the promise here: the limit is half of it.
  expect(performance.now() - began).toBeLessThan(60_000);
});

/** A POST to the webhook that says it is long and sends a blank now and then. */
function slowBody(port: number): Promise<{ socket: Socket; ended: Promise<void> }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write("POST /webhooks/whatsapp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n\r\n ");
      resolve({ socket, ended: new Promise((ended) => socket.on("close", () => ended())) });
    });
    socket.on("error", reject);
    socket.resume();
  });
}

test("whether something happens in an office is seen by who works there; a board by everybody", async () => {
  const ended = (watch: string) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${server.program.address.replace("http", "ws")}/live?watch=${watch}`);
      socket.on("close", (code) => resolve(code));
      socket.on("message", () => {
        socket.close();
        resolve(0);
      });
    });
  expect(await ended(`office:${server.program.offices.byCode.get("bogor")?.id}`)).toBe(1008);
  expect(await ended("board:bogor:1")).toBe(0);
});

describe("what a finder of a weakness reads", () => {
  test("security.txt names where to write and until when it holds", async () => {
    const answer = await fetch(`${server.program.address}/.well-known/security.txt`);
    const text = await answer.text();
    expect(answer.headers.get("content-type")).toContain("text/plain");
    expect(text).toContain("Contact: mailto:keamanan@antrean.test\n");
    const expires = Temporal.Instant.from(/^Expires: (.+)$/m.exec(text)?.[1] ?? "");
    expect(Temporal.Instant.compare(expires, Temporal.Now.instant())).toBe(1);
  });

  test("robots.txt keeps staff pages out of indexes", async () => {
    expect(await (await fetch(`${server.program.address}/robots.txt`)).text()).toContain("Disallow: /console");
  });
});
