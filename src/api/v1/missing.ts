import { type Office, paperOf as paperByNumber, type Service, servicesOn, today } from "../../office/index.ts";
import { deskWords } from "../../phrasebook/index.ts";
import type { Checked, MissingPaper } from "../../queue/index.ts";
import { hourText } from "./shown.ts";
import { ApiRefusal } from "./tools.ts";

type Said = string | { paper: number | string; copy?: true };

/** A service of this office by its code; without one its first. @throws ApiRefusal (400) naming the codes there are */
export function serviceOf(office: Office, code: string | undefined, now: Temporal.Instant): Service {
  const services = servicesOn(office, today(office, now));
  const found = code === undefined ? services[0] : services.find((one) => one.code === code);
  if (found) return found;
  const codes = services.map((one) => one.code).join(", ");
  throw new ApiRefusal(400, "bad-request", (language) => deskWords[language].api.noService(codes));
}

/**
 * Papers as a program names them: by their place in the service's list, or by words. Words that fit one paper of the list mean that one;
 * any others are a paper the list does not name. Only the paper's number is kept, never the words.
 * @throws ApiRefusal (400) for a place that the list does not have, with the list
 */
export function missingOf(said: readonly Said[], service: Service): MissingPaper[] {
  return said.map((one): MissingPaper => {
    const { paper, copy } = typeof one === "string" ? { paper: one } : one;
    return { paper: paperOf(paper, service), ...(copy && { copy }) };
  });
}

function paperOf(said: number | string, { papers, numbers }: Service): MissingPaper["paper"] {
  const at = /^\d+$/.test(String(said)) ? Number(said) : named(String(said), papers);
  if (at === undefined) return "other";
  const number = numbers[at];
  if (number !== undefined) return number;
  const list = papers.map((paper, at) => `${at} ${paper}`).join("; ");
  throw new ApiRefusal(400, "bad-request", (language) => deskWords[language].api.noPaper(list));
}

// "akta lahir" is "akta kelahiran": each word stands in the paper's name, if not as a word of its own.
function named(said: string, papers: readonly string[]): number | undefined {
  const words = folded(said).split(" ");
  const fits = papers.flatMap((paper, at) => (words.every((word) => folded(paper).includes(word)) ? [at] : []));
  return fits.length === 1 && words[0] !== "" ? fits[0] : undefined;
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Who was returned, with the list as the program named it and as it was understood. */
export function returnedOf(
  one: NonNullable<Checked["returned"]>[number],
  said: readonly Said[],
  understood: readonly MissingPaper[],
  office: Office,
  service: string,
) {
  return {
    visitor: one.visitor,
    missing: [...said],
    papers: understood.map(({ paper }) =>
      paper === "other" ? paper : (paperByNumber(office, service, paper)?.name ?? ""),
    ),
    differs: [...one.differs],
    visit: one.visit ? { day: one.visit.day.toString(), hour: hourText(one.visit.starts) } : null,
    ...(one.today && { today: hourText(one.today) }),
  };
}
