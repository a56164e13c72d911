/**
 * The published example with days that fit: a day of visit that lies behind `today` becomes a weekday soon ahead.
 * An example without a day of visit (its third part is an address) stays as it is.
 * @param sample such as `#Budi#25011987#07082017`
 */
export function fittingSample(sample: string, today: Temporal.PlainDate): string {
  const written = [...sample.matchAll(/\d{8}/g)].at(-1);
  if (!written || [...sample.matchAll(/\d{8}/g)].length < 2) return sample;
  const day = dayOf(written[0]);
  const fits = day && Temporal.PlainDate.compare(day, today) > 0 && today.until(day).days <= 30;
  if (fits) return sample;
  return sample.slice(0, written.index) + digits(weekdaySoon(today)) + sample.slice(written.index + 8);
}

/** The same with somebody's own name and birth date. */
export function ownSample(sample: string, person: { name: string; born: Temporal.PlainDate }): string {
  let named = false;
  let dated = false;
  return sample.replace(/[^#]+/g, (part) => {
    if (/^\d{8}$/.test(part) && !dated) {
      dated = true;
      return digits(person.born);
    }
    if (named || /^\d/.test(part)) return part;
    named = true;
    return person.name;
  });
}

function weekdaySoon(today: Temporal.PlainDate): Temporal.PlainDate {
  let day = today.add({ days: 3 });
  while (day.dayOfWeek > 5) day = day.add({ days: 1 });
  return day;
}

function digits(day: Temporal.PlainDate): string {
  return `${String(day.day).padStart(2, "0")}${String(day.month).padStart(2, "0")}${day.year}`;
}

function dayOf(ddmmyyyy: string): Temporal.PlainDate | undefined {
  const [day, month, year] = [ddmmyyyy.slice(0, 2), ddmmyyyy.slice(2, 4), ddmmyyyy.slice(4)].map(Number);
  try {
    return Temporal.PlainDate.from({ day: day ?? 0, month: month ?? 0, year: year ?? 0 }, { overflow: "reject" });
  } catch {
    return undefined;
  }
}
