// `npm run dev`: the demonstration from the sources, started again whenever one of them changes. The built-in PostgreSQL
// stays up meanwhile, so a restart costs a second. Words after it go to Node: `npm run dev -- --inspect`.

import { spawn } from "node:child_process";
import { startServer } from "../src/database/index.ts";
import { openLog } from "../src/log/index.ts";

const dataDir = process.env["DATA_DIR"]?.trim() || "./data";
const url = process.env["DATABASE_URL"]?.trim();
const server = url ? undefined : await startServer({ dataDir, log: openLog({ plain: true }) });

// Our own server is for demonstrations. Said aloud, because a DATABASE_URL without a WhatsApp setting is refused; with one, as in
// production, it is not ours to decide.
const whatsapp = Object.keys(process.env).some((name) => name.startsWith("WHATSAPP_") && process.env[name]);
const ours = server && {
  DATABASE_URL: server.runtimeUrl,
  DATABASE_OWNER_URL: server.url,
  ...(!whatsapp && { EMULATOR: process.env["EMULATOR"] || "on" }),
};

// Scripts of browsers, styles, packs and migrations are read by the program, not imported: their folders are watched.
const watched = ["src", "packs", "migrations"].map((folder) => `--watch-path=${folder}`);
const child = spawn(
  process.execPath,
  [
    ...process.argv.slice(2),
    "--watch",
    "--watch-preserve-output",
    ...watched,
    "--enable-source-maps",
    "run.mjs",
    "main",
  ],
  { stdio: "inherit", env: { ...process.env, ...ours } },
);
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => {
  void (server?.stop() ?? Promise.resolve()).then(() => process.exit(code ?? 0));
});
