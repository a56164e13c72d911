import { isDatabaseAway, isDeadlock } from "../database/index.ts";
import { connectionWatch } from "../log/index.ts";
import type { Answer } from "./after-answer.ts";
import type { Circumstances } from "./after-verdict.ts";
import { Bell } from "./bell.ts";
import { claimLetters, keepPictures, recoverClaims } from "./claim.sql.ts";
import type { ClaimedLetter } from "./decide.ts";
import { Flights } from "./flights.ts";
import { HeldNumbers } from "./held-numbers.ts";
import { keepAnswers } from "./keep-answers.ts";
import { Neighbours } from "./neighbours.ts";
import type { Settings } from "./outbox-options.ts";
import { stamp } from "./real-time.ts";
import { settleEarlyReceipts } from "./receive.ts";
import { leaveSenders, releaseNumbers, shareNumbers } from "./share-numbers.sql.ts";

const gapMs = 50;
const hungryMs = 50;
const pollMs = 1_000;
const lookMs = 5_000;
const stumbleMs = 500;
const mostStumblesAtTheEnd = 6;

/**
 * The loop that carries letters to the channel. Each round is one transaction for all numbers: what came of the last
 * sends is written, then the next letters are claimed; the sends start when it has committed.
 */
export class Sender {
  private readonly settings: Settings;
  private readonly connection: ReturnType<typeof connectionWatch>;
  private readonly bell: Bell;
  private readonly held: HeldNumbers;
  private readonly flights: Flights;
  private readonly neighbours: Neighbours;
  /** Numbers where letters may be claimed that nobody has in hand. */
  private readonly unrecovered = new Set<string>();
  private lookAt = 0;
  private stumbles = 0;
  private stopping = false;

