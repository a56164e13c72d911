import { type Database, isDatabaseAway, isDeadlock } from "../database/index.ts";
import type { Answer } from "./after-answer.ts";
import type { Circumstances, Fate } from "./after-verdict.ts";
import { Bell } from "./bell.ts";
import type { Carrier, Verdict } from "./carrier.ts";
import { claimLetters, keepPictures, recoverClaims } from "./claim.sql.ts";
import { type ClaimedLetter, decide } from "./decide.ts";
import { fly } from "./fly.ts";
import { HeldNumbers } from "./held-numbers.ts";
import { hindranceOf } from "./hinder.ts";
import { keepAnswers } from "./keep-answers.ts";
import { Neighbours } from "./neighbours.ts";
import { PairPace } from "./pace.ts";
import { later, type RealTime, stamp } from "./real-time.ts";
import { settleEarlyReceipts } from "./receive.ts";
import { leaveSenders, releaseNumbers, shareNumbers } from "./share-numbers.sql.ts";
import { trouble } from "./trouble.ts";

export interface OutboxOptions {
  database: Database;
  carrier: Carrier;
  /** New for every process. */
  serverId: string;
  /** Domain time, by which Meta's 24 hours are counted. */
  now: () => Temporal.Instant;
  /** How long a send without an answer waits for its receipt before it is repeated. */
  unknownOutcomeWaitMs: number;
  /** For the operator: plain sentences without anybody's data. */
  log: (sentence: string) => void;
  metrics?: OutboxMetrics;
  time?: RealTime;
  /** 0 to 1, for pauses and back-off. */
  random?: () => number;
  /** Messages a second of one number, in and out together. */
  perSecond?: number;
}

export interface OutboxMetrics {
  /** One send came to an end: how, the channel's error number, and how long the channel took. Never whose. */
  sent(verdict: Verdict["is"], code: number | undefined, seconds: number): void;
}

interface InHand {
  claimedAt: Temporal.Instant;
  /** Ends the attempt; only the first call counts. */
  land(fate: Fate): void;
}

interface Picture {
  letterId: string;
  mediaId: string;
  kept(): void;
}

const gapMs = 20;
const hungryMs = 50;
const pollMs = 1_000;
const lookMs = 5_000;
const stumbleMs = 500;
const longestFlightMs = 60_000;

/**
 * The loop that carries letters to the channel. Each round is one transaction for all numbers: what came of the last
 * sends is written, then the next letters are claimed; the sends start when it has committed.
 */
export class Sender {
  private readonly options: Required<Omit<OutboxOptions, "metrics">> & Pick<OutboxOptions, "metrics">;
  private readonly time: RealTime;
  private readonly bell: Bell;
  private readonly held: HeldNumbers;
  private readonly neighbours: Neighbours;
  private readonly pairs = new PairPace();
  private readonly inHand = new Map<string, InHand>();
  private readonly tellTrouble: ReturnType<typeof trouble>;
  private answers: Answer[] = [];
  private pictures: Picture[] = [];
  private unrecovered = new Set<string>();
  private lookAt = 0;
  private stumbles = 0;
  private stopping = false;

  constructor(options: Required<Omit<OutboxOptions, "metrics">> & Pick<OutboxOptions, "metrics">) {
    this.options = options;
    this.time = options.time;
    this.bell = new Bell(options.time);
    this.held = new HeldNumbers(options.perSecond);
    this.tellTrouble = trouble(options.log, () => this.ms());
    this.neighbours = new Neighbours(options.database, {
      serverId: options.serverId,
      onWake: () => this.bell.ring(),
      onLook: () => this.lookAgain(),
      onHeard: (number, count) => this.held.heard(number, count, this.ms()),
    });
  }

  wake() {
    this.neighbours.tellWake();
    this.bell.ring();
  }

  heardOn(number: string, count: number) {
    if (!this.held.heard(number, count, this.ms())) this.neighbours.tellHeard(number, count);
  }

  /** Runs until `stop` was called and what is in flight has landed and is written down. */
  async run(): Promise<void> {
    while (!this.isOver()) {
      const began = this.ms();
      await this.round().then(
        () => (this.stumbles = 0),
        (error) => this.stumble(error),
      );
      if (this.isOver()) break;
      await this.bell.wait(this.untilNext());
      const gap = gapMs - (this.ms() - began);
      if (gap > 0) await this.time.sleep(gap);
    }
    await this.leave();
  }

  stop() {
    this.stopping = true;
    this.bell.ring();
  }

