import { kinOf } from "./kin.ts";
import { isSelf } from "./self.ts";
import { lowAt, type Token } from "./tokens.ts";
import { isAddress } from "./words.ts";

/** "Saya", or who it is to the writer: "suami" before "tgl 10", "istri" before "saya Tini". undefined: nothing says it. */
export function whoBefore(tokens: readonly Token[], at: number): string | undefined {
  let self: string | undefined;
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const low = lowAt(tokens, i);
    const relative = kinOf(low);
    if (relative) return relative;
    if (isSelf(low) || writers.has(low)) self = "saya";
    else if (self || !(between.has(low) || isAddress(low) || (low === "." && isAddress(lowAt(tokens, i - 1)))))
      return self;
  }
  return self;
}
const writers = new Set("i me myself my".split(" "));
const between = new Set(": , tgl tanggal hari hr pas di mau datang dtg nama namanya on the is yang yg".split(" "));
