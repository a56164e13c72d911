import { readFile } from "node:fs/promises";
import type { Counts } from "./print.ts";

/** What a set must not fall below: how many are right, how many right or asked about, and at most how many harmful. */
interface Floor {
  right: number;
  acceptable: number;
  harmful: number;
}

const file = new URL("../../unseen/floors.json", import.meta.url);

/** The figures that are worse than their floor, as sentences, or none. */
export async function belowFloors(figures: Record<string, Counts>): Promise<string[]> {
  const floors = JSON.parse(await readFile(file, "utf8")) as Record<string, Floor>;
  return Object.entries(figures).flatMap(([set, { right, asked, harmful }]) => {
    const floor = floors[set];
    if (!floor) return [`${set} has no floor in unseen/floors.json`];
    return [
      ...(right < floor.right ? [`${set}: ${right} are right, the floor is ${floor.right}`] : []),
      ...(right + asked < floor.acceptable
        ? [`${set}: ${right + asked} are right or asked about, the floor is ${floor.acceptable}`]
        : []),
      ...(harmful > floor.harmful ? [`${set}: ${harmful} are harmful, the most is ${floor.harmful}`] : []),
    ];
  });
}