  private isOver(): boolean {
    // With the database away for good our claims become sends of unknown outcome; waiting for ever helps nobody.
    return this.stopping && (this.inHand.size === 0 || this.stumbles > 6);
  }

  private async round(): Promise<void> {
    const now = stamp(this.time);
    this.landStuck(now);
    if (!this.stopping && now.epochMilliseconds >= this.lookAt) await this.look(now);
    if (this.stumbles > 0) await this.keepOneByOne();
    const claimed = await this.exchange(now);
    const domainNow = this.options.now();
    for (const letter of claimed) this.launch(letter, domainNow);
  }

  /** One transaction: pictures and answers in, claims out. What it could not write is kept for the next round. */
  private async exchange(now: Temporal.Instant): Promise<ClaimedLetter[]> {
    const { answers, pictures } = this;
    const { serverId, database } = this.options;
    const wants = this.stopping ? [] : this.held.wants(now.epochMilliseconds);
    const drained = this.held.drained();
    if (answers.length + pictures.length + wants.length + drained.length === 0 && !this.neighbours.hasNews()) return [];
    this.answers = [];
    this.pictures = [];
    try {
      const claimed = await database.transaction(async (tx) => {
        await keepPictures(tx, serverId, pictures);
        await keepAnswers(tx, answers, this.about(now));
        const letters = wants.length > 0 ? await claimLetters(tx, serverId, wants, now) : [];
        await releaseNumbers(tx, serverId, drained, now);
        await this.neighbours.tell(tx, drained.length > 0);
        return letters;
      });
      for (const picture of pictures) picture.kept();
      for (const { letterId } of answers) this.inHand.delete(letterId);
      this.held.forget(drained);
      this.held.claimed(wants, claimed);
      return claimed;
    } catch (error) {
      this.answers = [...answers, ...this.answers];
      this.pictures = [...pictures, ...this.pictures];
      // The commit may have been done and its answer lost: then letters are claimed that we never heard of.
      for (const { number } of wants) this.unrecovered.add(number);
      throw error;
    }
  }

  private launch(letter: ClaimedLetter, domainNow: Temporal.Instant) {
    const lane = `${letter.number} ${letter.citizenId}`;
    const flight = this.held.launch(letter.number);
    const step = decide(letter, domainNow);
    const land = this.landing(letter, flight.landed);
    this.inHand.set(letter.letterId, { claimedAt: letter.claimedAt, land });
    if (step.do !== "send") return land(step.do === "drop" ? { is: "drop", fault: step.fault } : { is: "give-up" });
    const wait = this.pairs.wait(lane, this.ms());
    if (wait > 0) return land({ is: "back", notBefore: later(stamp(this.time), wait) });
    let sentAt = 0;
    const sending = () => {
      sentAt = this.ms();
      flight.sending(sentAt);
      this.pairs.sent(lane, sentAt);
    };
    const ground = { carrier: this.options.carrier, sending, isFresh: () => this.isFresh(letter), keepPicture: this.keepPicture(letter) };
    void fly(letter, step, ground).then((fate) => {
      this.count(fate, sentAt);
      land(fate);
    });
  }

  private landing(letter: ClaimedLetter, landed: () => void): (fate: Fate) => void {
    let open = true;
    return (told) => {
      if (!open) return;
      open = false;
      const fate = storable(told);
      landed();
      this.slowDown(letter.number, fate);
      this.tellTrouble(letter, fate);
      const { letterId, claimedAt } = letter;
      this.answers.push({ letterId, claimedBy: this.options.serverId, claimedAt, fate });
      this.bell.ring();
    };
  }

  private keepPicture({ letterId }: ClaimedLetter): (mediaId: string) => Promise<void> {
    return (mediaId) =>
      new Promise((kept) => {
        this.pictures.push({ letterId, mediaId, kept });
        this.bell.ring();
      });
  }

  // A process that was suspended between claim and send must not send what another took over in the meantime.
  private isFresh({ claimedAt }: ClaimedLetter): boolean {
    const most = Math.max(1_000, Math.min(30_000, this.options.unknownOutcomeWaitMs / 2));
    return this.ms() - claimedAt.epochMilliseconds < most;
  }

  private slowDown(number: string, fate: Fate) {
    const hindrance = hindranceOf(number, fate, stamp(this.time), this.options.random);
    if (!hindrance || "stop" in hindrance) return;
    const until = hindrance.pauseUntil.epochMilliseconds;
    for (const each of hindrance.number === null ? this.held.all() : [number]) {
      if (hindrance.slowDown) this.held.paceOf(each)?.slowDown(this.ms(), until);
      else this.held.paceOf(each)?.pause(until);
    }
  }

