import { alike } from "../calendar/alike.ts";
import type { StoredPack } from "../offices-of-pack.ts";
import type { Pack, PackNumber } from "../pack.ts";
import type { ImportPlan } from "./import-plan.ts";

/** New numbers, and further offices of those that there are; a number that is there keeps its telephone and its first offices. */
export function numbersOf(plan: ImportPlan, stored: StoredPack, { numbers }: Pack): void {
  for (const number of numbers) {
    const has = stored.numbers.find(({ phoneNumberId }) => phoneNumberId === number.phoneNumberId);
    if (has) changedNumber(plan, has, number);
    else plan.steps.push({ step: "number", number });
  }
  plan.left.push(
    ...stored.numbers
      .filter(({ phoneNumberId }) => !numbers.some((one) => one.phoneNumberId === phoneNumberId))
      .map(({ phoneNumberId }) => `The number ${phoneNumberId} is not in the pack.`),
  );
}

function changedNumber(plan: ImportPlan, has: PackNumber, wanted: PackNumber): void {
  const { phoneNumberId: number } = has;
  if (has.phone !== wanted.phone || !alike(has.content, wanted.content))
    plan.refused.push(`The number ${number} has another telephone, name or portfolio in the database.`);
  if (!alike(has.offices, wanted.offices.slice(0, has.offices.length))) {
    plan.refused.push(`The number ${number} serves other offices in the database, or in another order.`);
    return;
  }
  const more = wanted.offices.slice(has.offices.length);
  if (more.length > 0) plan.steps.push({ step: "number-offices", number, offices: more, from: has.offices.length + 1 });
}
