import type { WishOutcome } from "../booking/index.ts";
import { askErase, erased, papers, privacy } from "./answer/about-data.ts";
import { askBirth, askDay, askName, askOffice, askOtherDay } from "./answer/ask.ts";
import { byTheWay, confirmedLetter, echoLetter, isOver } from "./answer/booked.ts";
import { askCancel, cancelled, cannotCome, restored } from "./answer/cancel.ts";
import { coming } from "./answer/coming.ts";
import { confirmed } from "./answer/confirmed.ts";
import { askCorrection, askRename, birthCorrected, birthWhich, renamed } from "./answer/correct.ts";
import { escorted, followed, here } from "./answer/day.ts";
import { drawLeft, lotsShown } from "./answer/draw.ts";
import { fact, otherOffice } from "./answer/fact.ts";
import { cancelOrMove, menu } from "./answer/menu.ts";
import { moved, moveList, moveOffered } from "./answer/move.ts";
import { number } from "./answer/number.ts";
import { dayGone } from "./answer/refused.ts";
import { noReply, type Reply, type ReplyContext, replyContext, turn } from "./answer/reply.ts";
import { sampleOver, template } from "./answer/sample.ts";
import { seated } from "./answer/seat.ts";
import { small } from "./answer/small.ts";
import { late } from "./answer/standing.ts";
import { allOver, status, which } from "./answer/status.ts";
import {
  announcement,
  forwarded,
  keep,
  language,
  notYet,
  ownWord,
  readFewer,
  unanswered,
  whichMeaning,
} from "./answer/talk.ts";
import { ofList, waitForWhom } from "./answer/waiting-list.ts";
import type { DoneOfDay } from "./day/act-of-day.ts";
import type { Intent } from "./decide/intent.ts";
import type { DialogueContext } from "./dialogue-context.ts";
import type { Turn } from "./turn.ts";

/** The words for what was meant and what the world made of it (outcome i belongs to wish i), and the new state of the dialogue. `done`: the result of a wish of the day. Pure. */
export function answer(intent: Intent, outcomes: WishOutcome[], dialogue: DialogueContext, done?: DoneOfDay): Turn {
  const { topic } = intent;
  const context = replyContext(dialogue, intent);
  if (topic.on === "silence") return noReply(context);
  if (topic.on === "seat") return seated(context, topic, outcomes);
  if (topic.on === "erase") return erased(context, outcomes[0]);
  return turn(context, replyOn(context, topic, outcomes, done));
}

function replyOn(
  context: ReplyContext,
  topic: Exclude<Intent["topic"], { on: "silence" | "seat" | "erase" }>,
  outcomes: WishOutcome[],
  done: DoneOfDay | undefined,
): Reply {
  const [outcome] = outcomes;
  const free = outcome?.is === "looked" ? outcome.alternatives : { days: [], neighbours: [], nextRelease: undefined };
  switch (topic.on) {
    case "again":
      if (topic.bookings.every((booking) => isOver(context, booking))) return allOver(context, topic.bookings);
      if (topic.bookings.some(({ state }) => state === "held")) return echoLetter(context, topic.bookings, topic.draft);
      return topic.aside
        ? byTheWay(context, confirmedLetter(context, topic.bookings))
        : confirmedLetter(context, topic.bookings);
    case "ask-name":
      return dayGone(context, topic.draft, outcome) ?? askName(context, topic);
    case "ask-birth":
      return dayGone(context, topic.draft, outcome) ?? askBirth(context, topic);
    case "ask-day":
      return askDay(context, topic, outcome);
    case "ask-office":
      return askOffice(context, topic);
    case "other-day":
      return askOtherDay(context, topic);
    case "sample":
      return sampleOver(context, topic.name, topic.birth);
    case "template":
      return template(context);
    case "confirm":
      return confirmed(context, topic.bookings, outcomes);
    case "move":
      return moved(context, topic.booking, topic.to, outcomes);
    case "move-offer":
      return moveOffered(context, topic.booking, topic.to, free, topic.asked);
    case "move-list":
      return moveList(context, topic.booking, free, topic.only);
    case "kept":
      return confirmedLetter(context, [topic.booking]);
    case "cancel":
      return cancelled(context, topic.bookings, outcomes);
    case "ask-cancel":
      return askCancel(context, topic.bookings);
    case "which":
      return which(context, topic);
    case "wait":
    case "offer-answer":
    case "list":
      return ofList(context, outcomes);
    case "draw-left":
      return drawLeft(context, outcome);
    case "lots":
      return lotsShown(context, topic.why);
    case "wait-who":
      return waitForWhom(context);
    case "restore":
      return restored(context, outcomes);
    case "cannot-come":
      return cannotCome(context, topic.booking);
    case "coming":
      return coming(context, topic.booking);
    case "ask-correction":
      return askCorrection(context);
    case "ask-rename":
      return askRename(context, topic.booking);
    case "rename":
      return renamed(context, outcome);
    case "correct-birth":
      return birthCorrected(context, topic.booking, outcome);
    case "birth-which":
      return birthWhich(context, topic.booking);
    case "status":
      return status(context, topic);
    case "keep":
      return keep(context);
    case "own-word":
      return ownWord(context, topic);
    case "not-yet":
      return notYet(context);
    case "unanswered":
      return unanswered(context);
    case "which-meaning":
      return whichMeaning(context, topic);
    case "announcement":
      return announcement(context);
    case "forwarded":
      return forwarded(context);
    case "read-fewer":
      return readFewer(context);
    case "language":
      return language(context);
    case "number":
      return number(context, topic);
    case "follow":
      return followed(context, done);
    case "escort":
    case "no-escort":
      return escorted(context, done);
    case "here":
      return here(context, topic, done);
    case "late":
      return late(context, topic);
    case "papers":
      return papers(context, topic);
    case "privacy":
      return privacy(context);
    case "ask-erase":
      return askErase(context);
    case "mute":
    case "unmute":
      return {
        kind: topic.on,
        text: topic.on === "mute" ? context.say.menu.muted : context.say.menu.unmuted,
        aside: true,
      };
    case "menu":
      return menu(context, topic);
    case "cancel-or-move":
      return cancelOrMove(context);
    case "fact":
      return fact(context, topic);
    case "other-office":
      return otherOffice(context, topic);
    case "small":
      return small(context, topic);
  }
}
