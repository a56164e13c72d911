import type { Outcome } from "../../booking/index.ts";
import { rulesOn, today } from "../../office/index.ts";
import type { Topic } from "../interpret/topic.ts";
import { emptyPlace } from "../place.ts";
import type { Turn } from "../talk.ts";
import type { Speech, Telling } from "./speech.ts";
import { lineOf } from "./status.ts";

/** PRIVASI. */
export function privacy({ say, office, scene }: Telling): Speech {
  const rules = rulesOn(office, today(office, scene.now));
  return { kind: "privacy", text: say.privacy.about(rules.personDays, rules.journalYears), aside: true };
}

export function askErase(telling: Telling): Speech {
  const { say, scene } = telling;
  return {
    kind: "ask-erase",
    text: say.privacy.sureToErase(scene.bookings.map((booking) => lineOf(telling, booking))),
    buttons: [
      { means: { do: "erase" }, title: say.menu.buttons.eraseYes },
      { means: { do: "nothing" }, title: say.menu.buttons.keep },
    ],
    offer: { do: "erase" },
  };
}

/** Nothing of the dialogue stays but its language. */
export function erased({ say, topic }: Telling, outcome: Outcome | undefined): Turn {
  const cancelled = outcome?.is === "erased" ? outcome.cancelled : 0;
  return {
    place: emptyPlace(topic.language),
    letters: [{ kind: "erased", content: { text: say.privacy.erased(cancelled) } }],
  };
}

/** #persyaratan, BARU, GANTI, ANAK. */
export function papers(telling: Telling, { service, booking }: Extract<Topic, { on: "papers" }>): Speech {
  const { say, office } = telling;
  const asked = service === undefined ? undefined : office.services.find(({ code }) => code === service);
  if (office.services.length === 0) return { kind: "papers", text: say.papers.none, aside: true };
  if (!asked) return overview(telling);
  const noted = booking && say.papers.noted(asked.name, booking.applicant.name);
  const longer = asked.code === "renewal" && office.services.find(({ code }) => code === "renewal-before-2009");
  const text = [say.papers.one(asked), longer && say.papers.otherwise(longer), noted ?? say.papers.wantSeat]
    .filter(Boolean)
    .join("\n\n");
  return { kind: "papers", text, aside: true };
}

function overview({ say, office }: Telling): Speech {
  const short = ["new", "renewal", "child"] as const;
  const offered = short.filter((code) => office.services.some((service) => service.code === code));
  const text = say.papers.overview(office.services);
  if (text.length > 1024) return { kind: "papers", text, aside: true };
  return {
    kind: "papers",
    text,
    buttons: offered.map((service) => ({ means: { do: "papers", service }, title: say.papers.buttons[service] })),
  };
}
