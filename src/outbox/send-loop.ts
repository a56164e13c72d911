import { isDatabaseDown, isDeadlock } from "../database/index.ts";
import { connectionWatch } from "../log/index.ts";
import type { Circumstances } from "./after-outcome.ts";
import type { SendResult } from "./after-send.ts";
import { InFlightLetters } from "./in-flight-letters.ts";
import { LeasedNumbers } from "./leased-numbers.ts";
import { openLetter } from "./open-letter.ts";
import type { Settings } from "./outbox-options.ts";
import { PeerServers } from "./peer-servers.ts";
import { stamp } from "./real-time.ts";
import { settleEarlyReceipts } from "./receive-receipts.ts";
import { recordSendResults } from "./record-send-results.ts";
import { releaseNumbers, removeSender, shareNumbers } from "./share-numbers.sql.ts";
import { keepPictures, recoverAbandonedLetters, type StoredLetter, takeLetters } from "./take-letters.sql.ts";
import { WakeSignal } from "./wake-signal.ts";

const gapMs = 50;
const backlogMs = 50;
const pollMs = 1_000;
const rebalanceMs = 5_000;
const backOffMs = 500;
const mostFailuresAtShutdown = 6;

/**
 * The loop that sends letters. Each round is one transaction for all numbers: the results of the last sends are
 * recorded, then the next letters are taken; the sends start after the commit.
 */
export class SendLoop {
  private readonly settings: Settings;
  private readonly connection: ReturnType<typeof connectionWatch>;
  private readonly wakeSignal: WakeSignal;
  private readonly held: LeasedNumbers;
  private readonly inFlight: InFlightLetters;
  private readonly peers: PeerServers;
  /** Numbers where letters may be claimed that nobody has in hand. */
  private readonly unrecovered = new Set<string>();
  private rebalanceAt = 0;
  private failures = 0;
  private stopping = false;

  constructor(settings: Settings) {
    this.settings = settings;
    this.connection = connectionWatch(settings.log);
    this.wakeSignal = new WakeSignal(settings.time);
    this.held = new LeasedNumbers(settings.perSecond);
    this.inFlight = new InFlightLetters(settings, this.held, () => this.wakeSignal.signal());
    this.peers = new PeerServers(settings.database, settings.log, {
      serverId: settings.serverId,
      onWake: () => this.wakeSignal.signal(),
      onRebalance: () => this.rebalanceSoon(),
      onHeard: (number, count) => this.held.heard(number, count, this.ms()),
    });
  }

  wake() {
    this.peers.noteWake();
    this.wakeSignal.signal();
  }

  heardOn(number: string, count: number) {
    if (!this.held.heard(number, count, this.ms())) this.peers.noteIncoming(number, count);
  }

  stop() {
    this.stopping = true;
    this.wakeSignal.signal();
  }

  /** Runs until `stop` was called and every letter in flight is sent and recorded. */
  async run(): Promise<void> {
    while (!this.isOver()) {
      const began = this.ms();
      await this.round().then(
        () => {
          this.failures = 0;
          this.connection.back();
        },
        (error) => this.backOff(error),
      );
      if (this.isOver()) break;
      await this.wakeSignal.wait(this.untilNext());
      const gap = gapMs - (this.ms() - began);
      if (gap > 0) await this.settings.time.sleep(gap);
    }
    await this.signOff();
  }

  private isOver(): boolean {
    // If the database stays down our letters become sends of unknown outcome; waiting longer does not help.
    return this.stopping && (this.inFlight.letterIds().length === 0 || this.failures > mostFailuresAtShutdown);
  }

  private async round(): Promise<void> {
    const now = stamp(this.settings.time);
    this.inFlight.settleStuck(now);
    if (!this.stopping && now.epochMilliseconds >= this.rebalanceAt) await this.rebalance(now);
    if (this.failures > 0) await this.recordOneByOne();
    const claimed = await this.recordAndTake(now);
    const domainNow = this.settings.now();
    const { keys, log } = this.settings;
    for (const letter of claimed) this.inFlight.launch(openLetter(letter, keys, log), domainNow);
  }

