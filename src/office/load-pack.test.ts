import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { BrokenPack, loadPack } from "./index.ts";

const shipped = new URL("../../packs/2017", import.meta.url).pathname;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the shipped pack. */
function aPack(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "pack-")), "2017");
  cpSync(shipped, folder, { recursive: true });
  folders.push(join(folder, ".."));
  return folder;
}

/** Changes one passage of one file and answers with the line it stands on. */
function write(folder: string, file: string, before: string, after: string): number {
  const text = readFileSync(join(folder, file), "utf8");
  const at = text.indexOf(before);
  expect(at, `${file} has: ${before}`).toBeGreaterThanOrEqual(0);
  writeFileSync(
    join(folder, file),
    text.replace(before, () => after),
  );
  return text.slice(0, at).split("\n").length;
}

function faultsOf(folder: string): readonly { file: string; line: number | undefined; sentence: string }[] {
  try {
    loadPack(folder);
  } catch (error) {
    if (error instanceof BrokenPack) return error.faults;
    throw error;
  }
  return [];
}

const bogor = "offices/bogor.yaml";
const monday = "public: { 08:00: 30, 09:00: 30, 10:00: 30, 11:00: 20, 13:30: 20, 14:00: 20 }";
const friday = "public: { 08:00: 35, 09:00: 35, 10:00: 35, 11:00: 10, 13:30: 20, 14:00: 15 }";

