// A scan must not be lost: the parts of live.js that see to it.

// oxlint-disable-next-line no-unused-vars -- called by the script that is put behind this one
function askOnce(url, asking) {
  return fetch(url, asking).catch(() => undefined);
}

/** For what may be repeated and must not be lost [data-resend]: asks again until somebody answers; `lost` after each time that nobody did. */
// oxlint-disable-next-line no-unused-vars -- called by the script that is put behind this one
async function askUntilAnswered(url, asking, lost) {
  for (;;) {
    // A line that swallows everything says nothing of itself.
    const answer = await askOnce(url, { ...asking, signal: AbortSignal.timeout(10_000) });
    if (answer && ![502, 503, 504].includes(answer.status)) return answer;
    lost();
    await new Promise((resolve) => {
      setTimeout(resolve, 2_000);
      window.addEventListener("online", resolve, { once: true });
    });
  }
}

// What was scanned and has no answer yet. After a second without one it is said, and seen: nobody walks on over a scan that nobody has
// recorded, and the answer of the one before does not stand there for the one who waits.
/**
 * @param {() => void} warn said aloud when the first begins to wait
 */
// oxlint-disable-next-line no-unused-vars -- called by the script that is put behind this one
function openUnsent(warn) {
  /** Oldest first: their names as the guard knows them, and since when. */
  const waiting = [];
  let timer;
  let shown = false;

  function draw() {
    clearTimeout(timer);
    const wait = waiting.length > 0 ? 1_000 - (performance.now() - waiting[0].since) : 0;
    if (wait > 0) timer = setTimeout(draw, wait);
    const late = waiting.length > 0 && wait <= 0;
    if (late && !shown) warn();
    shown = late;
    tell(late);
  }

  function tell(late) {
    const place = document.querySelector("[data-unsent]");
    if (!place) return;
    place.hidden = !late;
    place.textContent = late
      ? place.dataset.unsent.replace("{}", () => waiting.map(({ name }) => name).join(", "))
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

/**
 * Answers that were overtaken: two scans within a moment, or a queue that was sent after the line came back. Each keeps a line with what
 * was scanned, its word and its colour, until a scan comes that had its own time.
 */
// oxlint-disable-next-line no-unused-vars -- called by the script that is put behind this one
function openOvertaken() {
  let since = -Infinity;
  let name = "";
  return {
    /** An answer to `next` is about to take the place of what stands there. */
    before(next) {
      const place = document.querySelector("[data-overtaken]");
      const answer = document.querySelector("[data-answer]");
      const list = place?.querySelector("ul");
      const quick = performance.now() - since < 5_000;
      if (list && !quick) list.replaceChildren();
      if (list && quick && answer) list.prepend(lineOf(answer, name));
      if (list?.childElementCount > 8) list.lastElementChild.remove();
      if (place) place.hidden = list.childElementCount === 0;
      [since, name] = [performance.now(), next];
    },
  };

  function lineOf(answer, scanned) {
    const line = document.createElement("li");
    line.className = answer.dataset.answer;
    const word = document.createElement("b");
    word.textContent = answer.querySelector("h2")?.textContent ?? "";
    line.append(word, scanned ? ` ${scanned}` : "");
    return line;
  }
}
