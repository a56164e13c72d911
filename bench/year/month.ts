import type { YearEvent } from "./events.ts";
import { halfDay, ordinary } from "./hours.ts";

export const monthSpan = { firstDay: "2027-05-31", lastDay: "2027-06-18", daysAfter: 5 };

/** What a year brings, packed into the weeks after 31 May 2027: for a test. */
export const oneMonth: readonly YearEvent[] = [
  { on: "2027-05-31", at: "10:00", does: { is: "holiday", name: "Libur lokal", firstDay: "2027-06-11" } },
  { on: "2027-06-03", at: "10:20", does: { is: "flood" } },
  { on: "2027-06-04", at: "14:20", does: { is: "holiday", name: "Libur mendadak", firstDay: "2027-06-07" } },
  {
    on: "2027-06-08",
    at: "10:00",
    does: {
      is: "hours",
      name: "Kuota turun",
      firstDay: "2027-06-14",
      lastDay: "2027-06-18",
      hours: ordinary,
      share: 0.6,
    },
  },
  { on: "2027-06-09", at: "08:30", does: { is: "power-cut", until: "11:05" } },
  { on: "2027-06-10", at: "21:40", does: { is: "closure", name: "Pengasapan gedung", firstDay: "2027-06-17" } },
  { on: "2027-06-14", at: "10:20", does: { is: "taken-back", name: "Pengasapan gedung" } },
  { on: "2027-06-15", at: "10:00", does: { is: "counter-burns", counter: "3" } },
  {
    on: "2027-06-15",
    at: "13:50",
    does: {
      is: "hours",
      name: "Satu loket kurang",
      firstDay: "2027-06-21",
      lastDay: "2027-06-23",
      hours: ordinary,
      share: 0.7,
    },
  },
  {
    on: "2027-06-16",
    at: "10:00",
    does: { is: "special-day", name: "Setengah hari", day: "2027-06-24", hours: halfDay, share: 0.5 },
  },
  { on: "2027-06-22", at: "00:00", does: { is: "unopened" } },
];
