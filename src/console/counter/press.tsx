import type { ComponentChildren } from "preact";
import { href } from "../addresses.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";

interface PressProps {
  asked: StaffRequest;
  counter: string;
  act: string;
  label: string;
  /** The key that presses it. */
  hotkey?: string;
  ticket?: string | undefined;
  quiet?: boolean;
  disabled?: boolean;
  /** A second, smaller line on the button. */
  small?: string | undefined;
  focus?: boolean;
  children?: ComponentChildren;
}

/** One button of a counter: a form of its own, so that it works without script; its key is what it stays through all answers. */
export function Press({
  asked,
  counter,
  act,
  label,
  hotkey,
  ticket,
  quiet = true,
  disabled,
  small,
  focus,
  children,
}: PressProps) {
  return (
    <form
      id={hotkey && `press-${hotkey}`}
      method="post"
      action={href("counterAct", { office: asked.office.code, counter, act }, asked.language)}
      data-quiet
      data-settle
      class="press-form"
    >
      {ticket !== undefined && <input type="hidden" name={act === "next" ? "in-hand" : "ticket"} value={ticket} />}
      {children}
      <button
        type="submit"
        class={quiet ? "quiet" : undefined}
        data-key={hotkey}
        disabled={disabled}
        data-focus={focus || undefined}
      >
        <span>
          {label}
          {small && <small>{small}</small>}
        </span>
        {hotkey && <kbd aria-hidden="true">{hotkey === "Enter" ? "↵" : hotkey}</kbd>}
      </button>
    </form>
  );
}
