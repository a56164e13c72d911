import type { Answer } from "./after-answer.ts";
import type { Fate } from "./after-verdict.ts";
import { type ClaimedLetter, decide } from "./decide.ts";
import { fly } from "./fly.ts";
import type { HeldNumbers } from "./held-numbers.ts";
import { hindranceOf } from "./hinder.ts";
import type { Settings } from "./outbox-options.ts";
import { PairPace } from "./pace.ts";
import { later, stamp } from "./real-time.ts";
import { trouble } from "./trouble.ts";

interface InHand {
  claimedAt: Temporal.Instant;
  /** Ends the attempt; only the first call counts. */
  land(fate: Fate): void;
}

export interface Picture {
  letterId: string;
  mediaId: string;
  kept(): void;
}

/** What there is to write down: how attempts ended, and pictures that were uploaded. */
export interface News {
  answers: Answer[];
  pictures: Picture[];
}

const longestMs = 60_000;

/** The letters that are in hand: each is on its way, or has landed and waits to be written down. */
export class Flights {
  private readonly pairs = new PairPace();
  private readonly inHand = new Map<string, InHand>();
  private readonly settings: Settings;
  private readonly held: HeldNumbers;
  private readonly onNews: () => void;
  private readonly tellTrouble: ReturnType<typeof trouble>;
  private news: News = { answers: [], pictures: [] };

  constructor(settings: Settings, held: HeldNumbers, onNews: () => void) {
    this.settings = settings;
    this.held = held;
    this.onNews = onNews;
    this.tellTrouble = trouble(settings.log, () => this.ms());
  }

  inHandIds(): string[] {
    return [...this.inHand.keys()];
  }

  takeNews(): News {
    const news = this.news;
    this.news = { answers: [], pictures: [] };
    return news;
  }

  /** It could not be written down: the next round tries again. */
  putBack(news: News) {
    this.news = {
      answers: [...news.answers, ...this.news.answers],
      pictures: [...news.pictures, ...this.news.pictures],
    };
  }

  written({ answers, pictures }: News) {
    for (const picture of pictures) picture.kept();
    for (const { letterId } of answers) this.inHand.delete(letterId);
  }

  /** Starts an attempt for a letter whose claim is committed. */
  launch(letter: ClaimedLetter, domainNow: Temporal.Instant) {
    const lane = `${letter.number} ${letter.citizenId}`;
    const flight = this.held.launch(letter.number, letter.citizenId);
    const land = this.landing(letter, flight.landed);
    this.inHand.set(letter.letterId, { claimedAt: letter.claimedAt, land });
    const step = decide(letter, domainNow);
    if (step.do !== "send") return land(step.do === "drop" ? { is: "drop", fault: step.fault } : { is: "give-up" });
    const wait = this.pairs.wait(lane, this.ms());
    if (wait > 0) {
      land({ is: "back", notBefore: later(stamp(this.settings.time), wait) });
      return flight.rest(this.ms() + wait);
    }
    let sentAt = 0;
    const sending = () => {
      sentAt = this.ms();
      flight.sending(sentAt);
      this.pairs.sent(lane, sentAt);
    };
    const { carrier, log } = this.settings;
    const ground = {
      carrier,
      log,
      sending,
      isFresh: () => this.isFresh(letter),
      keepPicture: this.keepPicture(letter),
    };
    void fly(letter, step, ground).then((fate) => {
      this.count(fate, sentAt);
      land(fate);
    });
  }

  /** A carrier that never answers must not hold its place for ever. */
  landStuck(now: Temporal.Instant) {
    const old = later(now, -longestMs);
    for (const { claimedAt, land } of this.inHand.values()) {
      if (Temporal.Instant.compare(claimedAt, old) < 0) land({ is: "unknown" });
    }
  }

  tidy(now: number) {
    this.pairs.tidy(now);
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
      this.news.answers.push({ letterId, claimedBy: this.settings.serverId, claimedAt, fate });
      this.onNews();
    };
  }

  private keepPicture({ letterId }: ClaimedLetter): (mediaId: string) => Promise<void> {
    return (mediaId) =>
      new Promise((kept) => {
        this.news.pictures.push({ letterId, mediaId, kept });
        this.onNews();
      });
  }

  // A process that was suspended between claim and send must not send what another took over in the meantime.
  private isFresh({ claimedAt }: ClaimedLetter): boolean {
    const most = Math.max(1_000, Math.min(50_000, this.settings.unknownOutcomeWaitMs / 2));
    return this.ms() - claimedAt.epochMilliseconds < most;
  }

  private slowDown(number: string, fate: Fate) {
    const hindrance = hindranceOf(number, fate, stamp(this.settings.time), this.settings.random);
    if (!hindrance || "stop" in hindrance) return;
    const until = hindrance.pauseUntil.epochMilliseconds;
    for (const each of hindrance.number === null ? this.held.all() : [number]) {
      if (hindrance.slowDown) this.held.paceOf(each)?.slowDown(this.ms(), until);
      else this.held.paceOf(each)?.pause(until);
    }
  }

  private count(fate: Fate, sentAt: number) {
    if (fate.is === "drop" || fate.is === "give-up" || fate.is === "back") return;
    this.settings.metrics.sent(fate.is, "code" in fate ? fate.code : undefined, (this.ms() - sentAt) / 1_000);
  }

  private ms(): number {
    return this.settings.time.now().epochMilliseconds;
  }
}

// What the channel says is written down with the answers of others: it must not be able to spoil them.
function storable(fate: Fate): Fate {
  if (fate.is === "accepted") return /^[\x21-\x7e]{1,255}$/.test(fate.wamid) ? fate : { is: "unknown" };
  if (!("code" in fate) || fate.code === undefined) return fate;
  if (Number.isInteger(fate.code) && Math.abs(fate.code) < 2 ** 31) return fate;
  const { code: _, ...rest } = fate;
  return rest as Fate;
}
