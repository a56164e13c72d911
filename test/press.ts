import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What a page of staff says now or soon, in one line: `await says(page).toContain("A001")`. */
export const says = (page: Page) => expect.poll(() => page.locator("main").innerText().then(inOneLine));

export const inOneLine = (text: string): string => text.replace(/\s+/g, " ");

/**
 * Presses a key where a button waits for it, and waits until the answer is drawn: only then the next key means something else. As a hand
 * does, a second after the last press: a page takes two within a moment for one finger that bounces.
 */
export async function press(page: Page, key: string): Promise<void> {
  await page.evaluate(() => {
    const before = performance.now.bind(performance);
    performance.now = () => before() + 1_000;
  });
  await page.locator(`[data-key="${key}"]:not([disabled])`).first().waitFor();
  // A second goes by in the page: the same key pressed again at once would be a finger that bounces, and presses nothing.
  await page.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 1_000;
  });
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.keyboard.press(key);
  await answered;
  await page.waitForFunction(() => !document.querySelector("form[aria-busy]"));
}
