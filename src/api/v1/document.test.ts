import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { expectFair } from "../../../test/fair.ts";
import { type ApiServer, anApiServer } from "./api-server.fixture.ts";

let server: ApiServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([anApiServer(), aBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Operation {
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: object[];
  parameters?: { name: string; in: string; required?: boolean; schema?: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema: object }> }>;
}

interface Document {
  openapi: string;
  info: { title: string; version: string };
  tags: { name: string }[];
  components: { securitySchemes: { key: object } };
  paths: Record<string, Record<string, Operation>>;
}

/** What an address's part of the document lacks of OpenAPI 3.1 and of our own promises. */
function faultsOf(path: string, method: string, operation: Operation, tags: readonly string[]): string[] {
  const { summary = "", parameters = [], responses } = operation;
  const inPath = parameters.filter((one) => one.in === "path");
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const statuses = `200 400 401 403 404${method === "post" ? " 409" : ""} 429`;
  const schemas = Object.entries(responses).map(([code, { content }]) => ({
    code,
    schema: content?.["application/json"]?.schema as { required?: string[] } | undefined,
  }));
  const whole = {
    summary: /^[A-Z].*\.$/.test(summary),
    tag: tags.includes(operation.tags?.[0] ?? ""),
    security: JSON.stringify(operation.security) === '[{"key":[]}]',
    "names of its path": inPath.map(({ name }) => name).join() === named.join(),
    "schemas of its path": inPath.every(({ required, schema }) => required && schema),
    answers: Object.keys(responses).join(" ") === statuses,
    descriptions: Object.values(responses).every(({ description }) => description),
    "schemas of its answers": schemas.every(({ schema }) => schema !== undefined),
    "shape of a no": schemas.every(
      ({ code, schema }) => code === "200" || schema?.required?.join() === "code,sentence",
    ),
    "idempotency key":
      method === "get" || parameters.some((one) => one.name === "idempotency-key" && one.in === "header"),
  };
  return Object.entries(whole).flatMap(([what, there]) => (there ? [] : [`${method} ${path}: ${what}`]));
}

test("the document is OpenAPI 3.1, open to everybody, and every address says what it does, wants and refuses", async () => {
  const { status, body } = await server.ask("/openapi.json", { method: "GET", key: undefined });
  const document = body as unknown as Document;
  expect(status).toBe(200);
  expect(document).toMatchObject({ openapi: "3.1.0", info: { title: "Antrean", version: "1" } });
  expect(document.components.securitySchemes.key).toMatchObject({ type: "http", scheme: "bearer" });
  const tags = document.tags.map(({ name }) => name);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  expect(operations.length).toBeGreaterThan(30);
  expect(operations.flatMap(({ path, method, operation }) => faultsOf(path, method, operation, tags))).toEqual([]);
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(ids).toContain("postOfficesCountersCallNext");
  expect(new Set(ids).size).toBe(operations.length);
  // Every address stands whole: nothing points elsewhere.
  expect(JSON.stringify(document)).not.toContain('"$ref"');
});

test("people read the same as a page: without a script, fair to everybody, and nothing wider than the screen", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const answer = await page.goto(`${server.addresses[0]}/api/v1`);
  expect(answer?.status()).toBe(200);
  expect(await page.locator("script").count()).toBe(0);
  await page.locator("details").first().locator("summary").click();
  expect(await page.locator("details[open]").first().innerText()).toContain("code");
  for (const one of await page.locator("details").all())
    await one.evaluate((element) => element.setAttribute("open", ""));
  await expectFair(page);
  await page.close();
});