  constructor(settings: Settings) {
    this.settings = settings;
    this.connection = connectionWatch(settings.log);
    this.bell = new Bell(settings.time);
    this.held = new HeldNumbers(settings.perSecond);
    this.flights = new Flights(settings, this.held, () => this.bell.ring());
    this.neighbours = new Neighbours(settings.database, {
      serverId: settings.serverId,
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

  stop() {
    this.stopping = true;
    this.bell.ring();
  }

  /** Runs until `stop` was called and what is in flight has landed and is written down. */
  async run(): Promise<void> {
    while (!this.isOver()) {
      const began = this.ms();
      await this.round().then(
        () => {
          this.stumbles = 0;
          this.connection.back();
        },
        (error) => this.stumble(error),
      );
      if (this.isOver()) break;
      await this.bell.wait(this.untilNext());
      const gap = gapMs - (this.ms() - began);
      if (gap > 0) await this.settings.time.sleep(gap);
    }
    await this.leave();
  }

  private isOver(): boolean {
    // With the database away for good our claims become sends of unknown outcome; waiting for ever helps nobody.
    return this.stopping && (this.flights.inHandIds().length === 0 || this.stumbles > mostStumblesAtTheEnd);
  }

  private async round(): Promise<void> {
    const now = stamp(this.settings.time);
    this.flights.landStuck(now);
    if (!this.stopping && now.epochMilliseconds >= this.lookAt) await this.look(now);
    if (this.stumbles > 0) await this.keepOneByOne();
    const claimed = await this.exchange(now);
    const domainNow = this.settings.now();
    for (const letter of claimed) this.flights.launch(letter, domainNow);
  }

  /** One transaction: news in, claims out. What it could not write is kept for the next round. */
  private async exchange(now: Temporal.Instant): Promise<ClaimedLetter[]> {
    const { serverId, database } = this.settings;
    const news = this.flights.takeNews();
    const wants = this.stopping ? [] : this.held.wants(now.epochMilliseconds, this.settings.crowded());
    const drained = this.held.drained();
    const most = this.settings.most();
    const nothing = news.answers.length + news.pictures.length + wants.length + drained.length === 0;
    if (nothing && !this.neighbours.hasNews()) return [];
    try {
      const claimed = await database.transaction(async (tx) => {
        await keepPictures(tx, serverId, news.pictures);
        await keepAnswers(tx, news.answers, this.about(now));
        const letters = await claimLetters(tx, serverId, wants, now, most);
        await releaseNumbers(tx, serverId, drained, now);
        await this.neighbours.tell(tx, drained.length > 0);
        return letters;
      });
      this.flights.written(news);
      this.held.forget(drained);
      this.held.claimed(wants, claimed, most);
      return claimed;
    } catch (error) {
      this.flights.putBack(news);
      // The commit may have been done and its answer lost: then letters are claimed that we never heard of.
      for (const { number } of wants) this.unrecovered.add(number);
      throw error;
    }
  }

  /** Finds our share of the numbers, and what was left lying by servers that died. */
  private async look(now: Temporal.Instant): Promise<void> {
    const { database, serverId } = this.settings;
    const me = { serverId, session: this.neighbours.session };
    const share = await database.transaction((tx) => shareNumbers(tx, me, now));
    this.neighbours.present = share.others;
    for (const number of this.held.settle(share)) this.unrecovered.add(number);
    await this.recover();
    await database.transaction((tx) => settleEarlyReceipts(tx, this.about(now)));
    this.flights.tidy(now.epochMilliseconds);
    this.lookAt = now.epochMilliseconds + (share.short ? pollMs : lookMs);
  }

  // In a transaction of its own: the leases are locked by number, letters by id, and nobody may wait in a circle.
  private async recover(): Promise<void> {
    const { database, serverId, unknownOutcomeWaitMs } = this.settings;
    const numbers = this.held.all().filter((number) => this.unrecovered.has(number));
    if (numbers.length > 0) {
      const inHand = this.flights.inHandIds();
      await database.transaction((tx) => recoverClaims(tx, serverId, numbers, inHand, unknownOutcomeWaitMs));
    }
    this.unrecovered.clear();
  }

  private lookAgain() {
    this.lookAt = 0;
    this.bell.ring();
  }

  private async stumble(error: unknown): Promise<void> {
    this.stumbles++;
    this.lookAt = 0;
    const { log } = this.settings;
    if (isDatabaseAway(error)) this.connection.away(error);
    else if (isDeadlock(error)) log.debug({ err: error }, "outbox worker met a deadlock");
    else log.error({ err: error }, "outbox worker error");
    await this.settings.time.sleep(stumbleMs);
  }

  /** After an error: an answer that PostgreSQL refuses must not hold up the others. It is kept as a lost one. */
  private async keepOneByOne(): Promise<void> {
    const { answers, pictures } = this.flights.takeNews();
    this.flights.putBack({ answers: [], pictures });
    for (const [i, answer] of answers.entries()) {
      try {
        await this.keep(answer);
      } catch (error) {
        if (isDatabaseAway(error) || isDeadlock(error)) {
          this.flights.putBack({ answers: answers.slice(i), pictures: [] });
          throw error;
        }
        this.settings.log.error(
          { err: error, letter: answer.letterId },
          "what the channel answered could not be written down: kept as unknown",
        );
        await this.keep({ ...answer, fate: { is: "unknown" } });
      }
      this.flights.written({ answers: [answer], pictures: [] });
    }
  }

  private keep(answer: Answer): Promise<void> {
    return this.settings.database.transaction((tx) => keepAnswers(tx, [answer], this.about(stamp(this.settings.time))));
  }

  private untilNext(): number {
    const now = this.ms();
    if (this.stopping) return pollMs;
    const room = Math.max(hungryMs, this.held.nextRoom(now) - now);
    return Math.max(0, Math.min(pollMs, room, this.lookAt - now));
  }

  private async leave(): Promise<void> {
    const { database, serverId, time } = this.settings;
    const goodbye = database.transaction(async (tx) => {
      await leaveSenders(tx, serverId, stamp(time));
      if (this.neighbours.present) await this.neighbours.tell(tx, true);
    });
    // Others see that we are gone without it; it only takes a moment longer.
    await goodbye.catch((err: unknown) => this.settings.log.warn({ err }, "the outbox could not sign off"));
    await this.neighbours.stop();
  }

  private about(now: Temporal.Instant): Circumstances {
    const { random, unknownOutcomeWaitMs } = this.settings;
    return { now, random, unknownOutcomeWaitMs };
  }

  private ms(): number {
    return this.settings.time.now().epochMilliseconds;
  }
}
