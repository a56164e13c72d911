import { execFile, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase } from "../test/database.ts";
import { withKeyFile } from "../test/key-file.ts";
import { buildInto } from "./build.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
// Inside the project, so that the packages are found.
const folder = `${root}.cache/build-test-${process.pid}`;

beforeAll(() => buildInto(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what was built runs by itself: migrations, offices, pages, their scripts, sounds; source maps stay on the disk", async () => {
  const { url } = await aDatabase();
  const program = await start(url);
  try {
    const text = async (path: string) => (await fetch(program.address + path)).text();
    expect(await text("/health/ready")).toContain(`"ready":true`);
    expect(await text("/kantor/bogor")).toContain("Bogor");
    const [, script = ""] = /src="(\/assets\/kiosk\.[^"]+\.js)"/.exec(await text("/kiosk/bogor")) ?? [];
    const answer = await fetch(program.address + script);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(await answer.text()).not.toContain("sourceMappingURL");
    expect((await fetch(`${program.address}${script}.map`)).status).toBe(404);
    expect((await fetch(`${program.address}/assets/suara/kini/chime.mp3`)).status).toBe(200);
    expect(await text("/emulator")).toContain("/emulator/assets/chat.js");
    expect(await command(url, "numbers", "list")).toContain("108111100333");
  } finally {
    program.stop();
  }
});

test("of the sources everything is there that the program reads, and no tests", () => {
  for (const kind of ["migrations", "packs", "src/console/sound/clips"])
    expect(readdirSync(`${folder}/${kind}`)).toEqual(readdirSync(`${root}${kind}`));
  const model = "src/conversation/classify/model.bin";
  expect(readFileSync(`${folder}/${model}`)).toEqual(readFileSync(`${root}${model}`));
  expect(existsSync(`${folder}/src/main.js.map`)).toBe(true);
  expect(readFileSync(`${folder}/src/main.js`, "utf8")).not.toContain("vitest");
});

async function start(databaseUrl: string) {
  const child = spawn(process.execPath, ["--enable-source-maps", `${folder}/src/main.js`], {
    env: withKeyFile({ PATH: process.env["PATH"]!, DATABASE_URL: databaseUrl, EMULATOR: "on", PORT: "0" }),
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (words += data));
  await expect.poll(() => words + (child.exitCode ?? ""), { timeout: 100_000 }).toMatch(/health\/ready/);
  const [, address = ""] = /(http:\S+)\/health\/ready/.exec(words) ?? [];
  return { address, stop: () => child.kill("SIGKILL") };
}

function command(databaseUrl: string, ...words: string[]): Promise<string> {
  const env = withKeyFile({ PATH: process.env["PATH"]!, DATABASE_URL: databaseUrl });
  return new Promise((resolve) =>
    execFile(process.execPath, [`${folder}/src/commands.js`, ...words], { env }, (_error, out, err) =>
      resolve(out + err),
    ),
  );
}
