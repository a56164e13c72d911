/** The name of an address for programs that write other programs' clients: "postOfficesCountersCallNext". */
export function operationOf(method: "GET" | "POST", url: string): string {
  const words = url.split("/").filter((word) => word !== "" && !word.startsWith(":"));
  const named = words.flatMap((word) => word.split("-")).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return method.toLowerCase() + named.join("");
}
