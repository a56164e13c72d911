/**
 * Keeps a label's values few and free of anybody's words: what does not look like one of ours, and whatever comes after
 * the first `most` of them, is "other".
 */
export function boundedLabel(shape: RegExp, most: number): (value: string) => string {
  const seen = new Set<string>();
  return (value) => {
    if (seen.has(value)) return value;
    if (seen.size >= most || !shape.test(value)) return "other";
    seen.add(value);
    return value;
  };
}
