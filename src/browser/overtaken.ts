/**
 * Answers that were overtaken: two scans within a moment, or a queue that was sent after the line came back. Each keeps a line with what
 * was scanned, its word and its colour, until a scan comes that had its own time.
 */
export function openOvertaken(): { before(next: string): void } {
  let since = -Infinity;
  let name = "";
  return {
    /** An answer to `next` is about to take the place of what stands there. */
    before(next) {
      const place = document.querySelector<HTMLElement>("[data-overtaken]");
      const answer = document.querySelector<HTMLElement>("[data-answer]");
      const list = place?.querySelector("ul");
      const quick = performance.now() - since < 5_000;
      if (list && !quick) list.replaceChildren();
      if (list && quick && answer) list.prepend(lineOf(answer, name));
      if (list && list.childElementCount > 8) list.lastElementChild?.remove();
      if (place) place.hidden = list?.childElementCount === 0;
      [since, name] = [performance.now(), next];
    },
  };
}

function lineOf(answer: HTMLElement, scanned: string): HTMLLIElement {
  const line = document.createElement("li");
  line.className = answer.dataset["answer"] ?? "";
  const word = document.createElement("b");
  word.textContent = answer.querySelector("h2")?.textContent ?? "";
  line.append(word, scanned ? ` ${scanned}` : "");
  return line;
}
