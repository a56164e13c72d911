import type { Log } from "../log/index.ts";
import { mostPictureFaults, type SendOutcome } from "./after-outcome.ts";
import type { Carrier, Verdict } from "./carrier.ts";
import type { SendStep, TakenLetter } from "./decide-send.ts";
import { drawQr } from "./qr-picture.ts";

export interface SendContext {
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
 * Sends one letter: uploads the picture if there is one and it is not uploaded yet, then send. A picture that is refused at its
 * upload lets the text go alone at once; one that is refused at the send is uploaded once more, then the text goes alone.
 * Never rejects: what went wrong without an answer is an unknown outcome.
 */
export async function sendLetter(
  letter: TakenLetter,
  step: SendStep & { do: "send" },
  context: SendContext,
): Promise<SendOutcome> {
  let { mediaId } = letter;
  let faults = letter.pictureFaults;
  for (;;) {
    const pictured = step.picture && faults < mostPictureFaults;
    mediaId = pictured ? (mediaId ?? (await upload(letter.number, step.content.qr!, context))) : null;
    // An upload that took so long would do so again.
    if (!context.isFresh()) return { is: "back", notBefore: null, textAlone: pictured && !mediaId };
    const verdict = await sendOnce(letter, step, mediaId, context);
    if (verdict.is !== "picture" || !mediaId) return verdict;
    mediaId = null;
    faults++;
  }
}

async function upload(
  number: string,
  code: string,
  { carrier, keepPicture, log }: SendContext,
): Promise<string | null> {
  const uploaded = await carrier.upload(number, drawQr(code)).catch((err: unknown) => {
    log.warn({ err, number }, "a picture could not be uploaded; the text goes alone");
    return undefined;
  });
  if (!uploaded || "failed" in uploaded) return null;
  await keepPicture(uploaded.mediaId);
  return uploaded.mediaId;
}

async function sendOnce(
  letter: TakenLetter,
  step: SendStep & { do: "send" },
  mediaId: string | null,
  context: SendContext,
): Promise<Verdict> {
  const { number, letterId, to } = letter;
  context.sending();
  const parcel = {
    number,
    to,
    letterId,
    content: step.content,
    asTemplate: step.asTemplate,
    ...(mediaId && { mediaId }),
  };
  try {
    return await context.carrier.send(parcel);
  } catch (error) {
    context.log.warn({ err: error, letter: letterId }, "a send ended without an answer");
    return { is: "unknown" };
  }
}
