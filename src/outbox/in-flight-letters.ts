import type { SendOutcome } from "./after-outcome.ts";
import type { SendResult } from "./after-send.ts";
import type { Verdict } from "./carrier.ts";
import { decideSend, type SendStep, type TakenLetter } from "./decide-send.ts";
import type { LeasedNumbers } from "./leased-numbers.ts";
import { operatorWarnings } from "./operator-warnings.ts";
import type { Settings } from "./outbox-options.ts";
import { later, stamp } from "./real-time.ts";
import { sendLetter } from "./send-letter.ts";
import { sendingPauseOf } from "./sending-pause.ts";
import { CitizenRateLimit } from "./sending-rates.ts";

interface InFlightLetter {
  claimedAt: Temporal.Instant;
  /** Ends the attempt; only the first call counts. */
  settle(outcome: SendOutcome): void;
}

export interface Picture {
  letterId: string;
  mediaId: string;
  kept(): void;
}

/** What has to be recorded: how attempts ended, and pictures that were uploaded. */
export interface SendResults {
  sends: SendResult[];
  pictures: Picture[];
}

const longestMs = 60_000;

/** The letters of this server that are in flight: being sent, or sent and not yet recorded. */
export class InFlightLetters {
  private readonly citizenLimits = new CitizenRateLimit();
  private readonly letters = new Map<string, InFlightLetter>();
  private readonly settings: Settings;
  private readonly held: LeasedNumbers;
  private readonly onResults: () => void;
  private readonly warnOperator: ReturnType<typeof operatorWarnings>;
  private results: SendResults = { sends: [], pictures: [] };

  constructor(settings: Settings, held: LeasedNumbers, onResults: () => void) {
    this.settings = settings;
    this.held = held;
    this.onResults = onResults;
    this.warnOperator = operatorWarnings(settings.log, () => this.ms());
  }

  letterIds(): string[] {
    return [...this.letters.keys()];
  }

  takeResults(): SendResults {
    const results = this.results;
    this.results = { sends: [], pictures: [] };
    return results;
  }

  /** The results could not be recorded: the next round tries again. */
  putBack(results: SendResults) {
    this.results = {
      sends: [...results.sends, ...this.results.sends],
      pictures: [...results.pictures, ...this.results.pictures],
    };
  }

  written({ sends: answers, pictures }: SendResults) {
    for (const picture of pictures) picture.kept();
    for (const { letterId } of answers) this.letters.delete(letterId);
  }

  /** Starts an attempt for a letter whose claim is committed. */
  launch(letter: TakenLetter, domainNow: Temporal.Instant) {
    const pair = `${letter.number} ${letter.citizenId}`;
    const slot = this.held.launch(letter.number, letter.citizenId);
    const settle = this.settleOnce(letter, slot.freed);
    this.letters.set(letter.letterId, { claimedAt: letter.claimedAt, settle });
    const step = decideSend(letter, domainNow, this.settings.quietUntil);
    if (step.do !== "send") return settle(notSent(step));
    const templatesUntil = step.asTemplate ? this.held.templatesUntil(letter.number) : 0;
    if (templatesUntil > this.ms())
      return settle({ is: "back", notBefore: Temporal.Instant.fromEpochMilliseconds(templatesUntil) });
    const wait = this.citizenLimits.wait(pair, this.ms());
    if (wait > 0) {
      settle({ is: "back", notBefore: later(stamp(this.settings.time), wait) });
      return slot.rest(this.ms() + wait);
    }
    let sentAt = 0;
    const sending = () => {
      sentAt = this.ms();
      slot.sending(sentAt);
      this.citizenLimits.sent(pair, sentAt);
    };
    const { carriers, log } = this.settings;
    const context = {
      carrier: carriers[step.by],
      log,
      sending,
      isFresh: () => this.isFresh(letter),
      keepPicture: this.keepPicture(letter),
    };
    void sendLetter(letter, step, context).then((outcome) => {
      this.count(outcome, sentAt);
      settle(outcome);
    });
  }

  /** Ends attempts that got no answer for too long: a carrier that never answers must not block the number. */
  settleStuck(now: Temporal.Instant) {
    const old = later(now, -longestMs);
    for (const { claimedAt, settle } of this.letters.values()) {
      if (Temporal.Instant.compare(claimedAt, old) < 0) settle({ is: "unknown" });
    }
  }

