/**
 * The value of `Strict-Transport-Security` for an installation at `publicUrl`; undefined where it is not reached by https. A year, for this
 * name alone: the names below it belong to others (RFC 6797, 6.1).
 */
export function transportSecurity(publicUrl: string | undefined): string | undefined {
  return publicUrl?.startsWith("https:") ? "max-age=31536000" : undefined;
}
