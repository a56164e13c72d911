import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** Everything the checker knows of WCAG 2.2 AA and of good practice; or what depends on colours and on the width alone. */
type Rules = "all" | "colours";
const tags = {
  all: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  colours: ["color-contrast", "target-size"],
};

/** Everything the checker knows on the smallest screen in the light, colours and sizes on the widest in the dark; nothing wider than the screen. */
export async function expectFair(page: Page, widths: readonly number[] = [390, 1440]): Promise<void> {
  for (const width of widths) {
    const colorScheme = width === widths.at(-1) ? "dark" : "light";
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page, width === widths[0] ? "all" : "colours"), `${colorScheme} at ${width}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBe(width);
  }
}

/** What the checker finds wrong with a page as it stands, as short sentences. */
export async function faultsOf(page: Page, rules: Rules = "all"): Promise<string[]> {
  // Our own security rule forbids scripts in the page; the checker comes in from outside.
  await page.evaluate(axe);
  // Only faults are wanted: a report on the thousand things that are right took as long as finding them.
  const asked = JSON.stringify({ runOnly: tags[rules], resultTypes: ["violations"], selectors: false });
  const { violations } = (await page.evaluate(`axe.run(${asked})`)) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
}
