import Type from "typebox";

// How programs read and write moments, days and hours.

export const moment = Type.String({
  format: "date-time",
  description: "A moment, ISO 8601: 2017-08-08T08:05:00+07:00.",
});
export const day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "A day of the office, 2017-08-14." });
export const hour = Type.String({
  pattern: "^([01]\\d|2[0-3]):[0-5]\\d$",
  description: "An hour of the office, 09:00.",
});
