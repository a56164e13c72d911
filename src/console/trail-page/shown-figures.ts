import { aboveMedian, type TrailFigure } from "../../report/index.ts";
import type { FiguresProps } from "./trail-props.ts";

/**
 * The rows of the table, in its order: the furthest above the median first, then those that nobody can be compared with. Where an act was
 * chosen also whoever worked and never did it.
 */
export function shownFigures({ figures, trail }: Pick<FiguresProps, "figures" | "trail">): TrailFigure[] {
  return figures.figures
    .filter(({ what, hand, place }) => is(trail.what, what) && is(trail.hand, hand) && is(trail.place, place))
    .filter(({ times, days }) => times > 0 || (trail.what !== undefined && days > 0))
    .sort((a, b) => far(b) - far(a) || b.times - a.times);
}

function is<T>(wanted: T | undefined, found: T): boolean {
  return wanted === undefined || wanted === found;
}

const far = (one: TrailFigure) => aboveMedian(one) ?? Number.NEGATIVE_INFINITY;
