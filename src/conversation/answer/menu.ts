import type { Topic } from "../decide/intent.ts";
import { lineOf } from "./booked.ts";
import { askCancel } from "./cancel.ts";
import { cannotMove } from "./cannot-move.ts";
import { openQuestion } from "./question.ts";
import type { Option, Reply, ReplyContext } from "./reply.ts";

/** The five things this chat can do. Their numbers never change: whoever learnt that 2 shows the booking need not read the list again. */
export function menuOptions({ say }: ReplyContext): Option[] {
  const means = ["step-by-step", "status", "papers-overview", "cancel-or-move", "human"] as const;
  return means.map((what, i) => ({
    means: { do: what },
    line: say.menu.items[i] as string,
    title: say.menu.rows[i] as string,
  }));
}

/** What they have already, a line each: first what still waits for YA. */
function owned(context: ReplyContext): string | undefined {
  const { bookings } = context.dialogue;
  if (bookings.length === 0) return undefined;
  const order = bookings.toSorted((a, b) => Number(b.state === "held") - Number(a.state === "held"));
  return [context.say.menu.youHave, ...order.map((booking) => `- ${lineOf(context, booking)}`)].join("\n");
}

/** Letter 10, with the first line the occasion wants. What was begun is kept; while we ask for something we ask once more. */
export function menu(context: ReplyContext, { why }: Extract<Topic, { on: "menu" }>): Reply {
  const question = why === "not-understood" ? openQuestion(context) : undefined;
  if (question) {
    const { sorryAgain, stopOrMenu, noOrMenu } = context.say.ask;
    const { asked } = context.dialogue.state;
    // BATAL would be about the booking that moves or is put right.
    const booked = asked?.ask === "move-day" || asked?.ask === "correction";
    const after = booked ? noOrMenu : stopOrMenu;
    return { kind: "asked-again", text: `${sorryAgain} ${question}`, after, aside: true };
  }
  const { say, dialogue, office } = context;
  const hello = dialogue.served.length > 1 ? say.menu.helloMany(office) : say.menu.hello(office);
  if (why === "may-ask")
    return { kind: "menu", text: `${hello}\n\n${say.menu.mayAsk}`, options: menuOptions(context), aside: true };
  const own = owned(context);
  const first = {
    asked: hello,
    hello,
    "not-understood": say.menu.notUnderstood,
    "not-known": say.menu.notKnown(office),
    "old-list": say.ask.oldList,
  }[why];
  return {
    kind: why === "asked" || why === "hello" ? "menu" : why === "not-known" ? "not-understood" : why,
    text: (own ? [first, own, say.menu.helpNumber] : [first, say.menu.howTo, say.menu.orNumber]).join("\n\n"),
    options: menuOptions(context),
    after: say.menu.closing,
  };
}

/** Menu item 4: what can be taken back or moved; each booking its own two lines. */
export function cancelOrMove(context: ReplyContext): Reply {
  const { say, dialogue } = context;
  const [only, more] = dialogue.bookings;
  if (!only)
    return {
      kind: "nothing-booked",
      text: `${say.menu.noBooking}\n\n${say.menu.helpNumber}`,
      options: menuOptions(context),
      after: say.booking.free,
    };
  if (more) return { kind: "cancel-or-move", text: say.change.cancelOrMoveWords, aside: true };
  if (cannotMove(context, only)) return askCancel(context, [only]);
  const ref = { office: only.office, id: only.id };
  return {
    kind: "cancel-or-move",
    text: say.change.cancelOrMove,
    options: [
      { means: { do: "move-days", booking: ref }, line: say.menu.buttons.move },
      { means: { do: "cancel", bookings: [ref] }, line: say.menu.buttons.cancel },
    ],
    about: only,
  };
}