// Each: what the head of an office did, where, and the sentence that comes back.
const mistakes: [string, string, string, string, string][] = [
  [
    "a seat too few on most days",
    bogor,
    monday,
    monday.replace("09:00: 30", "09:00: 29"),
    "The public seats on monday-thursday add up to 149, wanted is the quota of 150.",
  ],
  [
    "a seat too many on Fridays",
    bogor,
    friday,
    friday.replace("14:00: 15", "14:00: 16"),
    "The public seats on friday add up to 151, wanted is the quota of 150.",
  ],
  [
    "a second-visit pool that does not add up",
    bogor,
    "second: { 10:00: 4, 11:00: 3, 13:30: 3 }",
    "second: { 10:00: 4, 11:00: 3 }",
    "The second seats on monday-thursday add up to 7, wanted is the quota of 10.",
  ],
  [
    "an hour in the lunch break",
    bogor,
    monday,
    monday.replace("13:30", "12:30"),
    "The hour 12:30 on monday-thursday cannot be offered: it lies in the break 12:00-13:00.",
  ],
  [
    "an hour at the end of lunch",
    bogor,
    monday,
    monday.replace("13:30", "13:00"),
    "The hour 13:00 on monday-thursday cannot be offered: its come-time 12:30 lies in the break 12:00-13:00.",
  ],
  [
    "an hour in the Friday break",
    bogor,
    friday,
    friday.replace("11:00", "11:30"),
    "The hour 11:30 on friday cannot be offered: it lies in the break 11:30-13:00.",
  ],
  [
    "a come-time in the Friday break",
    bogor,
    friday,
    friday.replace("13:30", "13:15"),
    "The hour 13:15 on friday cannot be offered: its come-time 12:45 lies in the break 11:30-13:00.",
  ],
  [
    "doors that open too late",
    bogor,
    "doors open: 07:30",
    "doors open: 07:45",
    "The hour 08:00 on monday-thursday cannot be offered: 30 minutes before it the doors are still closed, they open at 07:45.",
  ],
  [
    "an hour after closing",
    bogor,
    monday,
    monday.replace("14:00", "15:00"),
    "The hour 15:00 on monday-thursday cannot be offered: the office is open from 08:00 to 15:00.",
  ],
  [
    "closing before opening",
    bogor,
    "closes: 15:00",
    "closes: 07:00",
    "monday-thursday closes at 07:00, wanted is a time after 08:00.",
  ],
  [
    "a break outside the hours",
    bogor,
    "[12:00-13:00]",
    "[15:00-16:00]",
    "The break 15:00-16:00 on monday-thursday does not lie between 08:00 and 15:00.",
  ],
  [
    "a weekday that does not exist",
    bogor,
    "friday:",
    "jumat:",
    '"jumat" is no weekday, wanted is friday or monday-thursday.',
  ],
  ["a weekday twice", bogor, "friday:", "thursday:", "thursday has a day that already stands above."],
  [
    "an unknown zone",
    bogor,
    "zone: WIB",
    "zone: WAB",
    "The zone WAB does not stand under zones of country.yaml: WIB, WITA, WIT.",
  ],
  [
    "an hour with a point, as people write it",
    bogor,
    "opens: 08:00",
    "opens: 08.00",
    "hours 1, days, monday-thursday, opens is 8, wanted is an hour such as 08:00.",
  ],
  ["a word nobody knows", bogor, "near:", "nearby:", "nearby is not known here."],
  ["something left out", bogor, "city: Bogor\n", "", "city is missing."],
  [
    "an id of another office",
    bogor,
    "id: 1",
    "id: 2",
    "The id 2 is there twice in offices/bogor.yaml, wanted is one of each.",
  ],
  [
    "a code that is not the file's name",
    bogor,
    "code: bogor",
    "code: buitenzorg",
    "The code is buitenzorg, so the file must be called buitenzorg.yaml.",
  ],
  [
    "a neighbour who does not exist",
    bogor,
    "near: [depok,",
    "near: [cianjur,",
    "The neighbour cianjur is no other office of this pack.",
  ],
  [
    "itself as neighbour",
    bogor,
    "near: [depok,",
    "near: [bogor,",
    "The neighbour bogor is no other office of this pack.",
  ],
  [
    "an address without a source",
    bogor,
    "near:",
    "address: Jl. Contoh\nnear:",
    "The source of address is missing: a link, or the word invented.",
  ],
  [
    "a service that does not exist",
    bogor,
    "near:",
    "services: [visa]\nnear:",
    "The service visa does not stand in services.yaml.",
  ],
  [
    "English papers that are not one for each paper",
    "services.yaml",
    "papers:\n      - e-KTP (electronic",
    "papers:\n      - One more\n      - e-KTP (electronic",
    "The English papers of renewal are 3, wanted are 2: one for each of its papers.",
  ],
  [
    "a rule of its own out of bounds",
    bogor,
    "near:",
    "rules: { people live: 6 }\nnear:",
    "rules, people live is 6, wanted is a whole number from 1 to 5.",
  ],
  [
    "a come rule of its own that no hour fits",
    bogor,
    "near:",
    "rules: { come minutes: 45 }\nnear:",
    "The hour 08:00 on monday-thursday cannot be offered: 45 minutes before it the doors are still closed, they open at 07:30.",
  ],
  ["broken YAML", bogor, "near: [", "near: [[", "This is not YAML: "],
  [
    "grace out of bounds",
    "rules.yaml",
    "grace minutes: 0",
    "grace minutes: 500",
    "1, grace minutes is 500, wanted is a whole number from 0 to 120.",
  ],
  [
    "a number of seconds that is a word",
    "rules.yaml",
    "clock seconds: 60",
    "clock seconds: sixty",
    '1, clock seconds is "sixty", wanted is a whole number from 1 to 3600.',
  ],
  [
    "rest that ends before it begins",
    "rules.yaml",
    "resting minutes most: 60",
    "resting minutes most: 10",
    "Seats rest at most 10 minutes, wanted is at least 20.",
  ],
  [
    "a second visit that ends before it begins",
    "rules.yaml",
    "second visit last: 5",
    "second visit last: 1",
    "A second visit is last proposed 1 days ahead, wanted is at least 3.",
  ],
  [
    "an arrival window shorter than the come-time",
    "rules.yaml",
    "arrival window minutes: 60",
    "arrival window minutes: 20",
    "The arrival window is 20 minutes, wanted is at least the 30 minutes at which people are asked to come.",
  ],
  [
    "a first day that does not exist",
    "rules.yaml",
    "first day: 2017-01-01",
    "first day: 2017-02-30",
    "2017-02-30 is no day of the calendar.",
  ],
  [
    "a number for nobody",
    "numbers.yaml",
    "offices: [bogor]",
    "offices: [bogor, cianjur]",
    "There is no office cianjur in this pack.",
  ],
  [
    "a phone number id twice",
    "numbers.yaml",
    '"1081299004406"',
    '"108111100333"',
    "The phone number id 108111100333 is there twice, wanted is one of each.",
  ],
  [
    "a number twice, spaced otherwise",
    "numbers.yaml",
    "+62 812 9900 4406",
    "+62 811 1100333",
    "The number +628111100333 is there twice, wanted is one of each.",
  ],
  [
    "a number that may be somebody's",
    "numbers.yaml",
    "+62 000 0000 101",
    "+62 812 0000 101",
    "+62 812 0000 101 could be somebody's number: wanted is its source, or a number that cannot exist such as +62 000 0000 101.",
  ],
  [
    "a source for a number that cannot be dialled",
    "numbers.yaml",
    "phone: +62 811 1100 333",
    "phone: +62 011 1100 333",
    "+62 011 1100 333 has a source but cannot be dialled.",
  ],
  [
    "an id that lost its quotes",
    "numbers.yaml",
    '"108111100333"',
    "108111100333",
    '1, phone number id is 108111100333, wanted is digits between quotes, such as "108111100333".',
  ],
  [
    "a holiday without a decree",
    "holidays.yaml",
    "kind: libur nasional, decree: skb-2017, name: Hari Kemerdekaan RI",
    "kind: libur nasional, name: Hari Kemerdekaan RI",
    "days 20, decree is missing.",
  ],
  [
    "a decree nobody named",
    "holidays.yaml",
    "decree: keppres-10-2017",
    "decree: keppres-11-2017",
    "The decree keppres-11-2017 of 2017-04-19 does not stand under decrees.",
  ],
  [
    "a year decreed by nothing",
    "holidays.yaml",
    "2026: skb-2026",
    "2026: skb-2025",
    "The decree skb-2025 of 2026 does not stand under decrees.",
  ],
  [
    "a holiday on no day",
    "holidays.yaml",
    "day: 2017-02-15",
    "day: 2017-02-29",
    "2017-02-29 is no day of the calendar.",
  ],
  [
    "a scope nobody is in",
    "holidays.yaml",
    "scope: DKI Jakarta",
    "scope: Batavia",
    "The scope Batavia is neither nasional nor a province or code of an office here.",
  ],
  [
    "a holiday twice",
    "holidays.yaml",
    "day: 2017-01-02",
    "day: 2017-01-01",
    "The day 2017-01-01 (nasional) is there twice, wanted is one of each.",
  ],
  [
    "a service twice",
    "services.yaml",
    "code: child",
    "code: new",
    "The service new is there twice, wanted is one of each.",
  ],
];

