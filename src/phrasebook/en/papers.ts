import type { papers as indonesian } from "../id/papers.ts";
import { commands } from "./commands.ts";
import { inEnglish } from "./paper-lines.ts";

export const papers: typeof indonesian = {
  overview: (services) => `Documents for a passport. Bring originals and A4 copies, the same data on all of them:

${services.map((service) => `- ${inEnglish(service.name)}: ${inEnglish(service.brief)}`).join("\n")}

Full list: reply ${commands.new}, ${commands.renewal} or ${commands.child}.
Lost or damaged passports are not booked here: please go to the office directly.`,
  one: (service) => `${inEnglish(service.name)}. Bring originals and A4 copies:
${service.papers.map((paper) => `- ${inEnglish(paper)}`).join("\n")}
${service.notes.length ? `\n${service.notes.map(inEnglish).join("\n")}\n` : ""}
Name, date of birth and parents' names must be the same on all documents. Something differs? Have it corrected at Dukcapil first.`,
  otherwise: (service) => `${inEnglish(service.name)}: ${inEnglish(service.brief)}.`,
  noted: (service, name) => `We have noted for ${name}: ${inEnglish(service)}.`,
  line: inEnglish,
  wantSeat: "Would you like to book? Write name, date of birth and the day of the visit. The queue is free.",
  none: "We have no list of documents for this office here. Please ask at its information desk.",
  short: {
    new: "New",
    renewal: "Renewal (after 2009)",
    "renewal-before-2009": "Renewal (before 2009)",
    child: "Child",
  },
  buttons: { new: "New passport", renewal: "Renewal", child: "Child" },
};