  private count(fate: Fate, sentAt: number) {
    if (fate.is === "drop" || fate.is === "give-up" || fate.is === "back") return;
    this.options.metrics?.sent(fate.is, "code" in fate ? fate.code : undefined, (this.ms() - sentAt) / 1_000);
  }

  // A carrier that never answers must not hold its place for ever.
  private landStuck(now: Temporal.Instant) {
    const old = later(now, -longestFlightMs);
    for (const { claimedAt, land } of this.inHand.values()) {
      if (Temporal.Instant.compare(claimedAt, old) < 0) land({ is: "unknown" });
    }
  }

  /** Finds our share of the numbers, and what was left lying by servers that died. */
  private async look(now: Temporal.Instant): Promise<void> {
    const { database, serverId, unknownOutcomeWaitMs } = this.options;
    const me = { serverId, session: this.neighbours.session };
    const share = await database.transaction((tx) => shareNumbers(tx, me, now));
    this.neighbours.present = share.others;
    for (const number of this.held.settle(share)) this.unrecovered.add(number);
    this.lookAt = now.epochMilliseconds + (share.short ? pollMs : lookMs);
    const numbers = [...this.unrecovered].filter((number) => this.held.all().includes(number));
    if (numbers.length > 0) {
      const inHand = [...this.inHand.keys()];
      await database.transaction((tx) => recoverClaims(tx, serverId, numbers, inHand, unknownOutcomeWaitMs));
    }
    this.unrecovered.clear();
    await database.transaction((tx) => settleEarlyReceipts(tx, this.about(now)));
    this.pairs.tidy(now.epochMilliseconds);
  }

  private lookAgain() {
    this.lookAt = 0;
    this.bell.ring();
  }

  private async stumble(error: unknown): Promise<void> {
    this.stumbles++;
    this.lookAt = 0;
    if (!isDatabaseAway(error) && !isDeadlock(error)) this.options.log(`The outbox could not go on (${nameOf(error)}); it tries again.`);
    await this.time.sleep(stumbleMs);
  }

  /** After an error: an answer that PostgreSQL refuses must not hold up the others. It is kept as a lost one. */
  private async keepOneByOne(): Promise<void> {
    for (const answer of [...this.answers]) {
      try {
        await this.keep(answer);
      } catch (error) {
        if (isDatabaseAway(error) || isDeadlock(error)) throw error;
        await this.keep({ ...answer, fate: { is: "unknown" } });
      }
      this.answers = this.answers.filter((other) => other !== answer);
      this.inHand.delete(answer.letterId);
    }
  }

  private keep(answer: Answer): Promise<void> {
    return this.options.database.transaction((tx) => keepAnswers(tx, [answer], this.about(stamp(this.time))));
  }

  private untilNext(): number {
    const now = this.ms();
    if (this.stopping) return pollMs;
    const room = Math.max(hungryMs, this.held.nextRoom(now) - now);
    return Math.max(0, Math.min(pollMs, room, this.lookAt - now));
  }

  private async leave(): Promise<void> {
    const { database, serverId } = this.options;
    const goodbye = database.transaction(async (tx) => {
      await leaveSenders(tx, serverId, stamp(this.time));
      if (this.neighbours.present) await this.neighbours.tell(tx, true);
    });
    // Others see that we are gone without it; it only takes a moment longer.
    await goodbye.catch(() => {});
    await this.neighbours.stop();
  }

  private about(now: Temporal.Instant): Circumstances {
    return { now, random: this.options.random, unknownOutcomeWaitMs: this.options.unknownOutcomeWaitMs };
  }

  private ms(): number {
    return this.time.now().epochMilliseconds;
  }
}

// What the channel says is written down with the answers of others: it must not be able to spoil them.
function storable(fate: Fate): Fate {
  if (fate.is === "accepted") return /^[\x21-\x7e]{1,255}$/.test(fate.wamid) ? fate : { is: "unknown" };
  if (!("code" in fate) || fate.code === undefined || (Number.isInteger(fate.code) && Math.abs(fate.code) < 2 ** 31)) return fate;
  const { code: _, ...rest } = fate;
  return rest as Fate;
}

function nameOf(error: unknown): string {
  const { name = "Error", code = "" } = (error ?? {}) as { name?: string; code?: string };
  return `${name} ${code}`.trim();
}
