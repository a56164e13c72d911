/**
 * A form sent twice (a double press, a page loaded again) is one act: the second asks for what the first brought. Remembered in
 * this process only, for ten minutes: a browser talks to one server, and what two officers do is the database's to judge.
 */
export function onlyOnce({ minutes = 10, most = 2000 } = {}) {
  const done = new Map<string, { until: number; answer: Promise<unknown> }>();
  return function once<T>(key: string | undefined, work: () => Promise<T>): Promise<T> {
    if (!key) return work();
    const known = done.get(key);
    if (known && known.until > performance.now()) return known.answer as Promise<T>;
    const answer = work();
    done.delete(key);
    done.set(key, { until: performance.now() + minutes * 60_000, answer });
    // What failed may be tried again; and the oldest goes when there are too many.
    answer.catch(() => done.delete(key));
    for (const old of done.keys()) if (done.size > most) done.delete(old);
    return answer;
  };
}
