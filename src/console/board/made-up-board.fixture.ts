import type { BoardView } from "../../queue/index.ts";

export const monday = Temporal.Instant.from("2017-08-07T09:41:20+07:00");

/** A board with so many people waiting, six counters, and calls of which the newest `open` are on their way. */
export function aBoard(people: number, { open = 1, now = monday } = {}): BoardView {
  const called = Math.min(8, people);
  const streams = [
    ["booked", "Pemesanan", "A", 0.6],
    ["priority", "Prioritas", "B", 0.15],
    ["same-day", "Datang langsung", "C", 0.1],
    ["lost", "Hilang atau rusak", "D", 0.05],
    ["collection", "Pengambilan", "E", 0.1],
  ] as const;
  return {
    day: Temporal.PlainDate.from("2017-08-07"),
    now: ["1", "2", "3", "4", "5", "6"].map((counter, at) => ({
      counter,
      counterName: `Loket ${counter}`,
      number: at < called ? aNumber("A", called - at) : undefined,
      callId: undefined,
      paused: counter === "5",
    })),
    calls: Array.from({ length: called }, (_, at) => ({
      id: `call-${called - at}`,
      ticket: `ticket-${called - at}`,
      number: aNumber(at === 2 ? "B" : "A", called - at),
      counter: String((at % 6) + 1),
      counterName: `Loket ${(at % 6) + 1}`,
      people: 1,
      calledAt: now.subtract({ seconds: 5 + 70 * at }),
      nth: at === 1 ? 2 : 1,
      open: at < open,
    })),
    waiting: streams.map(([stream, streamName, letter, share]) => {
      const count = people < 5 ? (stream === "booked" ? people : 0) : Math.round(people * share);
      return {
        stream,
        streamName,
        letter,
        count,
        minutes: stream === "lost" ? undefined : { from: Math.round(count * 1.5), until: Math.round(count * 1.5) + 15 },
        next: Array.from({ length: Math.min(6, count) }, (_, at) => aNumber(letter, called + at + 1)),
      };
    }),
    papers: {
      lastFours: Array.from({ length: Math.min(24, people) }, (_, at) => `K${at % 10}Q${"ABCDEFGH"[at % 8]}`),
      count: people,
      minutes: people > 0 ? { from: 20, until: 35 } : undefined,
    },
    disturbed: false,
    closed: false,
  };
}

function aNumber(letter: string, count: number): string {
  return letter + String(count).padStart(3, "0");
}
