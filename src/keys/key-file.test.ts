import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeKeyFile, newKeyFile, readKeyFile, replaceKeyFile } from "./key-file.ts";
import { KeyFileFault } from "./key-file-fault.ts";

let folder: string;
let made = 0;
const aPath = () => join(folder, `${++made}.key`);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "antrean-key-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("a key file is its owner's alone, and reads as it was written", async () => {
  const [path, content] = [aPath(), newKeyFile()];
  expect(await readKeyFile(path)).toBeUndefined();
  expect(await makeKeyFile(path, content)).toBe(true);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readKeyFile(path)).toEqual(content);
  await replaceKeyFile(path, { ...content, bound: true });
  expect(await readKeyFile(path)).toEqual({ ...content, bound: true });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test("a file from before digests and tokens had keys of their own reads as one key for both", async () => {
  const [path, content] = [aPath(), newKeyFile(randomBytes(32))];
  await makeKeyFile(path, content);
  const { digestKeys, tokenKey: _own, ...rest } = JSON.parse(await readFile(path, "utf8"));
  await writeFile(path, JSON.stringify({ ...rest, format: 1, digestKey: digestKeys[0].key }));
  expect(await readKeyFile(path)).toEqual(content);
  expect(content.tokenKey).toEqual(content.digestKeys[0]!.key);
});

test("of many who make it at once one does, and nobody ever finds half a file", async () => {
  const path = aPath();
  const contents = Array.from({ length: 20 }, () => newKeyFile());
  const reading = Array.from({ length: 20 }, () => readKeyFile(path));
  const answers = await Promise.all(contents.map((content) => makeKeyFile(path, content)));
  expect(answers.filter(Boolean)).toHaveLength(1);
  expect(await readKeyFile(path)).toEqual(contents[answers.indexOf(true)]);
  for (const read of await Promise.all(reading))
    expect([undefined, contents[answers.indexOf(true)]]).toContainEqual(read);
  expect((await readdir(folder)).filter((name) => name.includes(".new-"))).toEqual([]);
});

test("where the setting names a link, the file behind it is replaced and the link stays", async () => {
  const [path, name] = [aPath(), aPath()];
  await makeKeyFile(path, newKeyFile());
  await symlink(path, name);
  const content = newKeyFile();
  await replaceKeyFile(name, content);
  expect([await readKeyFile(path), await readKeyFile(name)]).toEqual([content, content]);
});

async function said(path: string): Promise<string> {
  const error = await readKeyFile(path).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(KeyFileFault);
  return (error as Error).message;
}

test("what is no key file, or one that others may read, is refused with one sentence that shows nothing of it", async () => {
  const path = aPath();
  await makeKeyFile(path, newKeyFile());
  const whole = await readFile(path, "utf8");
  for (const mode of [0o640, 0o604, 0o660]) {
    await chmod(path, mode);
    expect(await said(path)).toMatch(/^KEY_FILE: \S+ can be read by others than its owner; chmod 600 it/);
  }
  await chmod(path, 0o600);
  for (const [text, sentence] of [
    ["hunter2", /is not a key file/],
    ["{}", /is not a key file/],
    ["null", /is not a key file/],
    [whole.slice(0, -20), /is not a key file/],
    [whole.replace('"format": 2', '"format": 3'), /written by a newer Antrean/],
    [whole.replace(/"master": ".{10}/, '"master": "'), /is damaged/],
  ] as const) {
    await writeFile(path, text);
    const sentenceSaid = await said(path);
    expect(sentenceSaid).toMatch(sentence);
    expect(sentenceSaid).not.toContain("hunter2");
    expect(sentenceSaid.endsWith(".")).toBe(true);
  }
  expect(await said(folder)).toMatch(/^KEY_FILE: \S+ is not a file\.$/);
});
