import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { apiDoor, operationsDoor } from "./api/index.ts";
import { emulator, type ReadWebhook, whatsappDoor } from "./channel/index.ts";
import { ownAddress } from "./config.ts";
import {
  boardDoor,
  consoleDoor,
  dressHouse,
  kioskDoor,
  liveDoor,
  pagesDoor,
  type StaffTools,
  sockets,
  unreadAddress,
  wellKnownDoor,
} from "./console/index.ts";
import { moveSender } from "./conversation/index.ts";
import { type Floor, type House, isOpenDemonstration, type Talk } from "./house.ts";
import { openHttpServer, transportSecurity } from "./http/index.ts";
import { receive } from "./outbox/index.ts";
import { templates } from "./phrasebook/index.ts";

/** What the newspapers printed in August 2017; newcomers begin with it. */
const publishedSample = "#Budi#25011987#07082017";

export interface Doors {
  port: number;
  /** Takes nothing new; answers what is being answered. */
  close(): Promise<void>;
}

/** Opens everything that is reached over HTTP. */
export async function openDoors(
  house: House,
  talk: Talk,
  floor: Floor,
  jump: (to: Temporal.Instant) => Promise<string[]>,
): Promise<Doors> {
  const { config, database, clock, whatsapp, metrics, log } = house;
  const app = await openHttpServer(config, log, metrics.connections.refused, unreadAddress);
  dressHouse(app, transportSecurity(config.publicUrl));
  metrics.watch(app);
  await app.register(sockets);
  await app.register(
    whatsappDoor({
      settings: whatsapp,
      hear: (webhook) => hear(house, talk, webhook),
      count: metrics.webhook.counted,
      now: () => clock.now(),
    }),
  );
  await app.register(operationsDoor({ database, metrics, clock }));
  await app.register(wellKnownDoor(config));
  await app.register(pagesDoor({ database, now: () => clock.now(), chat: isOpenDemonstration(house) }));
  await openConsole(app, house, floor, jump);
  if (isOpenDemonstration(house)) await app.register(emulator(emulatorOptions(house, jump)));
  await app.listen({ port: config.port, host: config.host });
  return { port: (app.server.address() as AddressInfo).port, close: () => app.close() };
}

/** The pages of staff, the boards and the kiosks. */
async function openConsole(
  app: FastifyInstance,
  house: House,
  floor: Floor,
  jump: (to: Temporal.Instant) => Promise<string[]>,
): Promise<void> {
  const { database, offices, clock, world } = house;
  const demo = isOpenDemonstration(house);
  const tools: StaffTools = {
    database,
    desk: floor.desk,
    offices,
    now: () => clock.now(),
    demo,
    ...(demo && { jump }),
    who: (request) => floor.staff.who(request),
    chatLink: (office, text) => chatLink(house, office, text),
  };
  await app.register(consoleDoor(tools, floor.staff));
  await app.register(liveDoor(floor.live, async (request) => (await floor.staff.who(request)) !== undefined));
  await app.register(boardDoor({ database, offices, world: () => world() }));
  await app.register(
    apiDoor({
      database,
      desk: floor.desk,
      offices,
      now: () => clock.now(),
      real: () => clock.real(),
      keyOf: (authorization) => floor.staff.keyOf(authorization),
    }),
  );
  await app.register(kioskDoor({ ...tools, deviceOf: (request) => floor.staff.deviceOf(request) }));
}

/** Where a telephone opens the chat with an office: its first number, or in a demonstration the chat page. */
function chatLink(house: House, office: number, text?: string): string | undefined {
  const { offices, config } = house;
  const number = [...offices.numbers.values()].find((one) => one.offices.some(({ id }) => id === office));
  if (!number) return undefined;
  const said = text ? `?text=${encodeURIComponent(text)}` : "";
  if (isOpenDemonstration(house)) return `${config.publicUrl ?? ownAddress(config.host, config.port)}/emulator${said}`;
  if (!number.documented) return undefined;
  return `https://wa.me/${number.phone.replace(/\D/g, "")}${said}`;
}

/** 200 goes out when this resolves: what was said, what became of letters, and who moved are written down. */
async function hear(
  { database, offices, key, metrics, log }: House,
  { inbox, outbox }: Talk,
  webhook: ReadWebhook,
): Promise<void> {
  const ours = webhook.messages.filter((message) => offices.numbers.has(message.number));
  // A number that is not ours: Meta is told that all is well, or it would repeat it for a week.
  metrics.webhook.counted("unknown-number", webhook.messages.length - ours.length);
  await inbox.keep(ours);
  // Meta counts messages in and out of a number together, so the outbox hears of them as they come.
  for (const [number, theirs] of Map.groupBy(ours, (message) => message.number)) outbox.heardOn(number, theirs.length);
  if (webhook.receipts.length + webhook.moved.length > 0) {
    await database.transaction(async (tx) => {
      await receive(tx, webhook.receipts);
      for (const moved of webhook.moved) await moveSender(tx, moved, key);
    });
    outbox.wake();
  }
  for (const { code } of webhook.numberErrors) log.warn({ code }, "Meta reports an error for one of our numbers");
}

function emulatorOptions(
  { database, whatsapp, config, clock, offices, log }: House,
  jump: (to: Temporal.Instant) => Promise<string[]>,
) {
  return {
    database,
    appSecret: whatsapp.appSecret,
    accessToken: whatsapp.accessToken,
    webhookUrl: `${ownAddress(config.host, config.port)}/webhooks/whatsapp`,
    now: () => clock.now(),
    async jump(to: Temporal.Instant) {
      if (Temporal.Instant.compare(to, clock.now()) < 0) return { told: "Jam hanya bisa maju." };
      const failed = await jump(to);
      // The clock is there; what failed is in the log and is tried again by itself.
      return failed.length === 0
        ? {}
        : { told: `Jam sudah maju, tetapi ini gagal dan dicoba lagi: ${failed.join(", ")}.` };
    },
    offices: () =>
      [...offices.numbers.values()].map((number) => ({
        number: number.phoneNumberId,
        phone: number.phone,
        offices: number.offices.map(({ code, name, zone }) => ({ code, name, zone })),
        sample: publishedSample,
      })),
    templates: () => templates,
    log,
  };
}
