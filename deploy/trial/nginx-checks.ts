import { createHash, randomBytes } from "node:crypto";
import { bogor, type Meta, type Saying, until, webhook } from "../../test/meta.ts";
import type { Checklist } from "./held.ts";
import type { Front } from "./nginx-start.ts";
import { publicName } from "./outside.ts";
import { asWritten, openDays } from "./production.ts";

const jsonHeads = (signature: string) => ({ "content-type": "application/json", "x-hub-signature-256": signature });

/** What the world says of itself is thrown away, and only our own name is answered. */
export async function namesAndHeads(list: Checklist, mirror: Front, front: Front): Promise<void> {
  const lies = {
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "http",
    forwarded: "for=203.0.113.9",
    "x-real-ip": "203.0.113.9",
  };
  const heads = JSON.parse((await mirror.ask("/api/v1", { headers: lies })).body).headers as Record<string, string>;
  list.held(
    "addresses, host and protocol that a stranger claims are thrown away",
    heads["x-forwarded-for"] === "127.0.0.1" &&
      heads["x-forwarded-host"] === publicName &&
      heads["x-forwarded-proto"] === "https" &&
      heads.host === publicName &&
      !heads.forwarded &&
      !heads["x-real-ip"],
  );
  const other = await front.ask("/", { name: "evil.example" }).then(
    ({ status }) => String(status),
    () => "no answer",
  );
  list.held("another host name gets no page", other === "no answer" || other === "421", other);
  const plain = await fetch(`http://127.0.0.1:${front.plainPort}/kantor/bogor`, { redirect: "manual" });
  const to = plain.headers.get("location");
  list.held("plain HTTP leads to HTTPS", plain.status === 301 && to === `https://${publicName}/kantor/bogor`);
  const page = await front.ask("/");
  const safe = ["content-security-policy", "x-content-type-options", "x-frame-options", "referrer-policy"];
  list.held("a page comes with its headers of safety", page.status === 200 && safe.every((name) => page.headers[name]));
  const hsts = [page.headers["strict-transport-security"] ?? []].flat();
  list.held("HSTS is said by one side only", hsts.length <= 1, hsts[0] ? "by the program" : "not said by this program");
  list.held("nginx does not tell its version", page.headers.server === "nginx");
}

/** Doors for the machine's own eyes, also under the spellings that mean the same. */
export async function closedToTheWorld(list: Checklist, front: Front): Promise<void> {
  const names = ["metrics", "emulator", "health/ready", "health/live"];
  const spellings = names.flatMap((name) => [
    `/${name}`,
    `/${name}/`,
    `/${name}?x=1`,
    `//${name}`,
    `/%${name.charCodeAt(0).toString(16)}${name.slice(1)}`,
    `/kantor/../${name}`,
    `/kantor/..%2f${name}`,
    `/./${name}`,
    `/${name.toUpperCase()}`,
  ]);
  const answers = await Promise.all(spellings.map((path) => front.ask(path)));
  const open = spellings.filter((_, i) => ![404, 400].includes(answers[i]!.status));
  const told = answers.some(({ body }) => /antrean_|"status"|<form/.test(body));
  list.held(
    "metrics, health and emulator are closed to the world",
    open.length === 0 && !told,
    `${spellings.length} spellings`,
  );
}

