import { ClockRefused } from "./clock/index.ts";
import { BrokenSetting, type Config, readConfig } from "./config.ts";
import { connectionSentence, heldSince, MigrationRefused, ServerFault, startServer } from "./database/index.ts";
import { KeyFileFault } from "./keys/index.ts";
import { faultLines, type Log, openLog } from "./log/index.ts";
import { BrokenPack } from "./office/index.ts";
import { type Program, startProgram } from "./program.ts";

await main();

async function main() {
  const config = settings();
  // A person at a terminal reads plain lines; whoever collects logs gets one JSON object a line.
  const log = openLog({ level: config.logLevel, plain: process.stdout.isTTY === true });
  // Node would print its text, which may quote what somebody wrote.
  process.once("uncaughtException", (err) => {
    log.fatal({ err }, "an error that nobody caught ends the program");
    process.exit(1);
  });
  await refuseHeld(config);
  // PostgreSQL is ended last, after our own work: it runs in a process group of its own and never sees Ctrl-C.
  const server = config.databaseUrl ? undefined : await startServer({ dataDir: config.dataDir, log }).catch(giveUp);
  let program: Program;
  try {
    program = server
      ? await startProgram(config, server.runtimeUrl, log, server.url)
      : await startProgram(config, config.databaseUrl as string, log, config.databaseOwnerUrl);
  } catch (error) {
    await server?.stop();
    return giveUp(error);
  }
  tellAddresses(config, program, log);
  let ending = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      log.info("shutting down: what is in hand is finished first");
      void end(program, server, log);
    });
  }
}

async function end(program: Program, server: { stop(): Promise<void> } | undefined, log: Log) {
  await program.stop().catch((err: unknown) => log.error({ err }, "the program did not stop in order"));
  await server?.stop().catch((err: unknown) => log.error({ err }, "PostgreSQL did not stop in order"));
  log.info("shutdown complete");
  process.exit(0);
}

function settings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    return giveUp(error);
  }
}

// A restored database may do twice what was done since its backup: an operator looks first (docs/decisions/0030).
async function refuseHeld({ databaseUrl, dataDir }: Config): Promise<void> {
  const held = databaseUrl ? undefined : await heldSince(dataDir);
  if (held)
    giveUp(new ServerFault(`${dataDir} is held back. ${held} Look at it, then: npm run restore -- release ${dataDir}`));
}

// What an operator can mend is told in one sentence. Anything else may quote what somebody wrote: kind, code and frames.
function giveUp(error: unknown): never {
  const ours =
    error instanceof BrokenSetting ||
    error instanceof BrokenPack ||
    error instanceof ClockRefused ||
    error instanceof KeyFileFault ||
    error instanceof MigrationRefused ||
    error instanceof ServerFault;
  const sentence = ours ? (error as Error).message : (listenSentence(error) ?? connectionSentence(error));
  process.stderr.write(`${sentence ?? faultLines(error)}\n`);
  process.exit(1);
}

/** Why PORT and HOST cannot be listened on. */
function listenSentence(error: unknown): string | undefined {
  const { code, syscall, port } = (error ?? {}) as { code?: string; syscall?: string; port?: number };
  if (syscall !== "listen") return undefined;
  if (code === "EADDRINUSE")
    return `PORT: another program listens on ${port} already; end that one, or set another PORT.`;
  if (code === "EACCES") return `PORT: this user may not listen on ${port}; set a PORT above 1023.`;
  if (code === "EADDRNOTAVAIL") return "HOST: this machine has no such address.";
  return undefined;
}

function tellAddresses({ emulator, publicUrl }: Config, { address, clock, offices }: Program, log: Log) {
  const first = offices.all[0]?.code ?? "";
  const doors: [string, string][] = [
    ["Everything", "/"],
    ...(emulator ? [["Chat (no phone needed)", "/emulator"] as [string, string]] : []),
    [emulator ? "Office: sign in by one press" : "Office: sign in", "/console"],
    ["Board of a waiting room", `/board/${first}`],
    ["Public figures, for example", `/kantor/${first}`],
    ["For other programs", "/api/v1"],
    ["Health", "/health/ready"],
  ];
  const width = Math.max(...doors.map(([name]) => name.length));
  log.info(
    `Antrean is open. Its clock shows ${clock.now().toZonedDateTimeISO(offices.country.zone).toString({ smallestUnit: "minute", timeZoneName: "never" })}.`,
  );
  if (publicUrl && !emulator) log.info(`Meta's webhook (callback URL): ${publicUrl}/webhooks/whatsapp`);
  if (emulator)
    log.info(
      `A demonstration begins on ${offices.country.demo.begins.slice(0, 10)}; CLOCK sets another moment, and the chat page moves it on.`,
    );
  for (const [name, path] of doors) log.info(`  ${name.padEnd(width)}  ${address}${path}`);
}
