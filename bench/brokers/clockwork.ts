/** What happens next: things fall due in the order of their minutes, and of one minute in the order in which they were planned. */
export class Clockwork {
  #heap: { at: number; nr: number; act: (at: number) => void }[] = [];
  #nr = 0;

  plan(at: number, act: (at: number) => void): void {
    const heap = this.#heap;
    heap.push({ at, nr: this.#nr++, act });
    for (let i = heap.length - 1; i > 0; ) {
      const above = (i - 1) >> 1;
      if (!this.#isBefore(i, above)) break;
      this.#swap(i, above);
      i = above;
    }
  }

  /** Everything, to the end. */
  run(): void {
    this.runTo(Number.POSITIVE_INFINITY);
  }

  /** What is due by that minute. */
  runTo(minute: number): void {
    while (this.#heap[0] && this.#heap[0].at <= minute) {
      const { at, act } = this.#take();
      act(at);
    }
  }

  #take() {
    const heap = this.#heap;
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length === 0) return first;
    heap[0] = last;
    for (let i = 0; ; ) {
      let least = i;
      for (const below of [2 * i + 1, 2 * i + 2])
        if (below < heap.length && this.#isBefore(below, least)) least = below;
      if (least === i) return first;
      this.#swap(i, least);
      i = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a]!, this.#heap[b]!];
    return one.at < other.at || (one.at === other.at && one.nr < other.nr);
  }

  #swap(a: number, b: number): void {
    [this.#heap[a], this.#heap[b]] = [this.#heap[b]!, this.#heap[a]!];
  }
}
