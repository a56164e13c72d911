import { Agent, request } from "node:http";
import type { Post } from "./people.ts";

export interface Answered {
  status: number;
  ms: number;
}

/** Posts webhooks over `messageWorkers` kept-alive connections, as fast as they are answered. */
export async function postAll(
  url: string,
  posts: Post[],
  workers: number,
  onPost: (n: number) => void = () => {},
): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: workers });
  const answers: Answered[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let i = next++; i < posts.length; i = next++) {
        answers[i] = await send(url, posts[i] as Post, agent);
        onPost(i + 1);
      }
    }),
  );
  agent.destroy();
  return answers;
}

/** Posts webhooks at a steady pace, whether or not earlier ones were answered; that is how Meta does it. */
export async function postSteadily(url: string, posts: Post[], perSecond: number): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const answers: Promise<Answered>[] = [];
  const begun = performance.now();
  for (const [i, one] of posts.entries()) {
    const wait = (i * 1000) / perSecond - (performance.now() - begun);
    if (wait > 1) await new Promise((on) => setTimeout(on, wait));
    answers.push(send(url, one, agent));
  }
  const all = await Promise.all(answers);
  agent.destroy();
  return all;
}

function send(url: string, { body, signature }: Post, agent: Agent): Promise<Answered> {
  const begun = performance.now();
  return new Promise((done, failed) => {
    const headers = {
      "content-type": "application/json",
      "content-length": body.length,
      "x-hub-signature-256": signature,
    };
    const sent = request(`${url}/webhooks/whatsapp`, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => done({ status: answer.statusCode ?? 0, ms: performance.now() - begun }));
    });
    sent.on("error", failed);
    sent.end(body);
  });
}

export function percentile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
