import type { Reading } from "./reading.ts";

/** What the paper's QR says: the word, the number, and ten letters that only the paper has. The letters may be missing where it is typed. */
const shape = /^\W*(?:nomor|nomer|no|number|antrean|antrian)?\W*([a-z]) ?(\d{3})(?:\W+([2-9a-hj-np-z]{10}))?\W*$/i;

/** A queue number and nothing else ("NOMOR A014 7KMX4PTH2Q", "nomor a014", "A014"). */
export function ticketIn(text: string): NonNullable<Reading["ticket"]> | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const [, letter = "", digits = "", secret] = match;
  return { number: letter.toUpperCase() + digits, ...(secret && { secret: secret.toUpperCase() }) };
}