test.each(mistakes)(
  "%s: the pack is refused with file, line and what was wanted",
  (_, file, before, after, sentence) => {
    const folder = aPack();
    const line = write(folder, file, before, after);
    const faults = faultsOf(folder);
    expect(faults.map((fault) => fault.sentence)).toContainEqual(expect.stringContaining(sentence));
    const fault = faults.find((fault) => fault.sentence.includes(sentence))!;
    // What is doubled or left out has its fault where the other one stands, or at the thing it is missing from.
    if (/there twice in/.test(sentence)) expect(fault.file).toBe("offices/jakarta-pusat.yaml");
    else expect(fault.file).toBe(file);
    if (!/is missing|there twice|cannot be offered: (30|45) minutes|not YAML/.test(sentence))
      expect(fault.line).toBe(line);
    expect(fault.line).toBeGreaterThan(0);
  },
);

test("the line of a doubled entry is that of the second one", () => {
  const folder = aPack();
  const line = write(folder, "holidays.yaml", "day: 2017-01-02", "day: 2017-01-01");
  expect(faultsOf(folder)).toEqual([{ file: "holidays.yaml", line, sentence: expect.any(String) }]);
});

test("an office without a number is refused", () => {
  const folder = aPack();
  write(folder, "numbers.yaml", "[makassar, makassar-ulp-1]", "[makassar]");
  expect(faultsOf(folder)).toEqual([
    {
      file: "offices/makassar-ulp-1.yaml",
      line: 4,
      sentence: "makassar-ulp-1 has no number: wanted is an entry in numbers.yaml that names it.",
    },
  ]);
});

test("a second version of the rules must come later and count upwards", () => {
  const folder = aPack();
  const rules = readFileSync(join(folder, "rules.yaml"), "utf8");
  writeFileSync(join(folder, "rules.yaml"), rules + rules.replace("first day: 2017-01-01", "first day: 2018-01-01"));
  expect(faultsOf(folder).map(({ sentence }) => sentence)).toEqual([
    "Version 1 must come after version 1, with a later first day.",
  ]);
});

test("an hour must be possible under every version of the rules, and the fault names the version", () => {
  const folder = aPack();
  const rules = readFileSync(join(folder, "rules.yaml"), "utf8");
  const later = rules.replace("- version: 1", "- version: 2").replace("first day: 2017-01-01", "first day: 2018-01-01");
  writeFileSync(join(folder, "rules.yaml"), rules + later.replace("come minutes: 30", "come minutes: 45"));
  expect(faultsOf(folder)[0]?.sentence).toMatch(
    /45 minutes before it the doors are still closed, they open at 07:30 \(rules 2\)/,
  );
});

test("all faults of all files are told at once, one a line", () => {
  const folder = aPack();
  write(folder, bogor, "real: true", "real: maybe");
  write(folder, bogor, "id: 1", "id: one");
  rmSync(join(folder, "services.yaml"));
  expect(() => loadPack(folder)).toThrow(
    [
      "The office pack cannot be used:",
      '  offices/bogor.yaml, line 3: id is "one", wanted is a whole number from 1 to 32767.',
      '  offices/bogor.yaml, line 12: real is "maybe", wanted is true, or false for an office that exists only in the demo.',
      "  services.yaml: This file is missing.",
    ].join("\n"),
  );
});

test("a folder that is no pack says what is missing", () => {
  expect(faultsOf(join(tmpdir(), "no-such-pack")).map(({ file }) => file)).toEqual([
    "offices",
    "rules.yaml",
    "services.yaml",
    "numbers.yaml",
    "holidays.yaml",
  ]);
});
