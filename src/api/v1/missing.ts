import type { Office } from "../../office/index.ts";
import type { Checked, MissingPaper } from "../../queue/index.ts";
import { hourText } from "./shown.ts";

type Said = string | { paper: number | "other"; copy?: true };

/**
 * Papers as a program names them: by their place in the service's list, or by words. Words that fit one paper of the list mean that one;
 * any others are a paper the list does not name. Only the place is kept, never the words.
 */
export function missingOf(said: readonly Said[], office: Office, service: string): MissingPaper[] {
  const papers = office.services.find((one) => one.code === service)?.papers ?? [];
  return said.map((one): MissingPaper => {
    if (typeof one !== "string") return one;
    const fits = papers.flatMap((paper, at) => (folded(paper).includes(folded(one)) ? [at] : []));
    return { paper: fits.length === 1 && fits[0] !== undefined ? fits[0] : "other" };
  });
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Who was returned, with the list as the program named it. */
export function returnedOf(one: NonNullable<Checked["returned"]>[number], said: readonly Said[]) {
  return {
    visitor: one.visitor,
    missing: [...said],
    differs: [...one.differs],
    visit: one.visit ? { day: one.visit.day.toString(), hour: hourText(one.visit.starts) } : null,
    ...(one.today && { today: hourText(one.today) }),
  };
}
