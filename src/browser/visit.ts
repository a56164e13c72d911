/** Somebody came to this page by a link, a form or an address: it was not loaded again and not come back to. */
export function isFreshVisit(): boolean {
  const [visit] = performance.getEntriesByType("navigation");
  return visit instanceof PerformanceNavigationTiming && visit.type === "navigate";
}
