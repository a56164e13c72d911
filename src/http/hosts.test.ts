import { connect } from "node:net";
import { afterAll, expect, test } from "vitest";
import { quietLog } from "../log/index.ts";
import { openHttpServer } from "./open-http-server.ts";

const servers: Awaited<ReturnType<typeof openHttpServer>>[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

async function aServer(publicUrl: string | undefined, host = "127.0.0.1"): Promise<number> {
  const settings = { host, publicUrl, trustedProxies: ["loopback"], maxConnections: 50 };
  const app = await openHttpServer(
    settings,
    quietLog,
    () => {},
    (_error, _request, reply) => void reply.code(400).send(),
  );
  for (const path of ["/", "/health/live", "/metrics"]) app.get(path, async () => "ours");
  servers.push(app);
  await app.listen({ port: 0, host: "127.0.0.1" });
  return (app.server.address() as { port: number }).port;
}

/** The status of a request with these header lines, as they are. */
function ask(port: number, lines: string[], path = "/"): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write([`GET ${path} HTTP/1.1`, ...lines, "Connection: close", "", ""].join("\r\n")),
    );
    let answer = "";
    socket.on("data", (bytes) => (answer += bytes));
    socket.on("end", () => resolve(Number(answer.split(" ")[1])));
    socket.on("error", reject);
  });
}

test.each([
  ["antrean.example.go.id", 200],
  ["ANTREAN.example.go.id:443", 200],
  ["127.0.0.1:8080", 200],
  ["localhost", 200],
  ["[::1]:8080", 200],
  ["evil.example", 421],
  ["antrean.example.go.id.evil.example", 421],
  ["evil.example/antrean.example.go.id", 421],
  ["antrean.example.go.id@evil.example", 421],
  ["10.0.0.8", 421],
])("with a public address, Host %s is answered with %i", async (host, status) => {
  expect(await ask(await aServer("https://antrean.example.go.id"), [`Host: ${host}`])).toBe(status);
});

test("without one a demonstration answers only the machine's own names", async () => {
  const port = await aServer(undefined);
  expect(await ask(port, ["Host: 127.0.0.1:1"])).toBe(200);
  expect(await ask(port, ["Host: rebind.evil.example"])).toBe(421);
  expect(await ask(port, ["Host: 10.0.0.8"])).toBe(421);
});

test("listening on all addresses without a public one: addresses are ours, names are not", async () => {
  const port = await aServer(undefined, "0.0.0.0");
  expect(await ask(port, ["Host: 10.0.0.8:8080"])).toBe(200);
  expect(await ask(port, ["Host: rebind.evil.example"])).toBe(421);
});

test("a proxy that passes on a stranger's name is not believed either", async () => {
  const port = await aServer("https://antrean.example.go.id");
  expect(await ask(port, ["Host: antrean.example.go.id", "X-Forwarded-Host: evil.example"])).toBe(421);
});

test("two Host lines are a bad request; a probe may come under any name", async () => {
  const port = await aServer("https://antrean.example.go.id");
  expect(await ask(port, ["Host: antrean.example.go.id", "Host: evil.example"])).toBe(400);
  expect(await ask(port, ["Host: 10.42.0.7:8080"], "/health/live")).toBe(200);
  expect(await ask(port, ["Host: 10.42.0.7:8080"], "/metrics")).toBe(200);
});
