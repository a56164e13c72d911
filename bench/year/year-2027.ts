import type { YearEvent } from "./events.ts";
import { halfDay, ordinary, ramadan } from "./hours.ts";

/**
 * 2027 as it may go. No list of its holidays was signed when this was written: the moving days are those of the usual calculation, and when
 * somebody enters them, as well as everything that breaks, is invented.
 */
export const year2027: readonly YearEvent[] = [
  { on: "2027-01-04", at: "10:00", does: { is: "decreed-year", year: 2027 } },
  // On the day before: nobody could hear of it a working day ahead.
  { on: "2027-01-04", at: "14:20", does: { is: "holiday", name: "Isra Mikraj", firstDay: "2027-01-05" } },
  { on: "2027-01-06", at: "10:00", does: { is: "holiday", name: "Tahun Baru Imlek", firstDay: "2027-02-06" } },
  { on: "2027-01-06", at: "09:55", does: { is: "holiday", name: "Nyepi", firstDay: "2027-03-08" } },
  {
    on: "2027-01-06",
    at: "10:00",
    does: { is: "holiday", name: "Idul Fitri", firstDay: "2027-03-10", lastDay: "2027-03-11" },
  },
  { on: "2027-01-06", at: "10:05", does: { is: "holiday", name: "Waisak", firstDay: "2027-05-20" } },
  { on: "2027-01-20", at: "10:20", does: { is: "flood" } },
  // Ramadan, entered when half of its first two weeks was sold.
  {
    on: "2027-01-22",
    at: "14:10",
    does: { is: "hours", name: "Ramadan", firstDay: "2027-02-08", lastDay: "2027-03-09", hours: ramadan, share: 0.8 },
  },
  // Joint leave, decided late as in other years.
  {
    on: "2027-03-01",
    at: "13:20",
    does: { is: "holiday", name: "Cuti bersama Idul Fitri", firstDay: "2027-03-09", joint: true },
  },
  {
    on: "2027-03-02",
    at: "16:40",
    does: {
      is: "holiday",
      name: "Cuti bersama sesudah Idul Fitri",
      firstDay: "2027-03-12",
      lastDay: "2027-03-16",
      joint: true,
    },
  },
  { on: "2027-03-17", at: "10:30", does: { is: "holiday", name: "Wafat Yesus Kristus", firstDay: "2027-03-26" } },
  // After the feast everybody wants a passport: more seats, and a Saturday.
  {
    on: "2027-03-18",
    at: "10:00",
    does: {
      is: "hours",
      name: "Kuota naik",
      firstDay: "2027-03-29",
      lastDay: "2027-04-30",
      hours: ordinary,
      share: 1.2,
    },
  },
  {
    on: "2027-04-05",
    at: "10:00",
    does: { is: "special-day", name: "Sabtu ekstra", day: "2027-04-17", hours: halfDay, share: 0.5 },
  },
  {
    on: "2027-04-09",
    at: "19:30",
    does: { is: "holiday", name: "Pemilihan gubernur", firstDay: "2027-04-14", province: true },
  },
  { on: "2027-04-26", at: "11:10", does: { is: "holiday", name: "Kenaikan Yesus Kristus", firstDay: "2027-05-06" } },
  {
    on: "2027-04-28",
    at: "21:40",
    does: { is: "holiday", name: "Cuti bersama Kenaikan", firstDay: "2027-05-07", joint: true },
  },
  { on: "2027-05-17", at: "10:20", does: { is: "closure", name: "Pengasapan gedung", firstDay: "2027-05-24" } },
  { on: "2027-05-19", at: "10:20", does: { is: "taken-back", name: "Pengasapan gedung" } },
  { on: "2027-06-16", at: "08:30", does: { is: "power-cut", until: "11:05" } },
  { on: "2027-07-14", at: "10:00", does: { is: "counter-burns", counter: "3" } },
  {
    on: "2027-07-14",
    at: "13:50",
    does: {
      is: "hours",
      name: "Satu loket kurang",
      firstDay: "2027-07-15",
      lastDay: "2027-07-28",
      hours: ordinary,
      share: 0.7,
    },
  },
  {
    on: "2027-08-02",
    at: "10:00",
    does: {
      is: "hours",
      name: "Kuota turun",
      firstDay: "2027-08-16",
      lastDay: "2027-09-10",
      hours: ordinary,
      share: 0.85,
    },
  },
  {
    on: "2027-09-15",
    at: "10:00",
    does: { is: "closure", name: "Pindah arsip", firstDay: "2027-09-22", lastDay: "2027-09-23" },
  },
  {
    on: "2027-10-04",
    at: "10:00",
    does: { is: "hours", name: "Kuota naik lagi", firstDay: "2027-10-11", hours: ordinary, share: 1.1 },
  },
  { on: "2027-11-10", at: "00:00", does: { is: "unopened" } },
  {
    on: "2027-11-22",
    at: "10:00",
    does: { is: "holiday", name: "Cuti bersama Natal", firstDay: "2027-12-24", joint: true },
  },
  { on: "2027-12-06", at: "10:00", does: { is: "taken-back", name: "Cuti bersama Natal" } },
  {
    on: "2027-12-13",
    at: "10:00",
    does: { is: "special-day", name: "Setengah hari", day: "2027-12-31", hours: halfDay, share: 0.5 },
  },
];
