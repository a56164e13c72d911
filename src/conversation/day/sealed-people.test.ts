import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { aBookingAt, aDay, aParty, at } from "../../../test/arrivals.ts";
import { everyValue } from "../../../test/every-value.ts";
import { keysOf } from "../../../test/key-file.ts";
import { arrive, nextForPapers } from "../../../test/looked.ts";
import { peopleIn } from "../../../test/people.ts";
import { sealTown } from "../../../test/seal-town.ts";
import { aCitizen, again, aTown, day, type SealableTown } from "../../../test/town.ts";
import { type BookingRef, bookingsOf, grant, type Wish } from "../../booking/index.ts";
import { applicantOf, bookingSlip } from "../../queue/index.ts";
import { dayList } from "../../report/index.ts";
import { todayOf } from "./today.ts";

let town: SealableTown;
afterEach(() => town.close());

const monday = "2017-08-14";
const personal = /kirana|puspitasari|larasati|wening|1991-04-23|23041991|2015-02-03/i;

const dumped = () => everyValue(town.database.pool);
const inside: SealableTown["database"]["transaction"] = (work) => town.database.transaction(work);

/** A mother, her daughter and a stranger for one morning. */
async function aFamily() {
  const [by, stranger] = await inside(async (tx) => [await aCitizen(tx), await aCitizen(tx)]);
  const party = aParty();
  const book = (wanted: Partial<Parameters<typeof aBookingAt>[2]>) =>
    inside((tx) => aBookingAt(tx, town, { day: monday, ...wanted }));
  const daughter = await book({ name: "Larasati Wening", birth: "2015-02-03", by, party });
  const mother = await book({ name: "Kirana Puspitasari", birth: "1991-04-23", by, party });
  const other = await book({ name: "Kirana Wening", birth: "1991-04-23", by: stranger });
  return { by, stranger, mother, daughter, other };
}

async function wishes(wish: Wish, asker: Awaited<ReturnType<typeof aCitizen>>, now = town.now) {
  return inside(async (tx) => {
    const by = await again(tx, asker, town.world());
    const [outcome] = await grant(tx, [{ wish, by, saidAt: now }], town.world(now));
    return outcome!;
  });
}

