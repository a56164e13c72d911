import type { Happening } from "./events.ts";

/** What is entered so far, as the one who enters it remembers: the checks ask this and not the product's calendar. */
export class Entered {
  readonly #closed = new Map<string, string>();
  readonly #special = new Map<string, string>();
  readonly #changes = new Map<string, string>();

  /** Monday to Friday, but for what the law or somebody closed; and Saturdays that were opened. */
  isOpen(day: Temporal.PlainDate): boolean {
    const text = day.toString();
    if (this.#closed.has(text) || byLaw.has(text.slice(5))) return false;
    return this.#special.has(text) || day.dayOfWeek <= 5;
  }

  /** The last working day before this one. */
  before(day: Temporal.PlainDate): Temporal.PlainDate {
    let open = day.subtract({ days: 1 });
    while (!this.isOpen(open)) open = open.subtract({ days: 1 });
    return open;
  }

  /** @param change by what the product knows it, for taking it back */
  enter(does: Happening, change: string): void {
    if ("name" in does) this.#changes.set(does.name, change);
    if (does.is === "holiday" || does.is === "closure")
      for (const day of daysOf(does.firstDay, does.lastDay)) this.#closed.set(day, does.name);
    if (does.is === "special-day") this.#special.set(does.day, does.name);
    if (does.is === "taken-back")
      for (const days of [this.#closed, this.#special])
        for (const [day, name] of days) if (name === does.name) days.delete(day);
  }

  changeOf(name: string): string {
    const change = this.#changes.get(name);
    if (!change) throw new Error(`nothing was entered as ${name}`);
    return change;
  }
}

const byLaw: ReadonlySet<string> = new Set(["01-01", "05-01", "06-01", "08-17", "12-25"]);

function daysOf(first: string, last = first): string[] {
  const days: string[] = [];
  for (let day = Temporal.PlainDate.from(first); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    days.push(day.toString());
  return days;
}
