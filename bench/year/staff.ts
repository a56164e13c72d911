import { staffMember } from "../../src/staff/index.ts";
import type { ActName, AskOf } from "../../src/staff-acts/index.ts";
import { chance } from "../brokers/chance.ts";
import { personOf } from "../brokers/people.ts";
import type { Entered } from "./calendar.ts";
import type { Citizens } from "./citizens.ts";
import type { Happening } from "./events.ts";
import { dayContent, weekContent } from "./hours.ts";
import { liveOn, peopleBefore, type Row } from "./tables.ts";
import { note, timed, type World } from "./world.ts";

const id = (nr: number) => `0190a7b2-0000-7000-8000-00000000000${nr}`;
const roles = ["guard", "front-desk", "document-officer", "counter-officer", "supervisor", "head-of-office"] as const;
const everybody = staffMember({ id: id(1), name: "Sri", roles: roles.map((role) => ({ office: 1, role })) });
const headOffice = staffMember({ id: id(2), name: "Pusat", roles: [{ office: null, role: "head-office" }] });

/** Whoever works in the office, and who enters what changes it: all by the acts of the console. */
export class Staff {
  readonly did = new Map<string, number>();
  /** Bookings whose people stood at the door. */
  readonly came = new Set<string>();
  readonly #world: World;
  readonly #seed: number;
  readonly #citizens: Citizens;
  readonly #entered: Entered;
  readonly #usual: number;
  readonly #burnt = new Set<string>();
  #decided = new Set<string>();
  #late: Row[] = [];
  #cut = false;

  constructor(world: World, seed: number, citizens: Citizens, entered: Entered, usual: number) {
    this.#world = world;
    this.#seed = seed;
    this.#citizens = citizens;
    this.#entered = entered;
    this.#usual = usual;
  }

  begin(): void {
    this.#decided = new Set();
    this.#late = [];
    this.#cut = false;
  }

