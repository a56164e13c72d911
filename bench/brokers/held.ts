import type { Hour } from "./calendar.ts";
import type { Contact } from "./contact.ts";

/** Who has the seats of a day, as far as it tells why an honest person found it full. */
export class Held {
  readonly #counts = new Map<string, number>();

  count(who: Contact | "resting", { office, day }: Hour, by: number): void {
    const holder = who === "resting" ? who : who.kind;
    const key = `${holder} ${office.id} ${day}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
  }

  /** Whether a seat of that day is with a broker, or rests. */
  has(holder: "broker" | "resting", office: { id: number }, day: number): boolean {
    return (this.#counts.get(`${holder} ${office.id} ${day}`) ?? 0) > 0;
  }
}
