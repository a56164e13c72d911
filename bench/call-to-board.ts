import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { startProgram } from "../test/child.ts";
import { aCaller, aKey, aLargeOffice, type Caller, counters, fillDay } from "./full-day.ts";
import { percentile } from "./load.ts";
import { openScreens, type Screens, type Shows } from "./screens.ts";

/** A waiting room and who presses there. */
interface WaitingScreens {
  screens: Screens;
  /** One press; answers how to know it on a screen. */
  press(n: number): Promise<Shows>;
  close(): Promise<void>;
}

interface Pressed {
  begun: number;
  shows: Shows;
}

/** Milliseconds from a press until a board shows it, one for each press and board; beside them those of the bare server. */
export interface CallTimes {
  alone: number[];
  together: number[];
}

const boards = 500;

/**
 * From the press of "call next" until each of 500 boards of the room shows the number at that counter: rounds of twenty presses one after another,
 * and of twenty at the same moment at twenty counters. The control takes turns with it, so that what the machine does beside this falls on both.
 */
export async function callToBoard(
  settings: Record<string, string>,
  folder: string,
  rounds: number,
  tell: (done: number) => void,
): Promise<{ ours: CallTimes; control: CallTimes }> {
  const ours = await anOffice(settings, folder);
  await timesOf(ours, [await press(ours, 0)]);
  const bare = await bareScreens(() => percentile(ours.screens.sizes(0), 0.5));
  await timesOf(bare, [await press(bare, 0)]);
  const times = { ours: { alone: [], together: [] } as CallTimes, control: { alone: [], together: [] } as CallTimes };
  for (let round = 1; round <= rounds; round++) {
    await measure(ours, times.ours);
    await measure(bare, times.control);
    tell(round);
  }
  await bare.close();
  await ours.close();
  return times;
}

async function measure(hall: WaitingScreens, { alone, together }: CallTimes) {
  alone.push(...(await oneAfterAnother(hall)));
  together.push(...(await allAtOnce(hall)));
}

async function oneAfterAnother(hall: WaitingScreens): Promise<number[]> {
  const pressed: Pressed[] = [];
  for (const n of counters.keys()) {
    pressed.push(await press(hall, n));
    // Never in step with what happens every so often.
    await pause(100 + Math.random() * 100);
  }
  return timesOf(hall, pressed);
}

async function allAtOnce(hall: WaitingScreens): Promise<number[]> {
  return timesOf(hall, await Promise.all(Array.from(counters.keys(), (n) => press(hall, n))));
}

async function press(hall: WaitingScreens, n: number): Promise<Pressed> {
  const begun = performance.now();
  return { begun, shows: await hall.press(n) };
}

// Looked up when all is over: this process is the screens, and busy it would be late itself.
async function timesOf({ screens }: WaitingScreens, pressed: Pressed[]): Promise<number[]> {
  await pause(1_500);
  return pressed.flatMap(({ begun, shows }) => screens.heardAt(begun, shows).map((at) => at - begun));
}

/** Among the last calls, or, where more than eight were called at once, beside its counter. */
function isShown(text: string, number: string, counter: string): boolean {
  const { calls = "", counters = "" } = (JSON.parse(text) as { parts: Record<string, string> }).parts;
  const beside = counters.split("<li ").find((one) => one.startsWith(`id="counter-${counter}"`));
  return calls.includes(`>${number}</th><td>${counter}</td>`) || (beside?.includes(`<b>${number}</b>`) ?? false);
}

/** The program with a full day in Bogor; the presses come from another program with a key. */
async function anOffice(settings: Record<string, string>, folder: string): Promise<WaitingScreens> {
  const program = await startProgram({ ...settings, OFFICES: await aLargeOffice(folder) });
  const caller = aCaller(program.url, await aKey(settings.DATABASE_URL as string));
  const bookers: Caller[] = [];
  for (let nr = 0; nr < 10; nr++) bookers.push(aCaller(program.url, await aKey(settings.DATABASE_URL as string)));
  await fillDay(caller, bookers);
  for (const booker of bookers) booker.close();
  const screens = await openScreens(`${program.url.replace("http", "ws")}/live?watch=board:bogor:1`, boards);
  return {
    screens,
    async press(n) {
      const at = counters[n % counters.length] as string;
      const { ticket } = await caller.post<{ ticket: { number: string } }>(`/offices/bogor/counters/${at}/call-next`);
      return (text) => isShown(text, ticket.number, at);
    },
    async close() {
      screens.close();
      caller.close();
      await program.stop();
    },
  };
}

async function bareScreens(bytes: () => number): Promise<WaitingScreens> {
  const server = fork(new URL("bare-board.ts", import.meta.url), { execArgv: process.execArgv });
  const [port] = (await once(server, "message")) as [number];
  const screens = await openScreens(`ws://127.0.0.1:${port}`, boards);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let presses = 0;
  return {
    screens,
    async press() {
      const n = ++presses;
      const url = `http://127.0.0.1:${port}/?n=${n}&bytes=${bytes()}`;
      const [answer] = (await once(request(url, { method: "POST", agent }).end(), "response")) as [IncomingMessage];
      answer.resume();
      return (text) => text.startsWith(`${n} `);
    },
    async close() {
      screens.close();
      agent.destroy();
      server.kill();
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((on) => setTimeout(on, ms));
}
