import { type Floor, streamOf } from "../office/index.ts";

/**
 * The stage with which somebody goes on whose papers were complete on an earlier day, and whom that day did not reach. Undefined: the
 * papers come first again (nothing was complete; or the stage is none that follows the document desk on this floor).
 */
export function goesOnWith(floor: Floor, stage: string | null | undefined): string | undefined {
  const afterPapers = floor.streams.some(({ papers, stages }) => papers && stages.some((one) => one === stage));
  return afterPapers ? (stage ?? undefined) : undefined;
}

/** The stage with which one number of several people begins: the first that any of them has still to do. */
export function firstStageOf(
  floor: Floor,
  stream: string,
  people: readonly { goesOn: string | undefined }[],
): string | undefined {
  const stages: readonly string[] = streamOf(floor, stream)?.stages ?? [];
  return stages[Math.max(0, Math.min(...people.map(({ goesOn }) => stages.indexOf(goesOn ?? ""))))];
}
