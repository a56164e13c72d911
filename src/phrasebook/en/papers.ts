import { inLanguage, type Service } from "../../office/index.ts";
import type { papers as indonesian } from "../id/papers.ts";
import { commands } from "./commands.ts";
import { words } from "./words.ts";

/** A service as the pack has it in English; where it has none, in Indonesian. */
export function inEnglish(service: Service): Service {
  return { ...service, ...service.en };
}

export const papers: typeof indonesian = {
  overview: (services) => `Documents for a passport. Bring originals and A4 copies, the same data on all of them:

${services
  .map(inEnglish)
  .map(({ name, brief }) => `- ${name}: ${brief}`)
  .join("\n")}

${fullList(services)}
Lost or damaged passports are not booked here: please go to the office directly.`,
  one: (service, { country }) => {
    const { name, papers, notes } = inEnglish(service);
    return `${name}. Bring originals and A4 copies:
${papers.map((paper) => `- ${paper}`).join("\n")}
${notes.length ? `\n${notes.join("\n")}\n` : ""}
Name, date of birth and parents' names must be the same on all documents. Something differs? Have it corrected at ${inLanguage(country.registry, "en")} first.`;
  },
  otherwise: (service) => {
    const { name, brief } = inEnglish(service);
    return `${name}: ${brief}.`;
  },
  inLanguage: inEnglish,
  called: ({ en }) => en,
  coming: (firstDay, service) => {
    const { name, brief } = inEnglish(service);
    return `From ${words.dayInYear(firstDay)} for ${name}: ${brief}.`;
  },
  noted: (service, name) => `We have noted for ${name}: ${service}.`,
  wantSeat: "Would you like to book? Write name, date of birth and the day of the visit. The queue is free.",
  none: "We have no list of documents for this office here. Please ask at its information desk.",
  buttons: { new: "New passport", renewal: "Renewal", child: "Child" },
};

/** How the list of each service is asked for, of those that the office has. */
function fullList(services: readonly Service[]): string {
  const offered = (["new", "renewal", "child"] as const).filter((one) => services.some(({ code }) => code === one));
  const said = offered.map((one) => commands[one]);
  return `Full list: reply ${said.length > 2 ? `${said.slice(0, -1).join(", ")} or ${said.at(-1)}` : said.join(" or ")}.`;
}