  /** One transaction: records results and takes letters. What it could not record is kept for the next round. */
  private async recordAndTake(now: Temporal.Instant): Promise<StoredLetter[]> {
    const { serverId, database } = this.settings;
    const results = this.inFlight.takeResults();
    const wants = this.stopping ? [] : this.held.wants(now.epochMilliseconds, this.settings.hasBacklog());
    const idle = this.held.idle();
    const most = this.settings.concurrencyLimit();
    const nothing = results.sends.length + results.pictures.length + wants.length + idle.length === 0;
    if (nothing && !this.peers.hasNotes()) return [];
    try {
      const claimed = await database.transaction(async (tx) => {
        await keepPictures(tx, serverId, results.pictures);
        await recordSendResults(tx, results.sends, this.about(now));
        const letters = await takeLetters(tx, serverId, wants, now, this.settings.now(), most);
        await releaseNumbers(tx, serverId, idle, now);
        await this.peers.notify(tx, idle.length > 0);
        return letters;
      });
      this.inFlight.written(results);
      this.held.forget(idle);
      this.held.taken(wants, claimed, most);
      return claimed;
    } catch (error) {
      this.inFlight.putBack(results);
      // The commit may have succeeded although its answer was lost: then we hold letters that we do not know of.
      for (const { number } of wants) this.unrecovered.add(number);
      throw error;
    }
  }

  /** Takes our share of the numbers, and recovers letters of servers that died. */
  private async rebalance(now: Temporal.Instant): Promise<void> {
    const { database, serverId } = this.settings;
    const me = { serverId, session: this.peers.session };
    const share = await database.transaction((tx) => shareNumbers(tx, me, now));
    this.peers.present = share.others;
    for (const number of this.held.updateLeases(share)) this.unrecovered.add(number);
    await this.recover();
    await database.transaction((tx) => settleEarlyReceipts(tx, this.about(now)));
    this.inFlight.tidy(now.epochMilliseconds);
    this.rebalanceAt = now.epochMilliseconds + (share.short ? pollMs : rebalanceMs);
  }

  // In its own transaction: leases are locked by number, letters by id; one order avoids deadlocks.
  private async recover(): Promise<void> {
    const { database, serverId, unknownOutcomeWaitMs } = this.settings;
    const numbers = this.held.all().filter((number) => this.unrecovered.has(number));
    if (numbers.length > 0) {
      const inHand = this.inFlight.letterIds();
      await database.transaction((tx) => recoverAbandonedLetters(tx, serverId, numbers, inHand, unknownOutcomeWaitMs));
    }
    this.unrecovered.clear();
  }

  private rebalanceSoon() {
    this.rebalanceAt = 0;
    this.wakeSignal.signal();
  }

  private async backOff(error: unknown): Promise<void> {
    this.failures++;
    this.rebalanceAt = 0;
    const { log } = this.settings;
    if (isDatabaseDown(error)) this.connection.away(error);
    else if (isDeadlock(error)) log.debug({ err: error }, "outbox worker met a deadlock");
    else log.error({ err: error }, "outbox worker error");
    await this.settings.time.sleep(backOffMs);
  }

  /** After an error: a result that PostgreSQL refuses must not block the others. It is recorded as unknown. */
  private async recordOneByOne(): Promise<void> {
    const { sends: answers, pictures } = this.inFlight.takeResults();
    this.inFlight.putBack({ sends: [], pictures });
    for (const [i, answer] of answers.entries()) {
      try {
        await this.recordOne(answer);
      } catch (error) {
        if (isDatabaseDown(error) || isDeadlock(error)) {
          this.inFlight.putBack({ sends: answers.slice(i), pictures: [] });
          throw error;
        }
        this.settings.log.error(
          { err: error, letter: answer.letterId },
          "what the channel answered could not be written down: kept as unknown",
        );
        await this.recordOne({ ...answer, outcome: { is: "unknown" } });
      }
      this.inFlight.written({ sends: [answer], pictures: [] });
    }
  }

  private recordOne(answer: SendResult): Promise<void> {
    return this.settings.database.transaction((tx) =>
      recordSendResults(tx, [answer], this.about(stamp(this.settings.time))),
    );
  }

  private untilNext(): number {
    const now = this.ms();
    if (this.stopping) return pollMs;
    const room = Math.max(backlogMs, this.held.nextAllowance(now) - now);
    return Math.max(0, Math.min(pollMs, room, this.rebalanceAt - now));
  }

  private async signOff(): Promise<void> {
    const { database, serverId, time } = this.settings;
    const signedOff = database.transaction(async (tx) => {
      await removeSender(tx, serverId, stamp(time));
      if (this.peers.present) await this.peers.notify(tx, true);
    });
    // If this fails, other servers notice a few seconds later.
    await signedOff.catch((err: unknown) => this.settings.log.warn({ err }, "the outbox could not sign off"));
    await this.peers.stop();
  }

  private about(now: Temporal.Instant): Circumstances {
    const { random, unknownOutcomeWaitMs } = this.settings;
    return { now, random, unknownOutcomeWaitMs };
  }

  private ms(): number {
    return this.settings.time.now().epochMilliseconds;
  }
}
