import type { Saying } from "../../test/meta.ts";
import { chance } from "../brokers/chance.ts";
import { type Batch, batches, namesOf, spoken, textOf, type Wish } from "./people.ts";
import { citizensBy, liveOf, type Row } from "./tables.ts";
import { type Got, note, type World } from "./world.ts";

/** A time of a day, or the next at which the clock stops. */
export type When = Batch | "soon";

/** What somebody means to do at a time of a day. */
type Intent =
  | { is: "ask"; wish: Wish; tries: number; day: Temporal.PlainDate }
  | { is: "cancel" | "restore" | "check" | "earlier"; wish: Wish }
  | { is: "move"; wish: Wish; to: Temporal.PlainDate }
  | { is: "tap"; wish: Wish; content: Record<string, unknown>; means?: "cancel" | "move" };

/** Everybody with a telephone: what they write, what they answer, and when. They decide by the seed alone, so a year can be played again. */
export class Citizens {
  /** What was done, by its name. */
  readonly did = new Map<string, number>();
  /** Telephones that gave a seat back themselves. */
  readonly gaveBack = new Set<string>();
  /** Who asked what they have and was told another day than the tables have. */
  readonly toldWrong = new Set<string>();
  /** Telephones that wrote in this batch: what comes then answers them. */
  readonly writing = new Set<string>();
  readonly #world: World;
  readonly #seed: number;
  readonly #isOpen: (day: Temporal.PlainDate) => boolean;
  readonly #plans = new Map<string, Intent[]>();
  readonly #byPhone = new Map<string, Wish>();
  readonly #citizens = new Map<string, string>();
  readonly #phones = new Map<string, string>();
  readonly #read = new Map<string, string>();

  constructor(world: World, seed: number, isOpen: (day: Temporal.PlainDate) => boolean) {
    this.#world = world;
    this.#seed = seed;
    this.#isOpen = isOpen;
  }

  /** Somebody will ask on this day. */
  expect(wish: Wish, day: Temporal.PlainDate): void {
    this.#plan(day, wish.writes, { is: "ask", wish, tries: 0, day: this.#openFrom(wish.wished) });
  }

  /** Whose telephone a citizen of the tables is. */
  phoneOf(citizen: string | null): string | undefined {
    return citizen === null ? undefined : this.#phones.get(citizen);
  }

  hasPlans(day: Temporal.PlainDate, batch: When): boolean {
    return this.#plans.has(key(day, batch));
  }

  /** Somebody got a letter with something to tap, and makes up their mind. */
  hears({ to, buttons, text }: Got, day: Temporal.PlainDate, batch: When): void {
    const phone = to.startsWith("+") ? to : `+${to}`;
    this.#read.set(phone, `${this.#read.get(phone) ?? ""}\n${text}`);
    const wish = this.#byPhone.get(phone);
    if (!wish || buttons.length === 0) return;
    const find = (id: RegExp) => buttons.find((one) => id.test(one.id))?.content;
    const luck = this.#luck(wish.phone, day, buttons[0]!.id.split(".")[0]!);
    const tap = (content: Record<string, unknown> | undefined, means?: "cancel" | "move") => {
      if (content) this.#plan(day, batch, { is: "tap", wish, content, ...(means && { means }) });
    };
    if (find(/^reminder\./)) {
      if (luck < 0.45) tap(find(/^reminder\.coming/));
      else if (luck < 0.48) tap(find(/^reminder\.cannot/), "cancel");
      else if (luck < 0.5) tap(find(/^reminder\.move/), "move");
    } else if (find(/^displaced\./)) {
      if (luck < 0.3) tap(find(/^displaced\.keep/));
      else if (luck < 0.4) tap(find(/^displaced\.move/), "move");
      else if (luck < 0.45) tap(find(/^displaced\.cancel/), "cancel");
    } else if (find(/^wish-/)) {
      // An offer holds for an hour: who answers does it at once.
      if (luck < 0.6) this.#plan(day, "soon", { is: "tap", wish, content: find(/take-offer$/)! });
      else if (luck < 0.8) this.#plan(day, "soon", { is: "tap", wish, content: find(/pass-offer$/)! });
    }
  }