  tidy(now: number) {
    this.citizenLimits.tidy(now);
  }

  private settleOnce(letter: TakenLetter, freed: () => void): (outcome: SendOutcome) => void {
    let open = true;
    return (said) => {
      if (!open) return;
      open = false;
      const { letterId, claimedAt, number } = letter;
      const standing = this.standingAfter(letter, storable(said));
      const outcome = this.held.isInTrouble(number) && said.is === "unknown" ? lostInTrouble : storable(said);
      freed();
      this.slowDown(number, outcome);
      this.warnOperator(letter, outcome);
      this.results.sends.push({ letterId, claimedBy: this.settings.serverId, claimedAt, outcome, standing });
      this.onResults();
    };
  }

  /** Notes what the outcome says about the channel of its number, and tells the operator when trouble begins and ends. */
  private standingAfter({ number, letterId, claimedAt }: TakenLetter, outcome: SendOutcome): SendResult["standing"] {
    const { random } = this.settings;
    const attempt = { letterId, began: claimedAt.epochMilliseconds, now: this.ms(), random };
    const changed = this.held.noteOutcome(number, outcome, attempt);
    if (!changed) return undefined;
    const isOver = changed === "over";
    if (isOver) this.settings.log.warn(`The channel takes letters of number ${number} again.`);
    else if (changed.probes === 1) {
      const code = changed.code === null ? "" : ` (error ${changed.code})`;
      this.settings.log.warn(
        `The channel is in trouble for number ${number}${code}: its letters wait, and one is sent now and then to see.`,
      );
    }
    return { number, trouble: isOver ? null : changed };
  }

  private keepPicture({ letterId }: TakenLetter): (mediaId: string) => Promise<void> {
    return (mediaId) =>
      new Promise((kept) => {
        this.results.pictures.push({ letterId, mediaId, kept });
        this.onResults();
      });
  }

  // A process that was suspended between taking and sending must not send what another server has taken over.
  private isFresh({ claimedAt }: TakenLetter): boolean {
    const most = Math.max(1_000, Math.min(50_000, this.settings.unknownOutcomeWaitMs / 2));
    return this.ms() - claimedAt.epochMilliseconds < most;
  }

  private slowDown(number: string, outcome: SendOutcome) {
    const pause = sendingPauseOf(number, outcome, stamp(this.settings.time), this.settings.random);
    if (!pause || "stop" in pause || "trouble" in pause) return;
    if ("templatesUntil" in pause) return this.held.pauseTemplates(number, pause.templatesUntil.epochMilliseconds);
    const until = pause.pauseUntil.epochMilliseconds;
    for (const each of pause.number === null ? this.held.all() : [number]) {
      if (pause.slowDown) this.held.rateLimitOf(each)?.slowDown(this.ms(), until);
      else this.held.rateLimitOf(each)?.pause(until);
    }
  }

  private count(outcome: SendOutcome, sentAt: number) {
    if (!isVerdict(outcome)) return;
    this.settings.metrics.sent(outcome.is, "code" in outcome ? outcome.code : undefined, (this.ms() - sentAt) / 1_000);
  }

  private ms(): number {
    return this.settings.time.now().epochMilliseconds;
  }
}

const lostInTrouble = { is: "lost-in-trouble" } as const;

function isVerdict(outcome: SendOutcome): outcome is Verdict {
  return !["drop", "give-up", "back", "wait", "lost-in-trouble"].includes(outcome.is);
}

function notSent(step: Exclude<SendStep, { do: "send" }>): SendOutcome {
  if (step.do === "drop") return { is: "drop", fault: step.fault };
  return step.do === "wait" ? { is: "wait", dueAt: step.dueAt } : { is: "give-up" };
}

// Results are recorded together: one invalid answer of the channel must not make the others fail.
function storable(outcome: SendOutcome): SendOutcome {
  if (outcome.is === "accepted") return /^[\x21-\x7e]{1,255}$/.test(outcome.wamid) ? outcome : { is: "unknown" };
  if (!("code" in outcome) || outcome.code === undefined) return outcome;
  if (Number.isInteger(outcome.code) && Math.abs(outcome.code) < 2 ** 31) return outcome;
  const { code: _, ...rest } = outcome;
  return rest as SendOutcome;
}
