import { type Explained, stateOf } from "../report/index.ts";

/** The same for programs: the office by its code, hours as 09:00, and of the rules the numbers that judge a visit. */
export function asJson(found: Explained) {
  const { office, booking, rules, appointments, journal, letters, calls, disturbances, doubts, names } = found;
  const { version, comeMinutes, arrivalWindowMinutes, graceMinutes, callMinutes, callValidMinutes } = rules;
  return {
    office: office.code,
    zone: office.zone,
    state: shown(booking),
    booking: { ...booking, office: office.code, starts: hour(booking.starts) },
    rules: {
      version,
      comeMinutes,
      arrivalWindowMinutes,
      graceMinutes,
      calls: rules.calls,
      callMinutes,
      callValidMinutes,
    },
    appointments: appointments.map((one) => ({
      ...one,
      starts: hour(one.starts),
      come: hour(one.come),
      latest: hour(one.latest),
    })),
    journal,
    letters,
    calls,
    disturbances,
    doubts,
    names: Object.fromEntries(names),
  };
}

/** What has become of a booking, in one word. */
export function shown(booking: Explained["booking"]): string {
  const state = stateOf(booking);
  return state === "lapsed" ? "the hold lapsed" : state;
}

/** 09:00 */
export function hour(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: "minute" });
}
