import type { OpenLot, WishOutcome } from "../../booking/index.ts";
import { showLot } from "../../booking/index.ts";
import { isBefore } from "../../calendar/index.ts";
import { drawnDay, type Office } from "../../office/index.ts";
import { cut, type LotSaid } from "../../phrasebook/index.ts";
import { officeOf } from "./booked.ts";
import type { Reply, ReplyContext } from "./reply.ts";

/** The letter of a request that is in a draw, sent again as often as it is asked for; of several one after the other. */
export function inDraw(context: ReplyContext, lots: readonly OpenLot[]): Reply {
  const { draw } = context.say;
  return {
    kind: "in-draw",
    text: lots.map((lot) => draw.inDraw(lotSaid(context, lot))).join("\n\n"),
    buttons: buttonsOf(context, lots),
    draft: "forget",
  };
}

/** Why somebody is in no draw. */
export function notInDraw(context: ReplyContext, outcome: Extract<WishOutcome, { is: "not-in-draw" }>): Reply {
  const { draw } = context.say;
  const kind = `not-in-draw-${outcome.why}`;
  switch (outcome.why) {
    case "many-people":
      return { kind, text: draw.manyPeople(outcome.people), draft: "forget" };
    case "other-draw":
      return { kind, text: draw.otherDraw(lotSaid(context, outcome.lot)), draft: "forget" };
    case "being-drawn":
      return { kind, text: draw.beingDrawn(outcome.day, officeOf(context, outcome)) };
    case "no-lot":
      return { kind, text: draw.noLot };
  }
}

/** They are out of it. */
export function drawLeft(context: ReplyContext, outcome: WishOutcome | undefined): Reply {
  if (outcome?.is === "left-draw")
    return { kind: "left-draw", text: context.say.draw.left(outcome.lots.map((lot) => lotSaid(context, lot))) };
  return { kind: "not-in-draw-no-lot", text: context.say.draw.noLot };
}

/** Their lots: to choose from, or to say that none of them is a seat yet. */
export function lotsShown(context: ReplyContext, why: "which" | "no-seat-yet"): Reply {
  const { draw } = context.say;
  const { lots } = context.dialogue;
  if (why === "no-seat-yet")
    return { kind: "lots", text: [draw.cannotMove, ...lotLines(context)].join("\n"), aside: true };
  return {
    kind: "which-draw",
    text: draw.whichLeaves,
    options: lots.map((lot) => ({
      means: { do: "leave-draw" as const, lot: lot.lot },
      line: draw.place(lotSaid(context, lot)).replace(/^- /, ""),
      title: showLot(lot.lot),
    })),
  };
}

/** What of theirs waits to be drawn, a line each. */
export function lotLines(context: ReplyContext): string[] {
  return context.dialogue.lots.map((lot) => context.say.draw.place(lotSaid(context, lot)));
}

/** Beneath CEK: what waits to be drawn, also where nothing is booked. */
export function withLots(context: ReplyContext, reply: Reply): Reply {
  const { lots, bookings } = context.dialogue;
  if (lots.length === 0) return reply;
  if (bookings.length === 0) return { ...inDraw(context, lots), aside: true };
  const { draw } = context.say;
  return { ...reply, text: [reply.text, "", draw.places, ...lotLines(context)].join("\n") };
}

/** Of a day that will be drawn, before requests are taken. */
export function drawnLater(context: ReplyContext, office: Office, day: Temporal.PlainDate): string | undefined {
  const drawn = drawnDay(office, day);
  if (!drawn || !isBefore(context.dialogue.now, drawn.at)) return undefined;
  return context.say.draw.willBeDrawn(day, drawn.from, drawn.at, office);
}

/** Of the next day that opens, where it is drawn: when, and whether requests are taken by now. */
export function opensByDraw(context: ReplyContext, office: Office, day: Temporal.PlainDate): string | undefined {
  const drawn = drawnDay(office, day);
  if (!drawn) return undefined;
  const { draw } = context.say;
  return isBefore(context.dialogue.now, drawn.from)
    ? draw.nextDraw(day, drawn.from, drawn.at, office)
    : draw.opensDrawn(day, drawn.at, office);
}

/** Whether a request for this day would come into a draw now. */
export function isBeingDrawn(context: ReplyContext, office: Office, day: Temporal.PlainDate): boolean {
  const drawn = drawnDay(office, day);
  const { now } = context.dialogue;
  return drawn !== undefined && !isBefore(now, drawn.from) && isBefore(now, drawn.at);
}

function buttonsOf({ say }: ReplyContext, lots: readonly OpenLot[]): NonNullable<Reply["buttons"]> {
  const [one, more] = lots;
  return one && !more ? [{ means: { do: "leave-draw", lot: one.lot }, title: say.draw.leaveButton }] : [];
}

function lotSaid(context: ReplyContext, { lot, office, day, who, hour, drawsAt }: OpenLot): LotSaid {
  return {
    lot: showLot(lot),
    office: officeOf(context, { office }),
    day,
    people: who.map(({ name, birthDate }) => ({ name: cut(name, 60), birth: birthDate })),
    hour,
    drawsAt,
  };
}
