import type { Checklist } from "./held.ts";
import type { Front } from "./nginx-start.ts";
import { pause } from "./processes.ts";

const count = 300;

/** 300 POSTs that send one blank in 5 seconds: each is closed within a minute, and nobody else notices. */
export async function slowBodies(list: Checklist, front: Front): Promise<void> {
  let closed = 0;
  const slow = Array.from({ length: count }, () => {
    const headers = { "content-type": "application/json", "content-length": "1000" };
    const asked = front.begin("/webhooks/whatsapp", { method: "POST", headers, agent: false });
    const end = () => {
      clearInterval(drip);
      closed++;
    };
    const drip = setInterval(() => asked.write(" "), 5_000);
    asked.once("close", end);
    asked.on("error", () => {});
    asked.on("response", (answer) => answer.resume());
    asked.write(" ");
    return asked;
  });
  const waits: number[] = [];
  for (let second = 0; second < 65 && closed < count; second++) {
    const began = performance.now();
    // nginx counts connections by address: the others come from another one.
    const { status } = await front.ask("/console/masuk", { from: "127.0.0.2" });
    waits.push(status < 400 ? performance.now() - began : Number.POSITIVE_INFINITY);
    await pause(1_000);
  }
  const inTime = closed;
  for (const one of slow) one.destroy();
  list.held("slow bodies are closed within a minute", inTime === count, `${inTime} of ${count}`);
  const worst = Math.max(...waits);
  list.held("and nobody else notices them", worst < 1_000, `slowest other page ${worst.toFixed(0)} ms`);
}
