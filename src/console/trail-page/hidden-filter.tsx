import { queryOf, type TrailAsked } from "./trail-filter.ts";

/** What is asked for, as hidden fields of a form; with the words, which stand in no address. */
export function HiddenFilter({ trail }: { trail: TrailAsked }) {
  const fields = Object.entries({ ...queryOf(trail), alasan: trail.words || undefined });
  return (
    <>{fields.map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null))}</>
  );
}
