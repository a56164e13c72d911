/** A stage of the day after the papers: photo and interview, payment, collection. */
export interface Stage {
  code: string;
  name: string;
  /** What one ticket usually takes, in minutes, until the day has figures of its own. */
  usualMinutes: number;
}

/** A line with a letter, a cap and numbers of its own. */
export interface Stream {
  code: "booked" | "priority" | "same-day" | "lost" | "collection" | (string & {});
  name: string;
  /** One capital letter, unique in the office. */
  letter: string;
  /** Numbers a day given by us: at most 899. 900 to 999 are for handwriting. */
  cap: number;
  /** Who is called first where a counter serves several streams: 0 before 1. Equal ranks go by the hour. */
  rank: number;
  /** Through the document desk first, or straight to a number. */
  papers: boolean;
  /** In this order; at least one. */
  stages: readonly string[];
}

/** Where people are called to. Its code is spoken: "loket tiga". */
export interface Counter {
  code: string;
  name: string;
  room: string;
  stages: readonly string[];
  streams: readonly string[];
}

/** A desk before the line: front desk, document desk. */
export interface Desk {
  code: string;
  name: string;
  kind: "door" | "front" | "papers";
}

/** A waiting room with a board. */
export interface Room {
  code: string;
  name: string;
}

/** How an office is furnished; one version, in force from its first day on. */
export interface Floor {
  version: number;
  firstDay: Temporal.PlainDate;
  rooms: readonly Room[];
  desks: readonly Desk[];
  counters: readonly Counter[];
  streams: readonly Stream[];
  stages: readonly Stage[];
}

/** The floor as a pack writes it and the database keeps it. */
export type FloorContent = Omit<Floor, "version" | "firstDay">;

export function streamOf(floor: Floor, code: string): Stream | undefined {
  return floor.streams.find((stream) => stream.code === code);
}

export function counterOf(floor: Floor, code: string): Counter | undefined {
  return floor.counters.find((counter) => counter.code === code);
}

export function stageOf(floor: Floor, code: string): Stage | undefined {
  return floor.stages.find((stage) => stage.code === code);
}

/** The counters (in order) that serve a stage of a stream: "loket 2 sampai 4". */
export function countersFor(floor: Floor, stream: string, stage: string): Counter[] {
  return floor.counters.filter((counter) => counter.stages.includes(stage) && counter.streams.includes(stream));
}
