/** Signs beside the words: whoever does not tell colours apart sees the same answer. Drawn with strokes in the text's colour. */
const paths = {
  check: "M4 13l5 5L20 6",
  checks: "M2 13l4 4 8-9M11 16l2 2 9-11",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l4 2",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5",
  place: "M12 21s7-6.5 7-12a7 7 0 0 0-14 0c0 5.5 7 12 7 12zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  cross: "M6 6l12 12M18 6L6 18",
  question: "M8 9a4 4 0 1 1 6 3.5c-1.5.9-2 1.5-2 3M12 19v.5",
  people: "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3 20c0-4 2.7-6 6-6s6 2 6 6M16 6a3 3 0 0 1 0 5M18 14.5c2 .8 3 2.7 3 5.5",
  ticket: "M3 7h18v4a2 2 0 0 0 0 3v4H3v-4a2 2 0 0 0 0-3zM14 7v11",
  camera: "M3 8h4l2-3h6l2 3h4v11H3zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z",
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
