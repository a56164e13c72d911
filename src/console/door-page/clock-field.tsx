/** A time of today as the office's clock shows it. Not the browser's own field: that one asks for AM or PM wherever the machine was set up so. */
export function ClockField({ name, value }: { name: string; value: string }) {
  return (
    <input
      name={name}
      type="text"
      value={value}
      required
      inputmode="decimal"
      pattern="([01]?[0-9]|2[0-3])[.:]?[0-5][0-9]"
      title="08.05"
      maxlength={5}
    />
  );
}
