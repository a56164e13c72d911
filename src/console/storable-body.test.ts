import formbody from "@fastify/formbody";
import fastify from "fastify";
import { expect, test } from "vitest";
import { addHeadersAndErrorPages } from "./index.ts";

test("what PostgreSQL could not store is gone before anybody reads it; bytes are left as they came", async () => {
  const app = fastify();
  addHeadersAndErrorPages(app);
  await app.register(formbody);
  app.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  app.post("/", async ({ body }) => (Buffer.isBuffer(body) ? body.toString("hex") : body));
  const post = async (type: string, payload: string) =>
    (await app.inject({ method: "POST", url: "/", headers: { "content-type": type }, payload })).body;
  expect(await post("application/x-www-form-urlencoded", "name=Si%00ti&role=a%00&role=b")).toBe(
    JSON.stringify({ name: "Siti", role: ["a", "b"] }),
  );
  expect(await post("application/json", '{"people":[{"reason":"a\\u0000b\\ud800"}],"count":3,"none":null}')).toBe(
    JSON.stringify({ people: [{ reason: "ab\ufffd" }], count: 3, none: null }),
  );
  expect(await post("application/octet-stream", "a\0b")).toBe("610062");
  await app.close();
});
