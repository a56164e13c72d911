import { defineConfig } from "vitest/config";
import { LongFirst } from "./test/long-first.ts";

const { TEST_SEED: seed } = process.env;
if (seed !== undefined && !/^\d{1,15}$/.test(seed)) throw new Error(`TEST_SEED must be a whole number, not "${seed}".`);

export default defineConfig({
  test: {
    // Any order must do. The seed stands at the head of the output and, when a test failed, at its end; `TEST_SEED` asks for the same order again.
    sequence: { shuffle: { files: true, tests: true }, sequencer: LongFirst, ...(seed && { seed: Number(seed) }) },
    include: ["{src,test,scripts,bench}/**/*.test.{ts,tsx}"],
    globalSetup: "test/setup.ts",
    setupFiles: ["test/moments.ts"],
    // Crowds and crashes need real processes of their own. On two cores a third file runs while others wait for the disk or a browser.
    pool: "forks",
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A condition is waited for as long as a browser's own waits do; the usual one second was a wager on the machine's speed.
    expect: { poll: { timeout: 20_000 } },
    retry: 0,
  },
});
