import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aBrowser } from "../../../test/browser.ts";
import { expectFair } from "../../../test/fair.ts";
import { type ApiHouse, anApiHouse } from "./api-house.fixture.ts";

let house: ApiHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([anApiHouse(), aBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

interface Operation {
  summary?: string;
  tags?: string[];
  security?: object[];
  parameters?: { name: string; in: string; required?: boolean; schema?: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema: object }> }>;
}

test("the document is OpenAPI 3.1, open to everybody, and every address says what it does, wants and refuses", async () => {
  const { status, body: document } = await house.ask("/openapi.json", { method: "GET", key: undefined });
  expect(status).toBe(200);
  expect(document).toMatchObject({ openapi: "3.1.0", info: { title: "Antrean", version: "1" } });
  expect(document.components.securitySchemes.key).toMatchObject({ type: "http", scheme: "bearer" });
  const tags = document.tags.map(({ name }: { name: string }) => name);
  const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  expect(operations.length).toBeGreaterThan(30);
  for (const { path, method, operation } of operations) {
    const at = `${method} ${path}`;
    expect(operation.summary, at).toMatch(/^[A-Z].*\.$/);
    expect(tags, at).toContain(operation.tags?.[0]);
    expect(operation.security, at).toEqual([{ key: [] }]);
    const inPath = (operation.parameters ?? []).filter((one) => one.in === "path");
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(inPath.map(({ name }) => name).toSorted(), at).toEqual(named.toSorted());
    for (const one of inPath) expect(one, at).toMatchObject({ required: true, schema: expect.any(Object) });
    const statuses =
      method === "post" ? ["200", "400", "401", "403", "404", "409"] : ["200", "400", "401", "403", "404"];
    expect(Object.keys(operation.responses), at).toEqual(statuses);
    for (const [code, answer] of Object.entries(operation.responses)) {
      expect(answer.description, at).toEqual(expect.any(String));
      const schema = answer.content?.["application/json"]?.schema;
      expect(schema, at).toBeDefined();
      if (code !== "200") expect(schema, at).toMatchObject({ required: ["code", "sentence"] });
    }
    if (method === "post")
      expect(operation.parameters, at).toContainEqual(
        expect.objectContaining({ name: "idempotency-key", in: "header" }),
      );
  }
  // Every pointer leads somewhere.
  for (const [, pointer] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = (pointer ?? "").split("/").reduce((at, name) => at?.[name], document);
    expect(found, pointer).toBeDefined();
  }
});

test("people read the same as a page: without a script, fair to everybody, and nothing wider than the screen", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const answer = await page.goto(`${house.addresses[0]}/api/v1`);
  expect(answer?.status()).toBe(200);
  expect(await page.locator("script").count()).toBe(0);
  await page.locator("details").first().locator("summary").click();
  expect(await page.locator("details[open]").first().innerText()).toContain("code");
  for (const one of await page.locator("details").all())
    await one.evaluate((element) => element.setAttribute("open", ""));
  await expectFair(page);
  await page.close();
});