  /** Who has an hour until then comes to the door; `papers`: and all of them are looked at, called and served. */
  receive(day: Temporal.PlainDate, until: string, { papers = true } = {}): Promise<void> {
    return timed(this.#world.spent, "the office", () => this.#receive(day, until, papers));
  }

  async #receive(day: Temporal.PlainDate, until: string, papers: boolean): Promise<void> {
    const late = this.#late;
    this.#late = [];
    const rows = (await liveOn(this.#world.pool, day)).filter(
      (row) => !row.held && !row.waits && row.starts <= until && !this.#decided.has(row.id),
    );
    const comers = this.#parties(rows).filter(([first]) => this.#comes(first!, day));
    for (const party of [...late.map((one) => [one]), ...comers]) await this.#arrives(party);
    if (papers) await this.#serve(day);
  }

  /** Whoever waits for papers or with a number. */
  async #serve(day: Temporal.PlainDate): Promise<void> {
    await Promise.all(["berkas-1", "berkas-2"].map((desk) => this.#papers(desk, day)));
    const counters = ["1", "2", "3", "4"].filter((code) => !this.#burnt.has(code));
    await Promise.all(counters.map((counter) => this.#calls(counter)));
  }

  /** Some have no booking, and some have no telephone. */
  async frontDesk(day: Temporal.PlainDate, people: number): Promise<void> {
    for (let nr = 0; nr < 2; nr++) {
      const came = await this.#act("walk-in", { stream: "same-day", people: 1, service: "new" }, "depan");
      note(this.did, "refused" in came ? `walk-in: ${came.refused}` : "walk-ins");
    }
    for (let nr = 0; nr < Math.ceil(people * 0.03); nr++) {
      const { name, birth } = personOf(`desk ${nr}`, (what) => chance(this.#seed, "desk", day.toString(), nr, what));
      let on = day.add({ days: 2 + nr });
      while (!this.#entered.isOpen(on)) on = on.add({ days: 1 });
      const booked = await this.#act("book-at-desk", { name, birth, day: on.toString() }, "depan");
      note(this.did, "refused" in booked ? `desk booking: ${booked.refused}` : "booked at the desk");
    }
  }

  /** The head ends the day; with everybody moved who was still to come. */
  async close(): Promise<void> {
    const first = await this.#act("close-day", { expected: 0 }, "depan");
    const expected = "refused" in first && first.refused === "still-to-come" ? first.expected : 0;
    const closed = expected > 0 ? await this.#act("close-day", { expected }, "depan") : first;
    note(this.did, "refused" in closed ? `closing: ${closed.refused}` : "days closed");
  }

  /** A disturbance is declared; until it ends nobody is served, and half of those still to come stay away. The answer ends it. */
  async powerCut(): Promise<() => Promise<void>> {
    this.#cut = true;
    const cut = await this.#act("declare-disturbance", { began: this.#world.now(), reason: "Listrik padam" }, "depan");
    if ("refused" in cut) throw new Error(`a power cut was refused: ${cut.refused}`);
    return async () => {
      const ended = await this.#act("end-disturbance", { disturbance: cut.id }, "depan");
      if ("refused" in ended) throw new Error(`the end of a power cut was refused: ${ended.refused}`);
    };
  }

  async counterBurns(counter: string): Promise<void> {
    this.#burnt.add(counter);
    await this.#act("set-counter", { counter, state: "closed", reason: "Terbakar" }, "depan");
  }

  /** A change of the calendar, by whoever may make it. Throws where it is refused: the year would be another one. */
  async enter(does: Happening): Promise<void> {
    const done = await this.#change(does);
    if ("refused" in done) throw new Error(`${JSON.stringify(does)} was refused: ${JSON.stringify(done)}`);
    this.#entered.enter(does, done.change);
  }

  #change(does: Happening) {
    const reason = "Surat edaran";
    const date = (text: string) => Temporal.PlainDate.from(text);
    const span = ({ firstDay, lastDay = firstDay }: { firstDay: string; lastDay?: string }) => ({
      firstDay: date(firstDay),
      lastDay: date(lastDay),
    });
    const usual = (share: number) => Math.round(this.#usual * share);
    switch (does.is) {
      case "decreed-year":
        return this.#country("decree-year", { scope: "nasional", year: does.year, decree: "SKB", reason });
      case "holiday":
        return this.#country("add-holiday", {
          ...span(does),
          scope: does.province ? this.#world.office.province : "nasional",
          kind: does.joint ? "joint-leave" : "holiday",
          name: does.name,
          decree: "SKB",
          reason,
        });
      case "closure":
        return this.#act("plan-closure", { ...span(does), kind: "closure", name: does.name, decree: "", reason });
      case "hours": {
        const { firstDay, lastDay } = does;
        const hours = weekContent(does.hours, usual(does.share));
        return this.#act("change-hours", {
          firstDay: date(firstDay),
          lastDay: lastDay ? date(lastDay) : undefined,
          hours,
          reason,
        });
      }
      case "special-day": {
        const hours = dayContent(does.hours, usual(does.share));
        return this.#act("set-special-day", { day: date(does.day), name: does.name, hours, reason });
      }
      case "taken-back":
        return this.#country("withdraw-country-change", { id: this.#entered.changeOf(does.name), reason });
      case "flood":
      case "unopened":
      case "power-cut":
      case "counter-burns":
        throw new Error(`${does.is} is no change of the calendar`);
    }
  }

  #parties(rows: readonly Row[]): Row[][] {
    return [
      ...Map.groupBy(rows, ({ id, party, citizen, starts }) => `${citizen ?? id} ${party ?? id} ${starts}`).values(),
    ];
  }

  #comes(first: Row, day: Temporal.PlainDate): boolean {
    this.#decided.add(first.id);
    const luck = chance(this.#seed, this.#citizens.phoneOf(first.citizen) ?? first.starts, day.toString(), "comes");
    if (this.#cut && luck < 0.5) return false;
    if (luck >= 0.06 && luck < 0.09) this.#late.push(first);
    return luck >= 0.09;
  }

  async #arrives(party: readonly Row[]): Promise<void> {
    for (const { id: one } of party) this.#decided.add(one);
    const [first] = party;
    const answer = await this.#act("arrive", { booking: first!.id }, "pintu");
    const is = "is" in answer ? answer.is : answer.refused;
    note(this.did, `door: ${is}`);
    if (is === "recorded") for (const { id: one } of party) this.came.add(one);
  }

  async #papers(desk: string, day: Temporal.PlainDate): Promise<void> {
    for (;;) {
      const next = await this.#act("next-for-papers", {}, desk);
      if ("refused" in next) return;
      const people = (await peopleBefore(this.#world.pool, next.arrival)).map(({ visitor, service, citizen }) => {
        const luck = chance(this.#seed, this.#citizens.phoneOf(citizen) ?? "desk", day.toString(), "papers");
        const found = { visitor, service: service ?? "new", differs: [] };
        return { ...found, missing: luck < 0.07 ? [{ paper: 1 }] : [] };
      });
      const checked = await this.#act("check-papers", { arrival: next.arrival, people }, desk);
      if ("refused" in checked) throw new Error(`papers were refused: ${JSON.stringify(checked)}`);
      note(this.did, checked.returned ? "sent back for papers" : "papers complete");
    }
  }

  async #calls(counter: string): Promise<void> {
    for (;;) {
      const called = await this.#act("call-next", {}, counter);
      if ("refused" in called) return;
      await this.#act("reached", { ticket: called.ticket }, counter);
      note(this.did, "called");
    }
  }

  #act<N extends ActName>(name: N, ask: AskOf<N>, desk?: string) {
    return this.#world.acts.perform(name, ask, { member: everybody, office: this.#world.office, desk, source: "desk" });
  }

  #country<N extends ActName>(name: N, ask: AskOf<N>) {
    return this.#world.acts.perform(name, ask, { member: headOffice, office: this.#world.office, source: "desk" });
  }
}
