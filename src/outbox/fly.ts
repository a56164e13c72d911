import type { Log } from "../log/index.ts";
import { type Fate, mostPictureFaults } from "./after-verdict.ts";
import type { Carrier, Verdict } from "./carrier.ts";
import type { ClaimedLetter, Step } from "./decide.ts";
import { drawQr } from "./qr-picture.ts";

export interface Ground {
  carrier: Carrier;
  log: Log;
  /** Told before each send, for the rates. */
  sending(): void;
  /** False when the claim is so old that another server may have taken the letter. */
  isFresh(): boolean;
  /** Resolves when the media id is committed with the letter. */
  keepPicture(mediaId: string): Promise<void>;
}

/**
 * One attempt: upload the picture if there is one and it is not uploaded yet, then send. A picture that is refused at its
 * upload lets the text go alone at once; one that is refused at the send is uploaded once more, then the text goes alone.
 * Never rejects: what went wrong without an answer is an unknown outcome.
 */
export async function fly(letter: ClaimedLetter, step: Step & { do: "send" }, ground: Ground): Promise<Fate> {
  let { mediaId } = letter;
  let faults = letter.pictureFaults;
  for (;;) {
    const pictured = step.picture && faults < mostPictureFaults;
    mediaId = pictured ? (mediaId ?? (await upload(letter.number, step.content.qr!, ground))) : null;
    // An upload that took so long would do so again.
    if (!ground.isFresh()) return { is: "back", notBefore: null, textAlone: pictured && !mediaId };
    const verdict = await send(letter, step, mediaId, ground);
    if (verdict.is !== "picture" || !mediaId) return verdict;
    mediaId = null;
    faults++;
  }
}

async function upload(number: string, code: string, { carrier, keepPicture, log }: Ground): Promise<string | null> {
  const uploaded = await carrier.upload(number, drawQr(code)).catch((err: unknown) => {
    log.warn({ err, number }, "a picture could not be uploaded; the text goes alone");
    return undefined;
  });
  if (!uploaded || "failed" in uploaded) return null;
  await keepPicture(uploaded.mediaId);
  return uploaded.mediaId;
}

async function send(
  letter: ClaimedLetter,
  step: Step & { do: "send" },
  mediaId: string | null,
  ground: Ground,
): Promise<Verdict> {
  const { number, letterId, to } = letter;
  ground.sending();
  const parcel = {
    number,
    to,
    letterId,
    content: step.content,
    asTemplate: step.asTemplate,
    ...(mediaId && { mediaId }),
  };
  try {
    return await ground.carrier.send(parcel);
  } catch (error) {
    ground.log.warn({ err: error, letter: letterId }, "a send ended without an answer");
    return { is: "unknown" };
  }
}
