import type { Applicant } from "../../booking/index.ts";
import type { Chance } from "./chance.ts";

const first = ["Bu", "Sri", "Dwi", "Tri", "Yu", "Ra", "Sa", "Wa", "Ka", "Mu", "Ha", "Ri", "De", "Ni", "Li", "Gu", "Su"];
const middle = ["di", "ni", "ra", "ti", "ma", "ri", "wa", "na", "lis", "har", "yan", "ju", "ta"];
const last = ["to", "ti", "wan", "yah", "ni", "na", "ta", "di", "mi", "no", "sih", "tra"];

function word({ oneOf, roll }: Chance): string {
  return oneOf(first) + (roll() < 0.6 ? oneOf(middle) : "") + oneOf(last);
}

/** Somebody who does not exist, of an age between these on that day. */
export function aPerson(chance: Chance, day: Temporal.PlainDate, least = 20, most = 66): Applicant {
  const year = day.year - chance.between(least, most);
  const birthDate = Temporal.PlainDate.from({ year, month: chance.between(1, 12), day: chance.between(1, 28) });
  return { name: `${word(chance)} ${word(chance)}`, birthDate };
}
