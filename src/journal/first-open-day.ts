/** From this hour on the day before takes no more lines: its head is final. */
const dayEnds = { hours: 3 };

/** The IANA zone in which an office has its days; the country's for 0, which stands for all offices. */
export function zonesOf(offices: {
  byId: ReadonlyMap<number, { zone: string }>;
  country: { zone: string };
}): (office: number) => string {
  return (office) => offices.byId.get(office)?.zone ?? offices.country.zone;
}

/** The first day whose chain may still grow: heads of all days before it are final. `zone` is the office's, as `zonesOf` has it. */
export function firstOpenDay(now: Temporal.Instant, zone: string): Temporal.PlainDate {
  return now.subtract(dayEnds).toZonedDateTimeISO(zone).toPlainDate();
}