/** A thousand readers cost the program one page in a quarter of a minute. */
export async function publicPagesAreKept(list: Checklist, front: Front, program: string): Promise<void> {
  const drawn = async () => {
    const text = await (await fetch(`${program}/metrics`)).text();
    const lines = text.split("\n").filter((line) => /^antrean_http_answers_total\{.*route="\/kantor/.test(line));
    return lines.reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
  };
  const before = await drawn();
  const answers = await Promise.all(Array.from({ length: 80 }, () => front.ask("/kantor/bogor")));
  const asked = (await drawn()) - before;
  const good = answers.filter(({ status, body }) => status === 200 && body.includes("<html")).length;
  list.held(
    "a public page is drawn once for many readers",
    good === 80 && asked >= 1 && asked <= 2,
    `${good} readers, ${asked} drawn`,
  );
  const withCookie = await front.ask("/kantor/bogor", { headers: { cookie: "language=en" } });
  const again = (await drawn()) - before - asked;
  list.held("whoever carries a cookie gets a page of their own", withCookie.status === 200 && again === 1);
}

/** A phone's booking: Meta's webhook comes in through nginx, the letter with the code goes out. */
export async function bookByPhone(list: Checklist, front: Front, meta: Meta): Promise<void> {
  const [day] = await openDays(async (path) => (await front.ask(path)).body, "bogor");
  if (!day) return list.held("a phone's booking", false, "no day is open in the shipped pack");
  const { body, signature } = webhook({
    from: "+62000999000001",
    text: `#Warga Percobaan#03051992#${asWritten(day.day)}`,
  });
  const began = performance.now();
  const answer = await front.ask("/webhooks/whatsapp", { method: "POST", body, headers: jsonHeads(signature) });
  const acked = performance.now() - began;
  const code = () => /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.test(meta.lettersTo("+62000999000001")[0]?.text ?? "");
  await until("the letter with a code", code).catch(() => {});
  const times = `heard in ${acked.toFixed(0)} ms, letter after ${(performance.now() - began).toFixed(0)} ms`;
  list.held("a phone's booking has its code", answer.status === 200 && code(), times);
  const forged = await front.ask("/webhooks/whatsapp", { method: "POST", body, headers: jsonHeads("sha256=00") });
  list.held("a wrong signature is refused through nginx as well", forged.status === 401);
}

/** Not a byte is changed on the way, or no signature would be right. */
export async function bodyUnchanged(list: Checklist, mirror: Front): Promise<void> {
  const body = randomBytes(3_000_000);
  const seen = await mirror.ask("/webhooks/whatsapp", { method: "POST", body });
  const same = JSON.parse(seen.body).sha256 === createHash("sha256").update(body).digest("hex");
  list.held("3 MB arrive unchanged to the byte", same);
}

/** The largest webhook Meta sends, in one POST; a larger one is refused before it costs anything. */
export async function bigWebhook(list: Checklist, front: Front, meta: Meta): Promise<void> {
  const before = meta.letters.length;
  const sayings: Saying[] = Array.from({ length: 1_000 }, (_, i) => ({
    from: `+62000888${String(i).padStart(6, "0")}`,
    text: `halo ${".".repeat(2_560)}`,
    number: bogor,
  }));
  const { body, signature } = webhook(...sayings);
  const began = performance.now();
  const answer = await front.ask("/webhooks/whatsapp", { method: "POST", body, headers: jsonHeads(signature) });
  const took = performance.now() - began;
  const size = (Buffer.byteLength(body) / 1e6).toFixed(2);
  list.held("a webhook of 3 MB is heard", answer.status === 200, `${size} MB, 1000 messages, ${took.toFixed(0)} ms`);
  await until("an answer to each", () => meta.letters.length >= before + 1_000, 180).catch(() => {});
  list.held(
    "and each of its messages is answered",
    meta.letters.length === before + 1_000,
    `${meta.letters.length - before} of 1000`,
  );
  const huge = await front.ask("/webhooks/whatsapp", { method: "POST", body: Buffer.alloc(5_000_000) }).then(
    ({ status }) => String(status),
    () => "cut off",
  );
  list.held("5 MB are refused", ["413", "cut off"].includes(huge), huge);
}

/** A flood from one address hears a sentence and when to come again. */
export async function tooMany(list: Checklist, front: Front): Promise<void> {
  const answers = await Promise.all(Array.from({ length: 400 }, () => front.ask("/kantor/batam")));
  const refused = answers.filter(({ status }) => status === 429);
  const kind = refused.every(({ headers, body }) => headers["retry-after"] && body.includes("Terlalu banyak"));
  const figures = `${answers.length - refused.length} answered, ${refused.length} told to wait`;
  list.held("a flood of public pages is told to wait", refused.length > 100 && kind, figures);
}
