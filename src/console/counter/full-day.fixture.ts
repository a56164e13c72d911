import { hour } from "../../../test/town.ts";
import { momentAt } from "../../calendar/index.ts";
import { newId } from "../../database/index.ts";
import type { OfficeServer } from "../door-page/office-server.fixture.ts";

/** A number as a picture wants it: A001, booked for 08.00, waiting since 07.50, unless it says otherwise. */
export interface Wanted {
  stream?: string;
  seq?: number;
  state?: "waiting" | "called" | "serving" | "missed" | "parked" | "dead" | "served";
  /** 08:05 */
  since?: string;
  counter?: string;
  calls?: number;
  lastCalled?: string;
  people?: number;
  help?: string;
  arrival?: string;
}

const letters: Record<string, [letter: string, rank: number, stage: string]> = {
  booked: ["A", 1, "foto"],
  priority: ["B", 0, "foto"],
  "same-day": ["C", 2, "foto"],
  lost: ["D", 1, "bap"],
  collection: ["E", 1, "ambil"],
};

/** Writes numbers of Tuesday 8 August 2017 in Bogor straight into the table; answers their ids. */
export async function numbers({ town }: OfficeServer, wanted: readonly Wanted[]): Promise<string[]> {
  const office = town.office("bogor");
  const zone = town.offices.byCode.get("bogor")?.zone ?? "UTC";
  const moment = (time: string) => momentAt(zone, Temporal.PlainDate.from("2017-08-08"), hour(time)).toString();
  const rows = wanted.map((one, place) => {
    const [letter, rank, stage] = letters[one.stream ?? "booked"] as [string, number, string];
    const seq = one.seq ?? place + 1;
    return {
      office_id: office,
      ticket_id: newId(),
      day: "2017-08-08",
      number: `${letter}${String(seq).padStart(3, "0")}`,
      stream: one.stream ?? "booked",
      seq,
      handwritten: false,
      people: one.people ?? 1,
      help: one.help,
      rules_version: 1,
      rank,
      stage,
      state: one.state ?? "waiting",
      state_at: moment(one.since ?? "07:50"),
      line_at: moment("08:00"),
      present_at: moment("07:40"),
      counter: one.counter,
      calls: one.calls ?? (one.counter ? 1 : 0),
      last_called_at: one.lastCalled && moment(one.lastCalled),
      born_at: moment("07:45"),
      recorded_at: moment("07:45"),
      arrival_id: one.arrival,
      secret: newId(),
    };
  });
  const insert = "insert into ticket select * from jsonb_populate_recordset(null::ticket, $1::jsonb)";
  await town.database.pool.query(insert, [JSON.stringify(rows)]);
  return rows.map((row) => row.ticket_id);
}
