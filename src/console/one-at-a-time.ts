/**
 * However many ask for the same thing at once, it is made once, and all of them get it: at noon, when a day is released,
 * ten thousand phones reload one page. Nothing is kept afterwards, so nobody reads what is over.
 */
export function oneAtATime<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const making = new Map<string, Promise<T>>();
  return (key) => {
    const begun = making.get(key);
    if (begun) return begun;
    const work = make(key).finally(() => making.delete(key));
    making.set(key, work);
    return work;
  };
}
