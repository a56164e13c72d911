import { randomBytes } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { aBookingAt } from "../../test/arrivals.ts";
import { sealTown } from "../../test/seal-town.ts";
import { aTown, type SealableTown } from "../../test/town.ts";
import { seatsToLookAt } from "./case-facts.sql.ts";

let town: SealableTown;
afterEach(() => town.close());

const names = ["Kirana Puspitasari", "Kirana Puspitasary", "Kirana Puspita Sari", "Kirana Pusptasari"];

test.each(["sealed from its first start", "from before", "from before, and sealed since"])(
  "in a database %s those who look for cases see near-equal names of one birth date, and nobody else's",
  async (kind) => {
    town = await aTown(kind.startsWith("from before") ? { digestKey: randomBytes(32) } : {});
    for (const name of [...names, "Larasati Wening"])
      await town.database.transaction((tx) =>
        aBookingAt(tx, town, { day: "2017-08-14", name, birth: "1991-04-23", at: town.now }),
      );
    if (kind.endsWith("since")) await sealTown(town);
    const { offices, keys } = town.world();
    const seats = await town.database.transaction((tx) => seatsToLookAt(tx, offices, town.now.add({ hours: 1 }), keys));
    expect(new Set(seats.map(({ name }) => name))).toEqual(new Set(names.map((name) => name.toUpperCase())));
    expect(new Set(seats.map(({ birth }) => birth))).toEqual(new Set(["1991-04-23"]));
  },
);
