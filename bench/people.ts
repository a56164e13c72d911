import { createHmac } from "node:crypto";

/** Invented people who write to our numbers, and the webhooks that carry what they say. */
export interface Saying {
  number: string;
  from: string;
  id: string;
  text: string;
}

export const appSecret = "bench-secret";

/** A webhook POST of Meta's shape with many messages, and its signature. */
export interface Post {
  body: Buffer;
  signature: string;
  messages: number;
}

export function post(sayings: Saying[], at: Temporal.Instant): Post {
  const byNumber = Map.groupBy(sayings, (saying) => saying.number);
  const timestamp = String(Math.floor(at.epochMilliseconds / 1000));
  const entry = [...byNumber].map(([number, theirs]) => ({
    id: "1",
    changes: [
      {
        field: "messages",
        value: {
          messaging_product: "whatsapp",
          metadata: { display_phone_number: number, phone_number_id: number },
          contacts: theirs.map((saying) => ({
            profile: { name: "x" },
            wa_id: saying.from,
            user_id: `ID.${saying.from}`,
          })),
          messages: theirs.map((saying) => ({
            id: saying.id,
            from: saying.from,
            from_user_id: `ID.${saying.from}`,
            timestamp,
            type: "text",
            text: { body: saying.text },
          })),
        },
      },
    ],
  }));
  const body = Buffer.from(JSON.stringify({ object: "whatsapp_business_account", entry }));
  return {
    body,
    signature: `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`,
    messages: sayings.length,
  };
}

let people = 0;
const syllables = ["ba", "di", "lu", "ra", "sa", "to", "mi", "ne", "wa", "yu", "ka", "ri", "pa", "gu", "he", "so"];

/** Somebody new: a sender that cannot exist, a name of syllables, a birth date. */
export function somebody(): { from: string; name: string; born: string } {
  const n = people++;
  const word = (seed: number) => [0, 4, 8].map((bits) => syllables[(seed >> bits) & 15]).join("");
  const day = String(1 + (n % 28)).padStart(2, "0");
  const month = String(1 + (Math.floor(n / 28) % 12)).padStart(2, "0");
  return {
    from: `6200${String(n).padStart(9, "0")}`,
    name: `${word(n)} ${word(n >> 12)} ${word(n * 7)}`,
    born: `${day}${month}${1950 + (n % 50)}`,
  };
}

/** ddmmyyyy */
export function digits(day: Temporal.PlainDate): string {
  return [String(day.day).padStart(2, "0"), String(day.month).padStart(2, "0"), day.year].join("");
}

/** A well-formed request, as the newspaper said. */
export function wellFormed(number: string, day: Temporal.PlainDate): Saying {
  const { from, name, born } = somebody();
  return { number, from, id: `wamid.bench.${from}`, text: `#${name}#${born}#${digits(day)}` };
}
