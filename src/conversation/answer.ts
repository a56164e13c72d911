import type { Outcome } from "../booking/index.ts";
import { askErase, erased, papers, privacy } from "./answer/about-data.ts";
import { askBirth, askDay, askName, askOffice, askOtherDay } from "./answer/ask.ts";
import { byTheWay, confirmedLetter, echoLetter, isOver } from "./answer/booked.ts";
import { askCancel, cancelled, cannotCome, restored } from "./answer/cancel.ts";
import { confirmed } from "./answer/confirmed.ts";
import { askCorrection, askRename, birthStays, renamed } from "./answer/correct.ts";
import { escorted, followed, here } from "./answer/day.ts";
import { fact, otherOffice } from "./answer/fact.ts";
import { cancelOrMove, menu } from "./answer/menu.ts";
import { moved, moveList, moveOffered } from "./answer/move.ts";
import { number } from "./answer/number.ts";
import { sampleOver, template } from "./answer/sample.ts";
import { seated } from "./answer/seat.ts";
import { small } from "./answer/small.ts";
import { type Speech, silence, type Telling, tell, turn } from "./answer/speech.ts";
import { late } from "./answer/standing.ts";
import { allOver, status, which } from "./answer/status.ts";
import type { DoneOfDay } from "./day/act-of-day.ts";
import type { Meant } from "./interpret/topic.ts";
import type { Scene } from "./scene.ts";
import type { Turn } from "./talk.ts";

/** The words for what was meant and what the world made of it (outcome i belongs to wish i), and the new place in the dialogue. `done`: what became of a wish of the day. Pure. */
export function answer(meant: Meant, outcomes: Outcome[], scene: Scene, done?: DoneOfDay): Turn {
  const { topic } = meant;
  const telling = tell(scene, meant);
  if (topic.on === "silence") return silence(telling);
  if (topic.on === "seat") return seated(telling, topic, outcomes);
  if (topic.on === "erase") return erased(telling, outcomes[0]);
  return turn(telling, speechOn(telling, topic, outcomes, done));
}

function speechOn(
  telling: Telling,
  topic: Exclude<Meant["topic"], { on: "silence" | "seat" | "erase" }>,
  outcomes: Outcome[],
  done: DoneOfDay | undefined,
): Speech {
  const [outcome] = outcomes;
  const free = outcome?.is === "looked" ? outcome.alternatives : { days: [], neighbours: [], nextRelease: undefined };
  switch (topic.on) {
    case "again":
      if (topic.bookings.every((booking) => isOver(telling, booking))) return allOver(telling, topic.bookings);
      if (topic.bookings.some(({ state }) => state === "held")) return echoLetter(telling, topic.bookings, topic.draft);
      return topic.aside
        ? byTheWay(telling, confirmedLetter(telling, topic.bookings))
        : confirmedLetter(telling, topic.bookings);
    case "ask-name":
      return askName(telling, topic);
    case "ask-birth":
      return askBirth(telling, topic);
    case "ask-day":
      return askDay(telling, topic, outcome);
    case "ask-office":
      return askOffice(telling, topic);
    case "other-day":
      return askOtherDay(telling, topic);
    case "sample":
      return sampleOver(telling, topic.name, topic.birth);
    case "template":
      return template(telling);
    case "confirm":
      return confirmed(telling, topic.bookings, outcomes);
    case "move":
      return moved(telling, topic.booking, topic.to, outcome);
    case "move-offer":
      return moveOffered(telling, topic.booking, topic.to, free);
    case "move-list":
      return moveList(telling, topic.booking, free);
    case "cancel":
      return cancelled(telling, topic.bookings, outcomes);
    case "ask-cancel":
      return askCancel(telling, topic.booking);
    case "which":
      return which(telling, topic);
    case "restore":
      return restored(telling, outcomes);
    case "cannot-come":
      return cannotCome(telling, topic.booking);
    case "ask-correction":
      return askCorrection(telling);
    case "ask-rename":
      return askRename(telling, topic.booking);
    case "rename":
      return renamed(telling, outcome);
    case "birth-stays":
      return birthStays(telling, topic.booking);
    case "status":
      return status(telling, topic);
    case "number":
      return number(telling, topic);
    case "follow":
      return followed(telling, done);
    case "escort":
    case "no-escort":
      return escorted(telling, done);
    case "here":
      return here(telling, topic, done);
    case "late":
      return late(telling, topic);
    case "papers":
      return papers(telling, topic);
    case "privacy":
      return privacy(telling);
    case "ask-erase":
      return askErase(telling);
    case "mute":
    case "unmute":
      return {
        kind: topic.on,
        text: topic.on === "mute" ? telling.say.menu.muted : telling.say.menu.unmuted,
        aside: true,
      };
    case "menu":
      return menu(telling, topic);
    case "cancel-or-move":
      return cancelOrMove(telling);
    case "fact":
      return fact(telling, topic);
    case "other-office":
      return otherOffice(telling, topic);
    case "small":
      return small(telling, topic);
  }
}