  /** All that is to be said at this time, with two rounds of what the answers bring about. */
  async write(day: Temporal.PlainDate, batch: When): Promise<void> {
    const intents = this.#plans.get(key(day, batch)) ?? [];
    this.#plans.delete(key(day, batch));
    if (intents.length === 0) return;
    for (const { is } of intents) note(this.did, is);
    this.#read.clear();
    await this.#say(intents.map((one) => [one.wish, wordsOf(one)]));
    await this.#learn(intents.map(({ wish }) => wish));
    let open = intents;
    for (let round = 0; round < 2 && open.length > 0; round++) {
      const live = await this.#live(open, day);
      if (round === 0)
        for (const one of open) if (one.is === "check") this.#compare(one.wish, live.get(one.wish.phone));
      const next = open.flatMap((one) => {
        const said = this.#after(one, live.get(one.wish.phone) ?? [], day, batch, round);
        return said === undefined ? [] : [[one, said] as const];
      });
      await this.#say(next.map(([{ wish }, said]) => [wish, said]));
      open = next.map(([one]) => one);
    }
    this.writing.clear();
  }

  /** What they were told they have, with what the tables have; where it is one seat of another day. */
  #compare({ phone }: Wish, live: readonly Row[] = []): void {
    const [seat] = live;
    if (live.length !== 1 || !seat || seat.held || seat.waits) return;
    const day = Temporal.PlainDate.from(seat.day);
    note(this.did, "told what they have");
    if (!namesOf(day).some((name) => this.#read.get(phone)?.toLowerCase().includes(name)))
      this.toldWrong.add(`${seat.id} of ${seat.day}`);
  }

  /** What an intent still has to say, now that it was answered; undefined: it is over. */
  #after(one: Intent, live: Row[], day: Temporal.PlainDate, batch: When, round: number): string | undefined {
    const { wish } = one;
    const held = live.some((row) => row.held);
    switch (one.is) {
      case "ask":
        if (held) return this.#luck(wish.phone, day, "yes") < 0.97 ? "ya" : undefined;
        if (live.length > 0) this.#has(wish, live, day);
        else if (round === 0) return this.#fullFor(one, day, batch);
        return undefined;
      case "cancel":
        if (live.length > 0) this.gaveBack.add(wish.phone);
        if (live.length > 0 && round < 2) return "BATAL";
        return undefined;
      case "move":
        return round === 0 && live.some((row) => row.day !== one.to.toString()) ? "ya" : undefined;
      case "tap":
        if (one.means === "cancel") this.gaveBack.add(wish.phone);
        if (one.means === "cancel") return live.length > 0 ? "BATAL" : undefined;
        if (one.means === "move" && round === 0) return `pindah ke ${spoken(this.#openFrom(day.add({ days: 3 })))}`;
        return one.means === "move" && round === 1 ? "ya" : undefined;
      case "check":
      case "restore":
      case "earlier":
        return undefined;
    }
  }

