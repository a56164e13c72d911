import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { formatted } from "./format.tsx";
import { fittingSample, ownSample } from "./sample.ts";
import { nextMorning, visitIn } from "./times.ts";

const marks: [string, string][] = [
  ["*tebal*", "<strong>tebal</strong>"],
  ["_miring_ dan ~coret~", "<em>miring</em> dan <s>coret</s>"],
  ["```kode *apa adanya*```", "<code>kode *apa adanya*</code>"],
  ["*_keduanya_*", "<strong><em>keduanya</em></strong>"],
  ["2*3*4, a_b_c, * tidak *", "2*3*4, a_b_c, * tidak *"],
  ["*dua\nbaris*", "*dua\nbaris*"],
  ["**", "**"],
  ["*<b>*", "<strong>&lt;b></strong>"],
];

test.for(marks)("%s is drawn as a phone draws it", ([text, html]) => {
  expect(render(<>{formatted(text)}</>)).toBe(html);
});

const day = (iso: string) => Temporal.PlainDate.from(iso);

test("the published example keeps its day while that lies ahead, and gets a weekday soon after", () => {
  const published = "#Budi#25011987#07082017";
  expect(fittingSample(published, day("2017-08-01"))).toBe(published);
  expect(fittingSample(published, day("2017-08-07"))).toBe("#Budi#25011987#10082017");
  expect(fittingSample(published, day("2017-08-09"))).toBe("#Budi#25011987#14082017");
  expect(fittingSample(published, day("2026-11-23"))).toBe("#Budi#25011987#26112026");
  expect(fittingSample("BUDI#25011987#Jl. Merdeka 1", day("2026-11-23"))).toBe("BUDI#25011987#Jl. Merdeka 1");
});

test("the same example with somebody's own name and birth date", () => {
  const rani = { name: "Rani Wulandari", born: day("1990-03-14") };
  expect(ownSample("#Budi#25011987#07082017", rani)).toBe("#Rani Wulandari#14031990#07082017");
  expect(ownSample("BUDI#25011987#Jl. Merdeka 1", rani)).toBe("Rani Wulandari#14031990#Jl. Merdeka 1");
});

const now = Temporal.Instant.from("2017-08-01T09:00:00+07:00");

test("the next morning is today's while it is still dark, in the office's zone", () => {
  expect(nextMorning(now, "Asia/Jakarta").toString()).toBe("2017-08-02T00:30:00Z");
  expect(nextMorning(now.subtract({ hours: 4 }), "Asia/Jakarta").toString()).toBe("2017-08-01T00:30:00Z");
  expect(nextMorning(now, "Asia/Jayapura").toString()).toBe("2017-08-01T22:30:00Z");
});

test("the visit is read from the newest letter that names one ahead; nonsense is no visit", () => {
  const letters = [
    "Senin, 7 Agustus 2017, pukul 09.00 WIB",
    "pindah ke Rabu, 9 Agustus 2017, pukul 10.00 WIB",
    "terima kasih",
  ];
  expect(visitIn(letters, "Asia/Jakarta", now)?.toString()).toBe("2017-08-09T02:00:00Z");
  expect(visitIn(letters, "Asia/Jakarta", now.add({ hours: 24 * 30 }))).toBeUndefined();
  expect(
    visitIn(["31 Februari 2018, pukul 09.00", "1 Oktembre 2018, pukul 08.00"], "Asia/Jakarta", now),
  ).toBeUndefined();
});
