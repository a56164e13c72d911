/** Full years on a day. */
export function ageOn(birth: Temporal.PlainDate, day: Temporal.PlainDate): number {
  const had = day.month > birth.month || (day.month === birth.month && day.day >= birth.day);
  return day.year - birth.year - (had ? 0 : 1);
}

/** Too young for a passport of one's own papers: the parents come along. */
export function isChild(birth: Temporal.PlainDate, on: Temporal.PlainDate): boolean {
  return ageOn(birth, on) < 17;
}
