import { copyFile, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ordinary, seatsOf } from "./hours.ts";

/** So many numbers has the office: Meta takes eighty messages a second of each, and a year is not to wait for that. */
export const numbers = Array.from({ length: 12 }, (_, nr) => `9000000009${String(nr).padStart(2, "0")}`);

const shipped = new URL("../../packs/2017/", import.meta.url).pathname;

/** Writes an office pack of one invented office with so many public seats a day; the folder. */
export async function aPackOfOneOffice(publicSeats: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "antrean-year-pack-"));
  await mkdir(join(folder, "offices"));
  for (const file of ["floor.yaml", "services.yaml"]) await copyFile(join(shipped, file), join(folder, file));
  await writeFile(join(folder, "rules.yaml"), rules);
  await writeFile(join(folder, "holidays.yaml"), holidays);
  await writeFile(join(folder, "numbers.yaml"), numbers.map(numberOf).join(""));
  await writeFile(join(folder, "offices", "tahunan.yaml"), officeOf(publicSeats));
  return folder;
}

const rules = `- version: 1
  first day: 2017-01-01
  come minutes: 30
  arrival window minutes: 60
  grace minutes: 15
  confirmation: at once
  hold minutes: 30
  lapsed holds: 2
  horizon days: 30
  release: all open
  same day hours: 2
  people live: 5
  people new: 8
  people new days: 30
  move hours: 3
  moves: 2
  resting minutes least: 20
  resting minutes most: 60
  second visit days: 14
  second visit first: 3
  second visit last: 5
  calls: 3
  call minutes: 3
  call valid minutes: 30
  day letters: none
  disturbance minutes: 15
  outage minutes: 5
  clock seconds: 60
  text days: 7
  person days: 30
  journal years: 2
`;

// Days that the law fixes; all others of the year are entered while it goes on.
const holidays = `decrees:
  keppres-8-2024: { name: Keppres No. 8 Tahun 2024, source: "https://id.scribd.com/document/702631827/Keppres-Nomor-8-Tahun-2024" }
every year:
  - { day: 01-01, kind: libur nasional, decree: keppres-8-2024, first year: 1953, name: Tahun Baru Masehi }
  - { day: 05-01, kind: libur nasional, decree: keppres-8-2024, first year: 2014, name: Hari Buruh Internasional }
  - { day: 06-01, kind: libur nasional, decree: keppres-8-2024, first year: 2017, name: Hari Lahir Pancasila }
  - { day: 08-17, kind: libur nasional, decree: keppres-8-2024, first year: 1946, name: Hari Kemerdekaan RI }
  - { day: 12-25, kind: libur nasional, decree: keppres-8-2024, first year: 1953, name: Hari Raya Natal }
decreed years: {}
days: []
`;

const numberOf = (id: string, nr: number) => `- phone number id: "${id}"
  phone: +62 000 0000 9${String(nr).padStart(2, "0")}
  name: Antrean Tahunan ${nr + 1}
  offices: [tahunan]
`;

function officeOf(publicSeats: number): string {
  const { quota, slots } = seatsOf(ordinary, publicSeats);
  const pool = (name: string) =>
    `${name}: { ${slots
      .filter((slot) => slot.pool === name)
      .map(({ starts, seats }) => `${starts}: ${seats}`)
      .join(", ")} }`;
  return `id: 1
code: tahunan
name: Kantor Imigrasi Tahunan
short: Tahunan
city: Tahunan
province: Jawa Barat
zone: WIB
near: []
real: false
sources: { unit: invented, quota: invented, hours: invented, seats by hour: invented }
rules: { reminder: evening }
hours:
  - version: 1
    first day: 2017-01-01
    doors open: 07:30
    quota: { public: ${quota.public}, second: ${quota.second}, desk: ${quota.desk} }
    days:
      monday-friday:
        opens: ${ordinary.opens}
        closes: ${ordinary.closes}
        breaks: [${ordinary.breaks.map(({ from, until }) => `${from}-${until}`).join(", ")}]
        ${pool("public")}
        ${pool("second")}
        ${pool("desk")}
`;
}
