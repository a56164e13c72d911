import { readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { apiRoutes, operationsRoutes } from "./api/index.ts";
import { lastBackup } from "./backup/index.ts";
import { emulator, ownIds, type ReadWebhook, whatsappRoutes } from "./channel/index.ts";
import { type Config, ownAddress } from "./config.ts";
import {
  addHeadersAndErrorPages,
  boardPageRoutes,
  browserOf,
  consoleRoutes,
  kioskRoutes,
  liveRoutes,
  type MachinePlace,
  moveDeviceCookies,
  publicRoutes,
  refuseUnreadAddress,
  type StaffTools,
  sockets,
  speakOnly,
  wellKnownDoor,
} from "./console/index.ts";
import { moveSender, type Sender } from "./conversation/index.ts";
import { openHttpServer, transportSecurity } from "./http/index.ts";
import { receiveNumberTrouble, receiveReceipts, stopSentence } from "./outbox/index.ts";
import { templates } from "./phrasebook/index.ts";
import { type DayServices, isOpenDemonstration, type Messaging, type Services } from "./services.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

export interface HttpServer {
  port: number;
  /** Takes nothing new; answers what is being answered. */
  close(): Promise<void>;
}

/** Opens everything that is reached over HTTP. */
export async function startHttp(
  services: Services,
  messaging: Messaging,
  dayServices: DayServices,
  jump: (to: Temporal.Instant) => Promise<string[]>,
): Promise<HttpServer> {
  const { config, database, clock, whatsapp, metrics, log } = services;
  const app = await openHttpServer(config, log, metrics.connections.refused, refuseUnreadAddress);
  speakOnly(app, () => services.offices.country.languages);
  addHeadersAndErrorPages(app, transportSecurity(config.publicUrl));
  metrics.watch(app);
  moveDeviceCookies(app, dayServices.staff);
  await app.register(sockets);
  await app.register(
    whatsappRoutes({
      settings: whatsapp,
      idOf: ownIds(services.keys),
      onWebhook: (webhook) => receiveWebhook(services, messaging, webhook),
      count: metrics.webhook.counted,
      now: () => clock.now(),
    }),
  );
  await app.register(operationsRoutes({ database, metrics, clock }));
  await app.register(wellKnownDoor(config));
  await app.register(publicRoutes({ database, now: () => clock.now(), chat: isOpenDemonstration(services) }));
  await registerConsole(app, services, dayServices, jump);
  if (isOpenDemonstration(services)) await app.register(emulator(emulatorOptions(services, jump)));
  await app.listen({ port: config.port, host: config.host }).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  return { port: (app.server.address() as AddressInfo).port, close: () => app.close() };
}

/** The pages of staff, the boards and the kiosks. */
async function registerConsole(
  app: FastifyInstance,
  services: Services,
  dayServices: DayServices,
  jump: (to: Temporal.Instant) => Promise<string[]>,
): Promise<void> {
  const { database, offices, clock, world } = services;
  const demo = isOpenDemonstration(services);
  const tools: StaffTools = {
    database,
    acts: dayServices.acts,
    offices,
    keys: services.keys,
    now: () => clock.now(),
    demo,
    ...(demo && { jump }),
    who: (request) => dayServices.staff.who(request),
    prove: (request, secret) => dayServices.staff.prove(browserOf(request), secret),
    typed: dayServices.staff.typed,
    chatLink: (office, text) => chatLink(services, office, text),
    machine: () => machinePlace(services.config),
  };
  await app.register(consoleRoutes(tools, dayServices.staff));
  await app.register(
    liveRoutes(dayServices.live, async (request) => (await dayServices.staff.who(request)) !== undefined),
  );
  await app.register(boardPageRoutes({ database, offices, world: () => world() }));
  await app.register(
    apiRoutes({
      database,
      acts: dayServices.acts,
      offices,
      keys: services.keys,
      now: () => clock.now(),
      real: () => clock.real(),
      keyOf: (authorization, address) => dayServices.staff.keyOf(authorization, address),
    }),
  );
  await app.register(kioskRoutes({ ...tools, deviceOf: (request) => dayServices.staff.deviceOf(request) }));
}

/** Disk and last backup of the built-in PostgreSQL; a server of its own is looked at where it stands. */
async function machinePlace({ databaseUrl, dataDir }: Config): Promise<MachinePlace> {
  if (databaseUrl) return { version, disk: undefined, backup: undefined };
  const { bavail, blocks, bsize } = await statfs(dataDir);
  return { version, disk: { free: bavail * bsize, size: blocks * bsize }, backup: await lastBackup(dataDir) };
}

/** Where a telephone opens the chat with an office: its first number, or in a demonstration the chat page. */
function chatLink(services: Services, office: number, text?: string): string | undefined {
  const { offices, config } = services;
  const number = [...offices.numbers.values()].find((one) => one.offices.some(({ id }) => id === office));
  if (!number) return undefined;
  const said = text ? `?text=${encodeURIComponent(text)}` : "";
  if (isOpenDemonstration(services))
    return `${config.publicUrl ?? ownAddress(config.host, config.port)}/emulator${said}`;
  if (!number.documented) return undefined;
  return `https://wa.me/${number.phone.replace(/\D/g, "")}${said}`;
}

/** Stores messages, receipts and moved senders. The webhook is answered with 200 when this resolves. */
async function receiveWebhook(
  { database, offices, keys, clock, metrics, log }: Services,
  { inbox, outbox }: Messaging,
  webhook: ReadWebhook,
): Promise<void> {
  const ours = webhook.messages.filter((message) => offices.numbers.has(message.number));
  // A number that is not ours: Meta is told that all is well, or it would repeat it for a week.
  metrics.webhook.counted("unknown-number", webhook.messages.length - ours.length);
  const portfolioOf = (number: string | undefined) => offices.numbers.get(number ?? "")?.portfolio;
  await inbox.keep(
    ours.map((message) => ({ ...message, sender: within(message.sender, portfolioOf(message.number)) })),
  );
  // Meta counts messages in and out of a number together, so the outbox hears of them as they come.
  for (const [number, theirs] of Map.groupBy(ours, (message) => message.number)) outbox.heardOn(number, theirs.length);
  const troubles = webhook.numberErrors.filter(({ number }) => offices.numbers.has(number));
  if (webhook.receipts.length + webhook.moved.length + troubles.length > 0) {
    const stops = await database.transaction(async (tx) => {
      const stopped = await receiveReceipts(tx, webhook.receipts);
      stopped.push(...(await receiveNumberTrouble(tx, troubles)));
      for (const { from, to, number } of webhook.moved) {
        const portfolio = portfolioOf(number);
        await moveSender(tx, { from: within(from, portfolio), to: within(to, portfolio) }, keys, clock.now());
      }
      return stopped;
    });
    for (const { number, code } of stops) log.warn(stopSentence(number, code));
    outbox.wake();
  }
  for (const { number, code } of troubles) log.warn({ code }, `Meta reports an error for number ${number}`);
}

/** A user id means one person only among the numbers of its portfolio. */
function within(sender: Sender, portfolio: string | undefined): Sender {
  return portfolio === undefined ? sender : { ...sender, portfolio };
}

function emulatorOptions(
  { database, keys, whatsapp, config, clock, offices, log }: Services,
  jump: (to: Temporal.Instant) => Promise<string[]>,
) {
  return {
    database,
    keys,
    appSecret: whatsapp.appSecret,
    accessToken: whatsapp.accessToken,
    webhookUrl: `${ownAddress(config.host, config.port)}/webhooks/whatsapp`,
    now: () => clock.now(),
    jump,
    offices: () =>
      [...offices.numbers.values()].map((number) => ({
        number: number.phoneNumberId,
        phone: number.phone,
        offices: number.offices.map(({ code, name, zone, zoneName }) => ({ code, name, zone, zoneName })),
        sample: offices.country.demo.sample,
      })),
    people: () => ({ callingCode: offices.country.callingCode, ...offices.country.demo.citizens }),
    templates: () => templates,
    log,
  };
}
