/** "Kembar", "dua-duanya", "both": what is said beside it is said of each of them. */
export function isForAll(low: string): boolean {
  return forAll.has(low);
}
const forAll = new Set("kembar dua2nya duaduanya keduanya keduaduanya sama2 twin twins both".split(" "));

/** Whether a word of the text says so, also "dua-duanya" in two. */
export function saysForAll(text: string): boolean {
  return (
    /\bdua[- ]duanya\b/i.test(text) ||
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some(isForAll)
  );
}
