import type { Letter } from "./meta.ts";
import { type Seat, seatsOf, tapsOf } from "./morning.ts";
import type { TestServer } from "./test-server.ts";

/** Somebody with a telephone, as a story wants them: says things, taps things, and has seats. */
export interface Citizen {
  phone: string;
  /** All letters so far, the newest last. */
  letters: Letter[];
  /** Says something; the words that came back, several letters joined by a line. */
  says(text: string): Promise<string>;
  /** Said at another moment than it is heard. */
  saidAt(at: string, text: string): Promise<string>;
  edits(text: string): Promise<string>;
  forwards(text: string): Promise<string>;
  /** Deletes what was said last, for everybody. */
  deletes(): Promise<string>;
  /** Puts a sign on a letter of ours; empty or undefined: takes it back. */
  reacts(emoji: string | undefined, letter: Letter | undefined): Promise<string>;
  /** Taps what stands in that letter (the newest with something to tap, unless said); part of the title is enough. */
  taps(title: string, letter?: Letter): Promise<string>;
  seats(): Promise<Seat[]>;
}

let citizens = 0;

/** @param number ours that is written to; `userId`: WhatsApp shows no telephone number of theirs */
export function aCitizen(server: TestServer, { number, userId }: { number?: string; userId?: string } = {}): Citizen {
  const phone = `+62814${String(++citizens).padStart(8, "0")}`;
  const letters: Letter[] = [];

  async function say(content: Record<string, unknown>, at?: Temporal.Instant): Promise<string> {
    const from = userId ? { from: undefined, from_user_id: userId } : {};
    const came = await server.say({
      from: phone,
      text: "",
      content: { ...content, ...from },
      ...(number && { number }),
      ...(at && { at }),
    });
    letters.push(...came);
    return came.map(({ text }) => text).join("\n");
  }

  const text = (body: string) => ({ type: "text", text: { body } });
  return {
    phone,
    letters,
    says: (body) => say(text(body)),
    saidAt: (at, body) => say(text(body), Temporal.Instant.from(at)),
    edits: (body) => say({ type: "edit", edit: { original_message_id: "wamid.before", message: text(body) } }),
    forwards: (body) => say({ ...text(body), context: { forwarded: true } }),
    deletes: () => say({ type: "revoke", revoke: { original_message_id: "wamid.before" } }),
    reacts(emoji, letter) {
      if (!letter) throw new Error("no such letter");
      const reaction = { message_id: letter.wamid, ...(emoji !== undefined && { emoji }) };
      return say({ type: "reaction", reaction });
    },
    taps(title, letter = letters.findLast((one) => tapsOf(one).length > 0)) {
      const tap = letter && tapsOf(letter).find((one) => one.title.includes(title));
      if (!tap) throw new Error(`nothing to tap says "${title}"`);
      const reply = { id: tap.id, title: tap.title };
      const interactive = tap.row
        ? { type: "list_reply", list_reply: reply }
        : { type: "button_reply", button_reply: reply };
      return say({ type: "interactive", interactive });
    },
    seats: () => seatsOf(server, phone),
  };
}
