import { expect, test } from "vitest";
import { loadPack, type Office, officesOfPack, quietUntil } from "./index.ts";

const offices = officesOfPack(loadPack(new URL("../../packs/2017", import.meta.url).pathname));
const bogor = offices.byCode.get("bogor")!;
const until = (text: string, office: Office = bogor) =>
  quietUntil(office, Temporal.Instant.from(text))?.toZonedDateTimeISO(office.zone).toPlainDateTime().toString();
const hours = (quietFrom: string, quietUntilHour: string): Office => ({
  ...bogor,
  rules: bogor.rules.map((rules) => ({
    ...rules,
    quietFrom: Temporal.PlainTime.from(quietFrom),
    quietUntil: Temporal.PlainTime.from(quietUntilHour),
  })),
});

test.each([
  ["2017-08-08T19:59:59+07:00", undefined],
  ["2017-08-08T20:00:00+07:00", "2017-08-09T07:00:00"],
  ["2017-08-09T00:00:00+07:00", "2017-08-09T07:00:00"],
  ["2017-08-09T06:59:59+07:00", "2017-08-09T07:00:00"],
  ["2017-08-09T07:00:00+07:00", undefined],
])("from 20.00 to 07.00 of Bogor nothing is begun: %s", (at, end) => {
  expect(until(at)).toBe(end);
});

test("quiet hours are those of the office's own zone", () => {
  const east = offices.all.find(({ zoneName }) => zoneName === "WIT")!;
  expect(until("2017-08-08T18:30:00+07:00", east)).toBe("2017-08-09T07:00:00");
});

test("an office has its own quiet hours, also within one day, or none", () => {
  expect(until("2017-08-08T19:00:00+07:00", hours("18:30", "08:00"))).toBe("2017-08-09T08:00:00");
  expect(until("2017-08-08T03:00:00+07:00", hours("00:00", "06:00"))).toBe("2017-08-08T06:00:00");
  expect(until("2017-08-08T23:00:00+07:00", hours("00:00", "06:00"))).toBeUndefined();
  expect(until("2017-08-08T23:00:00+07:00", hours("07:00", "07:00"))).toBeUndefined();
});
