import { readFileSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** A headless Chromium, the one that `npm test` found or brought, with `more` on its command line. Close it when the file's tests are over. */
export async function aBrowser(more: string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: whereItIs(), args: [...args, ...more] });
}

const args = [
  // Chromium's sandbox refuses to start for root.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  // Nothing a test does not ask for: no calls home, and nothing that needs a graphics card.
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function whereItIs(): string {
  try {
    return readFileSync(new URL("../node_modules/.cache/chromium-path", import.meta.url), "utf8");
  } catch {
    throw new Error('No browser was set up: run "node ready.mjs --browser" first, as "npm test" does.');
  }
}
