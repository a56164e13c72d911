// Completes package-lock.json after an `npm install`: `node scripts/complete-lock.ts`.
//
// Tools that bring a program for each kind of machine name one optional package a kind. Where the registry that npm
// asked had only some of them, npm leaves the others out of the lock file, and then npm 11 and 12 refuse `npm ci`
// ("Missing: ... from lock file"). Such an entry needs its version, fixed by the package that names it, and for which
// machine it is; npm adds the rest when somebody on such a machine installs it.

import { readFile, writeFile } from "node:fs/promises";

interface Entry {
  version?: string;
  cpu?: string[];
  dev?: true;
  libc?: string[];
  optional?: true;
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

interface Lock {
  packages: Record<string, Entry>;
}

/** The entries that package-lock.json lacks, by their place in node_modules. */
export function missingEntries({ packages }: Lock): Map<string, Entry> {
  const missing = new Map<string, Entry>();
  for (const [place, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const nested = `${place}/node_modules/${name}`;
      if (packages[nested] || packages[`node_modules/${name}`]) continue;
      missing.set(`node_modules/${name}`, { version, ...machineOf(name), ...(dev && { dev }), optional: true });
    }
  }
  return missing;
}

/** Reads `linux-arm64-musl` off a package's name. */
function machineOf(name: string): Entry {
  const os = /android|darwin|freebsd|linux|openharmony|win32/.exec(name)?.[0];
  const cpu = /-(arm64|x64|ia32|ppc64|riscv64|s390x|arm)(?=-|$)/.exec(`-${name.split("/").at(-1)}`)?.[1];
  if (!os || !cpu) throw new Error(`scripts/complete-lock.ts: for which machine is ${name}?`);
  const libc = os === "linux" ? /musl|gnu/.exec(name)?.[0] : undefined;
  return { cpu: [cpu], ...(libc && { libc: [libc === "gnu" ? "glibc" : libc] }), os: [os] };
}

if (import.meta.main) {
  const lock = JSON.parse(await readFile("package-lock.json", "utf8")) as Lock;
  const all = [...Object.entries(lock.packages), ...missingEntries(lock)];
  lock.packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, "en")));
  await writeFile("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
}
