import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "../../../test/command.ts";
import { drawLots, seedHash } from "./order.ts";

const seed = "5eed".repeat(16);
const of = { format: "antrean-draw-1", office: "bogor", day: "2017-09-08", seedHash: seedHash(seed) };
const promised = {
  ...of,
  file: "promised",
  requestsFrom: "2017-08-09T01:00:00Z",
  drawnAt: "2017-08-09T05:00:00Z",
};
const hours = [{ starts: "08:00", seats: 2 }];
const lots = drawLots(
  seed,
  ["7KMX4PTM3A", "7KMX4PTM3C", "7KMX4PTM3D"].map((lot) => ({ lot, people: 1, hour: null, same: [] })),
  hours,
);
const result = { ...of, file: "result", drawn: "2017-08-09T05:00:00.5Z", seed, hours, lots };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "draw-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function verify(...files: object[]) {
  const paths = files.map((_, i) => join(folder, `${i}.json`));
  for (const [i, file] of files.entries()) await writeFile(paths[i]!, JSON.stringify(file));
  return runCommand({}, ["verify", ...paths], "src/draw.ts");
}

test("npm run draw -- verify says right or wrong from the published files alone, with what differs", async () => {
  const right = await verify(promised, result);
  expect(right).toMatchObject({ code: 0, out: "bogor 2017-09-08: right. 3 lots, 2 with a place.\n" });
  const wrong = await verify(promised, { ...result, lots: [lots[1], lots[0], lots[2]] });
  expect(wrong.code).toBe(1);
  expect(wrong.out).toContain(`at place 1 stands lot ${lots[1]!.lot}, and it should be ${lots[0]!.lot}.`);
  expect(wrong.out).toContain("WRONG");
  const alone = await verify(result);
  expect(alone.code).toBe(0);
  expect(alone.out).toContain("whether the seed is the promised one was not compared");
  expect(await verify({ hello: 1 })).toMatchObject({ code: 1 });
  expect(await runCommand({}, ["look"], "src/draw.ts")).toMatchObject({ code: 2, out: "" });
});