  /** Nothing free, or not understood: the list, or another day tomorrow, three times at most. */
  #fullFor(one: Extract<Intent, { is: "ask" }>, day: Temporal.PlainDate, batch: When): string | undefined {
    const { wish, tries } = one;
    if (this.#luck(wish.phone, day, "list") < 0.3) {
      note(this.did, "waits in the list");
      return "KABARI";
    }
    if (tries < 3)
      this.#plan(day.add({ days: 1 }), batch, {
        is: "ask",
        wish,
        tries: tries + 1,
        day: this.#openFrom(one.day.add({ days: 3 })),
      });
    else note(this.did, "gave up");
    return undefined;
  }

  /** Who has a seat: what they may still want until the day comes. */
  #has(wish: Wish, live: Row[], day: Temporal.PlainDate): void {
    note(this.did, "people with a seat", live.length);
    const until = Temporal.PlainDate.from(live[0]!.day);
    const days = Math.max(1, day.until(until).days);
    const luck = (what: string) => this.#luck(wish.id, day, what);
    const later = (what: string) => day.add({ days: Math.min(days - 1, Math.ceil(luck(what) * days)) });
    // Not at night: that would be one more time at which the clock stops.
    const when = (what: string) => batches[Math.floor(luck(`${what} time`) * (batches.length - 1))]!;
    const own = luck("change");
    if (luck("check") < 0.15) this.#plan(later("check day"), when("check"), { is: "check", wish });
    if (own < 0.08) {
      const on = later("cancel day");
      this.#plan(on, when("cancel"), { is: "cancel", wish });
      if (luck("restore") < 0.1) this.#plan(on, "evening", { is: "restore", wish });
    } else if (own < 0.16) {
      const to = this.#openFrom(until.add({ days: 1 + Math.floor(luck("to") * 5) }));
      this.#plan(later("move day"), when("move"), { is: "move", wish, to });
    } else if (own < 0.2 && days > 4) this.#plan(day.add({ days: 1 }), when("earlier"), { is: "earlier", wish });
  }

  /** Not in the past of the batch: what falls on a time that is over is done on the next day. */
  #plan(day: Temporal.PlainDate, batch: When, intent: Intent): void {
    const at = key(day, batch);
    const planned = this.#plans.get(at);
    if (planned) planned.push(intent);
    else this.#plans.set(at, [intent]);
  }

  async #say(said: (readonly [Wish, string | Record<string, unknown>])[]): Promise<void> {
    if (said.length === 0) return;
    const sayings: Omit<Saying, "at">[] = said.map(([{ phone, number }, words]) => ({
      from: phone,
      number,
      ...(typeof words === "string" ? { text: words } : { text: "", content: words }),
    }));
    for (const [wish] of said) {
      this.writing.add(wish.phone);
      this.#byPhone.set(wish.phone, wish);
    }
    note(this.did, "messages", said.length);
    await this.#world.say(sayings);
  }

  /** By whom the tables know these telephones: another one than before, once the time of their data was over. */
  async #learn(wishes: readonly Wish[]): Promise<void> {
    const fresh = [...new Set(wishes.map(({ phone }) => phone))];
    const digests = new Map(
      fresh.map((phone) => [this.#world.keys.lastDigests.of("phone", phone).toString("hex"), phone]),
    );
    const found = await citizensBy(
      this.#world.pool,
      [...digests.keys()].map((hex) => Buffer.from(hex, "hex")),
    );
    for (const [digest, citizen] of found) {
      const phone = digests.get(digest)!;
      this.#citizens.set(phone, citizen);
      this.#phones.set(citizen, phone);
    }
  }

  async #live(intents: readonly Intent[], day: Temporal.PlainDate): Promise<Map<string, Row[]>> {
    const ids = intents.flatMap(({ wish }) => this.#citizens.get(wish.phone) ?? []);
    const live = await liveOf(this.#world.pool, ids, day);
    return new Map([...live].map(([citizen, rows]) => [this.#phones.get(citizen)!, rows]));
  }

  #openFrom(day: Temporal.PlainDate): Temporal.PlainDate {
    let open = day;
    while (!this.#isOpen(open)) open = open.add({ days: 1 });
    return open;
  }

  #luck(who: string, day: Temporal.PlainDate, what: string): number {
    return chance(this.#seed, who, day.toString(), what);
  }
}

function wordsOf(one: Intent): string | Record<string, unknown> {
  switch (one.is) {
    case "ask":
      return textOf(one.wish, one.day);
    case "cancel":
      return "BATAL";
    case "restore":
      return "URUNG";
    case "check":
      return "CEK";
    case "earlier":
      return "KABARI";
    case "move":
      return `pindah ke ${spoken(one.to)}`;
    case "tap":
      return one.content;
  }
}

function key(day: Temporal.PlainDate, batch: When): string {
  return `${day} ${batch}`;
}
