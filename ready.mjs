// Makes this folder ready to run: the npm scripts call it first, on whatever Node the machine has (20 or newer).
// Plain JavaScript without packages, because there may be none yet. `--browser` also finds or brings a Chromium.

import { spawn, spawnSync } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const say = (sentence) => process.stderr.write(`${sentence}\n`);

// In production `npm start` needs no tools for development, and npm leaves them out there.
const running = [
  "prestart",
  "prebuild",
  "premessages",
  "preletters",
  "prenumbers",
  "preexplain",
  "preapi-key",
  "preacts",
  "premigrate",
  "predraw",
  "prebackup",
  "prerestore",
  "preupgrade-postgresql",
];
const onlyRunning = process.env.NODE_ENV === "production" && running.includes(process.env.npm_lifecycle_event);

process.exit(await makeReady());

async function makeReady() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    return failed(`This is Node ${process.versions.node}; install Node 20 or newer and run the command again.`);
  }
  return (await packages()) || (process.argv.includes("--browser") ? await browser() : 0);
}

function failed(sentence) {
  say(`\n${sentence}`);
  return 1;
}

// --- packages ---

async function packages() {
  if (missingPackage() === undefined) return 0;
  const giveBack = await takeTurn();
  try {
    // Whoever went before us may have installed everything.
    return missingPackage() === undefined ? 0 : await install();
  } finally {
    giveBack();
  }
}

/** The first package that is not installed as package-lock.json says, if any. Times of files tell nothing after a git checkout. */
function missingPackage() {
  const installed = read("node_modules/.package-lock.json")?.packages;
  if (!installed || !linkNode()) return "node";
  return Object.entries(read("package-lock.json").packages).find(([path, wanted]) => {
    if (path === "") return false;
    const there = installed[path];
    if (!there) return !(wanted.optional || wanted.devOptional || (wanted.dev && onlyRunning));
    return there.version !== wanted.version;
  })?.[0];
}

/**
 * Node 26 is a package for each kind of machine, all with a program called `node`. npm 10 takes the link to ours away
 * again when it drops those for other machines, so it is made here where it is missing. False if no package is there.
 */
function linkNode() {
  const link = join(root, "node_modules/.bin/node");
  if (existsSync(link)) return true;
  const kind = `${process.platform}-${process.arch}`;
  const name = [`node-${kind}`, `node-bin-${kind}`].find((folder) =>
    existsSync(join(root, "node_modules", folder, "bin/node")),
  );
  if (!name) return false;
  rmSync(link, { force: true });
  symlinkSync(join("..", name, "bin/node"), link);
  return true;
}

function read(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8"));
  } catch {
    return undefined;
  }
}

