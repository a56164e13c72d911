// A scan must not be lost: the parts of the staff pages' script that see to it.

/** undefined: nobody answered. */
export function askOnce(url: URL, asking: RequestInit): Promise<Response | undefined> {
  return fetch(url, asking).catch(() => undefined);
}

/** For what may be repeated and must not be lost [data-resend]: asks again until somebody answers; `lost` after each time that nobody did. */
export async function askUntilAnswered(url: URL, asking: RequestInit, lost: () => void): Promise<Response> {
  for (;;) {
    // A line that swallows everything says nothing of itself.
    const answer = await askOnce(url, { ...asking, signal: AbortSignal.timeout(10_000) });
    if (answer && ![502, 503, 504].includes(answer.status)) return answer;
    lost();
    await new Promise<unknown>((resolve) => {
      setTimeout(resolve, 2_000);
      window.addEventListener("online", resolve, { once: true });
    });
  }
}

/**
 * What was scanned and has no answer yet. After a second without one it is said, and seen: nobody walks on over a scan that nobody has
 * recorded, and the answer of the one before does not stand there for the one who waits.
 * @param warn said aloud when the first begins to wait
 */
export function openUnsent(warn: () => void): { add(name: string): () => void } {
  /** Oldest first: their names as the guard knows them, and since when. */
  const waiting: { name: string; since: number }[] = [];
  let timer: number | undefined;
  let shown = false;

  function draw(): void {
    clearTimeout(timer);
    const [first] = waiting;
    const wait = first ? 1_000 - (performance.now() - first.since) : 0;
    if (wait > 0) timer = setTimeout(draw, wait);
    const late = first !== undefined && wait <= 0;
    if (late && !shown) warn();
    shown = late;
    tell(late);
  }

  function tell(late: boolean): void {
    const place = document.querySelector<HTMLElement>("[data-unsent]");
    if (!place) return;
    place.hidden = !late;
    place.textContent = late
      ? (place.dataset["unsent"] ?? "").replace("{}", () => waiting.map(({ name }) => name).join(", "))
      : "";
    if (late) document.querySelector("[data-answer]")?.setAttribute("hidden", "");
  }

  // Closing the page would lose them.
  window.addEventListener("beforeunload", (event) => shown && event.preventDefault());

  return {
    add(name) {
      const one = { name: name || "…", since: performance.now() };
      waiting.push(one);
      draw();
      return () => {
        waiting.splice(waiting.indexOf(one), 1);
        // Whoever stands behind in the queue has waited for the one before, not for the server.
        if (waiting[0] && !shown) waiting[0].since = performance.now();
        draw();
      };
    },
  };
}
