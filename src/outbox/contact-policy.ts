/**
 * What a kind of contact asks of whoever writes to one. The next kind is a line here, one in `citizen.kind`, and a carrier: the compiler shows where.
 * `freeHours`: so long after their last message may words of our own be sent; later only what was approved as a template.
 */
const policies = {
  whatsapp: { freeHours: 24 },
} as const;

/** The kinds of contact a letter can go to. Whoever booked at the desk and left none is told nothing by letter. */
export type ContactKind = keyof typeof policies;

/** Until when words of our own may be sent to a contact that wrote at this moment. */
export function freeUntil(kind: ContactKind, wroteAt: Temporal.Instant): Temporal.Instant {
  return wroteAt.add({ hours: policies[kind].freeHours });
}
