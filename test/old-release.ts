import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { lstat, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * The program as it was at a commit, in a folder of its own that is kept between runs, with the packages of its own lock file.
 * @returns the folder, or why it cannot be had here: a shallow clone, or no way to the registry
 */
export async function anOldRelease(commit: string): Promise<{ folder: string } | { missing: string }> {
  const folder = resolve(".cache/releases", commit);
  // With packages of its own it stays as it is; with ours it may have lost some since.
  if (existsSync(join(folder, ".ready")) && !(await lstat(join(folder, "node_modules"))).isSymbolicLink())
    return { folder };
  if (!(await inHistory(commit)))
    return { missing: `this clone's history does not reach ${commit}: git fetch --unshallow` };
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await run("sh", ["-c", `git archive ${commit} | tar -x -C "${folder}"`]);
  try {
    await bringPackages(folder);
  } catch {
    return { missing: `the packages of ${commit} cannot be installed here` };
  }
  await writeFile(join(folder, ".ready"), "");
  return { folder };
}

async function inHistory(commit: string): Promise<boolean> {
  const is = () =>
    run("git", ["cat-file", "-e", `${commit}^{commit}`]).then(
      () => true,
      () => false,
    );
  if (await is()) return true;
  await run("git", ["fetch", "--quiet", "--depth=1", "origin", commit], { timeout: 60_000 }).catch(() => {});
  return is();
}

/** Ours serve where they are the same versions; else its own are installed, without their scripts and tools. */
async function bringPackages(folder: string): Promise<void> {
  const wanted = await packagesOf(join(folder, "package-lock.json"));
  const here = await packagesOf("node_modules/.package-lock.json");
  const own = (JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { dependencies: object })
    .dependencies;
  const same = Object.keys(own).every((name) => here.get(name) === wanted.get(name));
  if (same) return symlink(resolve("node_modules"), join(folder, "node_modules"));
  const words = [
    "ci",
    "--omit=dev",
    "--include=optional",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
  ];
  await run("npm", [...words, "--loglevel=error"], { cwd: folder, timeout: 240_000 });
}

async function packagesOf(lock: string): Promise<Map<string, string>> {
  const { packages } = JSON.parse(await readFile(lock, "utf8")) as { packages: Record<string, { version: string }> };
  return new Map(Object.entries(packages).map(([path, { version }]) => [path.replace("node_modules/", ""), version]));
}