describe.each(["sealed from its first start", "from before", "from before, and sealed since"])(
  "a database %s",
  (kind) => {
    async function begin() {
      town = await aTown(kind === "sealed from its first start" ? {} : { digestKey: randomBytes(32) });
    }
    const seal = async () => void (kind.endsWith("since") && (await sealTown(town)));

    test("is read the same at the door, in lists and at the desk, the eldest first", async () => {
      await begin();
      const { mother, daughter, other, by } = await aFamily();
      await seal();
      const lines = (await dumped()).filter((line) => personal.test(line));
      if (kind === "from before") expect(lines).toContain("Kirana Puspitasari");
      else expect(lines).toEqual([]);
      for (const { code } of [mother, daughter, other])
        expect((await dumped()).some((line) => line.includes(code))).toBe(kind === "from before");

      const early = aDay(town, { now: `${monday} 07:35` });
      const door = (typed: string, context = early) => inside((tx) => arrive(tx, { typed }, context));
      const found = (booking: BookingRef & { code: string }, name: string) => ({
        booking: booking.id,
        name,
        starts: Temporal.PlainTime.from("08:00"),
        lastFour: booking.code.slice(-4),
        recorded: false,
      });
      expect(await door("puspitasari kirana")).toEqual({ is: "choose", found: [found(mother, "Kirana Puspitasari")] });
      expect(await door("wening, kirana")).toEqual({ is: "choose", found: [found(other, "Kirana Wening")] });
      expect(await door("kirana")).toEqual({ is: "nobody" });
      expect(await door("kirana wen")).toEqual({ is: "nobody" });
      const initials = aDay(town, { now: `${monday} 07:35`, permissions: [] });
      expect(await door("puspitasari kirana", initials)).toEqual({ is: "choose", found: [found(mother, "K. P.")] });

      const list = await inside((tx) => dayList(tx, early.office.id, day(monday), early.keys));
      const sorted = [mother, daughter, other].sort((a, b) => (a.code < b.code ? -1 : 1));
      const first = sorted[0]!;
      const together = [mother, daughter].sort((a, b) => (a.code < b.code ? -1 : 1));
      expect(list.map(({ code }) => code)).toEqual(
        (first === other ? [other, ...together] : [...together, other]).map(({ code }) => code),
      );
      expect(list.map(({ initials: letters }) => letters).sort()).toEqual(["K. P.", "K. W.", "L. W."]);

      const slip = await inside((tx) => bookingSlip(tx, mother.id, early));
      expect(slip).toMatchObject({ code: mother.code, name: "Kirana Puspitasari" });
      expect(await inside((tx) => applicantOf(tx, daughter.id, early))).toEqual({
        name: "Larasati Wening",
        birthDate: day("2015-02-03"),
      });
      const live = (await inside((tx) => bookingsOf(tx, [by.citizenId], early.keys))).get(by.citizenId)?.live;
      expect(live?.map(({ applicant }) => applicant.name)).toEqual(["Kirana Puspitasari", "Larasati Wening"]);
      const todays = await inside((tx) => todayOf(tx, [by.citizenId], town.world(at(town, `${monday} 07:00`))));
      expect(JSON.stringify(todays.get(by.citizenId))).toContain("Kirana Puspitasari");

      const arrived = await door(mother.code);
      expect(arrived).toMatchObject({
        is: "recorded",
        arrival: {
          lastFour: mother.code.slice(-4),
          people: [
            { name: "Kirana Puspitasari", birthDate: day("1991-04-23") },
            { name: "Larasati Wening", birthDate: day("2015-02-03") },
          ],
        },
      });
      const desk = await inside((tx) =>
        nextForPapers(tx, {}, aDay(town, { now: `${monday} 07:40`, desk: "berkas-1" })),
      );
      expect(JSON.stringify(desk)).toContain("Kirana Puspitasari");
    });

    test("is corrected, moved to another office and erased, and an erased person opens in no older copy", async () => {
      await begin();
      const { mother, daughter, other, by, stranger } = await aFamily();
      await seal();
      const renamed = await wishes({ act: "rename", booking: mother, name: "Kirana Puspita Sari" }, by);
      expect(renamed).toMatchObject({ is: "renamed", booking: { code: mother.code } });
      const born = await wishes({ act: "correct-birth", booking: daughter, birthDate: day("2015-02-13") }, by);
      expect(born).toMatchObject({ is: "birth-corrected", booking: { code: daughter.code } });
      const depok = town.office("depok");
      const moved = await wishes({ act: "move", booking: other, office: depok, day: day("2017-08-15") }, stranger);
      if (moved.is !== "moved") throw new Error(moved.is);
      const people = await peopleIn(town.database.pool);
      expect(people.get(mother.id)).toEqual({ name: "Kirana Puspita Sari", born: "1991-04-23", code: mother.code });
      expect(people.get(daughter.id)).toEqual({ name: "Larasati Wening", born: "2015-02-13", code: daughter.code });
      const there = { name: "Kirana Wening", born: "1991-04-23" };
      expect(people.get(moved.booking.id)).toEqual({ ...there, code: moved.booking.code });
      expect(people.get(other.id)).toEqual({ ...there, code: other.code });

      const { rows: copy } = await town.database.pool.query(
        "select booking_id as id, key_no as no, name from applicant where key_no is not null",
      );
      expect(copy).toHaveLength(kind === "from before" ? 0 : 4);
      await wishes({ act: "erase" }, stranger);
      expect((await dumped()).filter((line) => /kirana wening/i.test(line))).toEqual([]);
      const keys = await keysOf(town.url);
      for (const { id, no, name } of copy) {
        const open = () => keys.open(Number(no), "applicant", Buffer.from(name, "base64"));
        if (id === other.id || id === moved.booking.id) expect(open()).toBeUndefined();
        else expect(open()).toContain("1");
      }
      const gone = { name: null, born: null, code: null };
      expect((await peopleIn(town.database.pool)).get(other.id)).toEqual(gone);
      expect((await peopleIn(town.database.pool)).get(mother.id)).toMatchObject({ code: mother.code });
    });
  },
);
