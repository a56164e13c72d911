import type { WishOutcome } from "../../booking/index.ts";
import { comingService, rulesOn, serviceOn, servicesOn, today } from "../../office/index.ts";
import type { Topic } from "../decide/intent.ts";
import { newDialogueState } from "../dialogue-state.ts";
import type { Turn } from "../turn.ts";
import { lineOf } from "./booked.ts";
import type { Reply, ReplyContext } from "./reply.ts";

/** PRIVASI. */
export function privacy({ say, office, dialogue }: ReplyContext): Reply {
  const rules = rulesOn(office, today(office, dialogue.now));
  return {
    kind: "privacy",
    text: say.privacy.about(rules.personDays, rules.journalYears, office.country),
    aside: true,
  };
}

export function askErase(context: ReplyContext): Reply {
  const { say, dialogue } = context;
  return {
    kind: "ask-erase",
    text:
      dialogue.bookings.length > 0
        ? say.privacy.sureToErase(dialogue.bookings.map((booking) => lineOf(context, booking)))
        : say.talk.ownWordErase,
    buttons: [
      { means: { do: "erase" }, title: say.menu.buttons.eraseYes },
      { means: { do: "nothing" }, title: say.menu.buttons.keep },
    ],
    offer: { do: "erase" },
  };
}

/** Nothing of the dialogue stays but its language. */
export function erased({ say, topic }: ReplyContext, outcome: WishOutcome | undefined): Turn {
  const cancelled = outcome?.is === "erased" ? outcome.cancelled : 0;
  return {
    state: newDialogueState(topic.language),
    letters: [{ kind: "erased", content: { text: say.privacy.erased(cancelled) } }],
  };
}

/** #persyaratan, BARU, GANTI, ANAK. */
export function papers(context: ReplyContext, { service, booking }: Extract<Topic, { on: "papers" }>): Reply {
  const { say, office, dialogue } = context;
  const day = today(office, dialogue.now);
  const asked = serviceOn(office, day, service);
  if (servicesOn(office, day).length === 0) return { kind: "papers", text: say.papers.none, aside: true };
  if (!asked) return overview(context);
  const noted = booking && say.papers.noted(say.papers.inLanguage(asked).name, booking.applicant.name);
  const longer = asked.code === "renewal" && serviceOn(office, day, "renewal-before-2009");
  const coming = comingService(office, day, asked.code);
  const text = [
    say.papers.one(asked, office),
    coming && say.papers.coming(coming.firstDay, coming.next),
    longer && say.papers.otherwise(longer),
    noted ?? say.papers.wantSeat,
  ]
    .filter(Boolean)
    .join("\n\n");
  return { kind: "papers", text, aside: true };
}

function overview({ say, office, dialogue }: ReplyContext): Reply {
  const services = servicesOn(office, today(office, dialogue.now));
  const short = ["new", "renewal", "child"] as const;
  const offered = short.filter((code) => services.some((service) => service.code === code));
  const text = say.papers.overview(services);
  if (text.length > 1024) return { kind: "papers", text, aside: true };
  return {
    kind: "papers",
    text,
    buttons: offered.map((service) => ({ means: { do: "papers", service }, title: say.papers.buttons[service] })),
  };
}
