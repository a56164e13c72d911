import { counterOf, countersFor, type Floor } from "../office/index.ts";

// A board asks this for every number of the line, several times; the answers of a floor are a handful.
const known = new WeakMap<Floor, Map<string, readonly string[]>>();

/** The codes of the counters that may take this one, as the office is furnished. */
export function countersOf(
  floor: Floor,
  { stream, stage, forCounter }: { stream: string; stage: string; forCounter: string | null },
): readonly string[] {
  const answers = known.get(floor) ?? new Map<string, readonly string[]>();
  known.set(floor, answers);
  const asked = `${stream} ${stage} ${forCounter}`;
  const answer = answers.get(asked) ?? look(floor, stream, stage, forCounter);
  answers.set(asked, answer);
  return answer;
}

function look(floor: Floor, stream: string, stage: string, forCounter: string | null): string[] {
  if (forCounter !== null && counterOf(floor, forCounter)) return [forCounter];
  return countersFor(floor, stream, stage).map((counter) => counter.code);
}