/** `npm ci` empties node_modules, so two at once would spoil each other. The note stands outside of it. */
async function takeTurn() {
  const note = join(root, ".cache", "installing");
  mkdirSync(dirname(note), { recursive: true });
  for (let waited = 0; ; waited++) {
    try {
      writeFileSync(note, String(process.pid), { flag: "wx" });
      return () => rmSync(note, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (!isAlive(readNote(note))) rmSync(note, { force: true });
    else if (waited === 0) say("Another command is installing what is missing; waiting for it.");
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

function readNote(note) {
  try {
    return Number(readFileSync(note, "utf8"));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  try {
    // An empty note is one being written.
    return pid === 0 ? existsSync(join(root, ".cache", "installing")) : process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

async function install() {
  say("Installing what is missing, about half a minute ...");
  const began = Date.now();
  const clock = setInterval(() => say(`  still installing, ${Math.round((Date.now() - began) / 1000)} s`), 10_000);
  const code = await npmCi();
  clearInterval(clock);
  if (code !== 0) {
    return failed(
      "Installing failed; npm's own words stand above. See that this machine reaches the npm registry and has 1 GB of free disk, then run the command again.",
    );
  }
  const missing = missingPackage();
  if (missing === "node" || spawnSync(join(root, "node_modules/.bin/node"), ["--version"]).status !== 0) {
    return failed(
      `npm brought no Node 26 that runs on ${process.platform} ${process.arch}; use Linux with glibc or macOS, on x64 or arm64.`,
    );
  }
  if (missing)
    return failed(`npm left out ${missing}; look for "omit" in your npm settings, then run the command again.`);
  say(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
  return 0;
}

function npmCi() {
  const words = ["ci", "--loglevel=error", "--no-audit", "--no-fund", "--no-progress", "--include=optional"];
  if (!onlyRunning) words.push("--include=dev");
  const npm = process.env.npm_execpath ?? "";
  // The npm that called us, on the Node that runs it: ours would vanish with node_modules under its feet.
  const [command, ...first] = /npm-cli\.[cm]?js$/.test(npm)
    ? [process.env.npm_node_execpath ?? process.execPath, npm]
    : ["npm"];
  return run(command, [...first, ...words]);
}

/** Runs a command and resolves to its exit code. What it prints goes to stderr: stdout belongs to the command that follows us. */
function run(command, words, more = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd: root, env: { ...process.env, ...more }, stdio: ["ignore", 2, 2] });
    child.on("error", (error) => resolve(say(error.message) ?? 127));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

// --- browser ---

async function browser() {
  const note = join(root, "node_modules/.cache/chromium-path");
  const wished = process.env.CHROMIUM;
  if (wished && !works(wished))
    return failed(`CHROMIUM is set to ${wished}, which does not start; correct or unset it.`);
  if (!wished && existsSync(note) && isProgram(readFileSync(note, "utf8"))) return 0;
  // Headless shells first: of a whole Chromium's pages only the one in front draws, and a test with two of them waits three times as long.
  const path =
    wished ??
    shellsHere().find(works) ??
    (await fromDebian()) ??
    browsersHere().find(works) ??
    (await fromPlaywright());
  if (!path) {
    return failed(
      "No Chromium was found or could be brought for the tests of the pages: install one (on Debian: sudo apt-get install chromium-headless-shell) or set CHROMIUM to its path, then run the command again.",
    );
  }
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, path);
  return 0;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// It may be there and not start: libraries missing, or only a stand-in for a snap.
function works(path) {
  return isProgram(path) && spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}

function shellsHere() {
  const inside = ["chrome-headless-shell-linux64", "chrome-headless-shell-mac-x64", "chrome-headless-shell-mac-arm64"];
  return [
    ...onPath(["chromium-headless-shell", "chrome-headless-shell"]),
    ...playwrightsOwn(["chrome-linux/headless_shell", ...inside.map((folder) => `${folder}/chrome-headless-shell`)]),
  ];
}

function browsersHere() {
  const mac = "Chromium.app/Contents/MacOS/Chromium";
  return [
    ...onPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    `/Applications/${mac}`,
    ...playwrightsOwn(["chrome-linux/chrome", "chrome-linux64/chrome", `chrome-mac/${mac}`, `chrome-mac-arm64/${mac}`]),
  ];
}

function onPath(names) {
  const folders = ["/usr/bin", "/usr/local/bin", ...(process.env.PATH ?? "").split(":")];
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

function playwrightsOwn(inside) {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    join(homedir(), process.platform === "darwin" ? "Library/Caches/ms-playwright" : ".cache/ms-playwright");
  if (!existsSync(cache)) return [];
  const folders = readdirSync(cache).filter((name) => name.startsWith("chromium"));
  return folders.flatMap((folder) => inside.map((path) => join(cache, folder, path)));
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("Installing Chromium for the tests of the pages (apt-get), about a minute ...");
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const waiting = ["-qq", "-o", "DPkg::Lock::Timeout=300"];
  const wanted = ["chromium-headless-shell", "fonts-liberation", "fonts-dejavu-core"];
  await run("apt-get", [...waiting, "update"], quiet);
  await run("apt-get", [...waiting, "install", "-y", "--no-install-recommends", ...wanted], quiet);
  return shellsHere().find(works);
}

async function fromPlaywright() {
  say("Downloading Chromium for the tests of the pages (Playwright), about a minute ...");
  const words = ["install", ...(process.getuid?.() === 0 ? ["--with-deps"] : []), "--only-shell", "chromium"];
  await run(join(root, "node_modules/.bin/node"), [join(root, "node_modules/playwright-core/cli.js"), ...words]);
  return shellsHere().find(works);
}
