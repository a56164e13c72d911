/** In place: scores times a factor -> probabilities that add up to 1. */
export function softmax(scores: Float64Array, factor: number): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp(factor * ((scores[at] as number) - highest));
  for (let at = 0; at < scores.length; at++) scores[at]! /= sum;
  return scores;
}
