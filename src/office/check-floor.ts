import type { Fault } from "./fault.ts";
import type { PackFile, Way } from "./pack-file.ts";
import type { WrittenFloor } from "./shape.ts";

/** What the shape of a floor cannot say: codes stand once, and what is named exists. */
export function floorFaults(page: PackFile, way: Way, floor: WrittenFloor): Fault[] {
  const faults: Fault[] = [];
  const codes = (list: readonly { code: string }[]) => new Set(list.map(({ code }) => code));
  const rooms = codes(floor.rooms);
  const stages = codes(floor.stages);
  const streams = codes(floor.streams);
  const named = (known: Set<string>, at: Way, names: readonly string[], what: string) => {
    for (const name of names)
      if (!known.has(name)) faults.push(page.fault([...way, ...at], `There is no ${what} ${name} on this floor.`));
  };
  for (const part of ["rooms", "desks", "counters", "streams", "stages"] as const) {
    once(
      floor[part].map(({ code }) => code),
      part,
      "code",
    );
  }
  once(
    floor.streams.map(({ letter }) => letter),
    "streams",
    "letter",
  );
  for (const [at, counter] of floor.counters.entries()) {
    named(rooms, ["counters", at, "room"], [counter.room], "room");
    named(stages, ["counters", at, "stages"], counter.stages, "stage");
    named(streams, ["counters", at, "streams"], counter.streams, "stream");
  }
  for (const [at, stream] of floor.streams.entries()) {
    named(stages, ["streams", at, "stages"], stream.stages, "stage");
    for (const stage of stream.stages) {
      const served = floor.counters.some((c) => c.stages.includes(stage) && c.streams.includes(stream.code));
      if (!served)
        faults.push(
          page.fault(
            [...way, "streams", at, "stages"],
            `No counter serves the stage ${stage} of the stream ${stream.code}.`,
          ),
        );
    }
  }
  if (!streams.has("booked"))
    faults.push(page.fault([...way, "streams"], "Wanted is a stream booked: whoever has a code stands in it."));
  return faults;

  function once(codes: readonly string[], part: keyof WrittenFloor, what: string) {
    for (const [at, code] of codes.entries())
      if (codes.indexOf(code) < at)
        faults.push(page.fault([...way, part, at, what], `The ${what} ${code} stands here twice.`));
  }
}
