import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const all = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']";
const colours = "['color-contrast','target-size']";

/** Everything the checker knows on the smallest screen in the light, colours and sizes on the widest in the dark; nothing wider than the screen. */
export async function expectFair(page: Page, widths: readonly number[] = [390, 1440]): Promise<void> {
  await page.evaluate(axe);
  for (const width of widths) {
    const colorScheme = width === widths.at(-1) ? "dark" : "light";
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const { violations } = (await page.evaluate(`axe.run({ runOnly: ${width === widths[0] ? all : colours} })`)) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect(faults, `${colorScheme} at ${width}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBe(width);
  }
}
