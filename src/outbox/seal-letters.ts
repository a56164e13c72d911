import type { Tx } from "../database/index.ts";
import type { Keys } from "../keys/index.ts";
import type { LetterContent } from "./letter.ts";
import { earlyWamids, type LetterRow, lettersAfter, renameEarly, storeSealedLetters } from "./seal-letters.sql.ts";
import { storedContent } from "./stored-content.ts";

/**
 * Seals letters that stand in clear, and puts our own id of each in the place of the channel's, which tells the number. Each step is a transaction of its
 * own: stopped anywhere, the next call finds what is left. @returns how many letters it sealed
 */
export async function sealLetters(
  transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  keys: Keys,
  idOf: (wamid: string) => string,
): Promise<number> {
  let sealed = 0;
  for (let after: string | undefined = "00000000-0000-0000-0000-000000000000"; after !== undefined; ) {
    const from: string = after;
    const step = await transaction((tx) => sealSome(tx, from, keys, idOf));
    sealed += step.sealed;
    after = step.last;
  }
  await transaction(async (tx) => {
    const names = (await earlyWamids(tx)).filter(isTheirs).map((was) => ({ was, is: idOf(was) }));
    if (names.length > 0) await renameEarly(tx, names);
  });
  return sealed;
}

async function sealSome(
  tx: Tx,
  after: string,
  keys: Keys,
  idOf: (wamid: string) => string,
): Promise<{ last: string | undefined; sealed: number }> {
  const rows = await lettersAfter(tx, after);
  const own = (wamid: string) => (isTheirs(wamid) ? idOf(wamid) : wamid);
  const clear = rows.filter(
    ({ content, wamid, earlierWamids }) => isClear(content) || [wamid ?? "", ...earlierWamids].some(isTheirs),
  );
  const letters = clear.map(
    ({ id, content, wamid, earlierWamids, keyNo }): LetterRow => ({
      id,
      // As `writeLetters` wrote it.
      content: isClear(content) ? (storedContent(keys, keyNo, content as LetterContent) ?? null) : content,
      wamid: wamid === null ? null : own(wamid),
      earlierWamids: earlierWamids.map(own),
    }),
  );
  if (letters.length > 0) await storeSealedLetters(tx, letters);
  return { last: rows.at(-1)?.id, sealed: clear.length };
}

function isClear(content: unknown): boolean {
  return content !== null && !("sealed" in (content as object));
}

/** Ours are digests, of 22 letters; Meta's begin with a word. */
function isTheirs(wamid: string): boolean {
  return wamid.startsWith("wamid.");
}
