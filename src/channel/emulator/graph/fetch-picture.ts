import { graphError } from "./errors.ts";
import { pictureFault } from "./picture.ts";
import type { Fetched } from "./send.ts";

/** Gets the picture behind a link, as Meta does when a letter has one: 5 seconds, 5 MB. Never throws. */
export async function fetchPicture(link: string): Promise<Fetched> {
  try {
    const answer = await fetch(link, { signal: AbortSignal.timeout(5_000) });
    const mimeType = (answer.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? "";
    if (!answer.ok || Number(answer.headers.get("content-length") ?? 0) > 6_000_000)
      return { fault: graphError(131053) };
    const bytes = Buffer.from(await answer.arrayBuffer());
    const fault = pictureFault(mimeType, bytes);
    return fault ? { fault: graphError(131053, fault.details) } : { bytes, mimeType };
  } catch {
    // dropped: the answer names it.
    return { fault: graphError(131053, "Downloading the picture behind the link failed.") };
  }
}
