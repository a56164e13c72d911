import { test } from "vitest";

type Part = (what: string, does: () => Promise<void>) => void;

/**
 * A long story whose parts continue each other: one test, so that no order of tests can separate them. The parts are told in the
 * order in which they are given, until one fails; the failure names its part.
 */
export function aStory(title: string): Part {
  const parts: [what: string, does: () => Promise<void>][] = [];
  // oxlint-disable-next-line vitest/valid-title, vitest/expect-expect -- both come from whoever tells the story
  test(title, async () => {
    for (const [what, does] of parts) await does().catch((error: unknown) => fail(what, error));
  }, 600_000);
  return (what, does) => void parts.push([what, does]);
}

function fail(what: string, error: unknown): never {
  if (error instanceof Error) error.message = `${what}: ${error.message}`;
  throw error;
}
