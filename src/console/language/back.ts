import { nearestPage } from "../addresses.ts";

/**
 * Where the person stood who chose another language: the page named by the `Referer`, or the nearest one if a button's answer
 * stood there. Its address no longer says a language, or that would win over the choice. Never another site: "/" instead.
 */
export function pageBack(referer: string | undefined, host: string): string {
  if (!referer || !URL.canParse(referer)) return "/";
  const from = new URL(referer);
  if (from.host !== host) return "/";
  const page = nearestPage(from.pathname);
  if (page !== from.pathname) return page;
  return page + withoutLanguage(from.searchParams);
}

function withoutLanguage(query: URLSearchParams): string {
  query.delete("lang");
  // At the sign-in the address also says which page is wanted afterwards.
  const wanted = query.get("ke");
  const [path = "", search] = wanted?.split("?") ?? [];
  if (search !== undefined) query.set("ke", path + withoutLanguage(new URLSearchParams(search)));
  return query.size > 0 ? `?${query}` : "";
}
