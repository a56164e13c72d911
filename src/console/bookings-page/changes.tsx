import type { ComponentChildren } from "preact";
import { deskWords } from "../../phrasebook/index.ts";
import type { BookingView } from "../../staff-acts/index.ts";
import { FormIdField } from "../front-desk/form-id-field.tsx";
import type { StaffRequest } from "../staff/staff-route.tsx";
import type { StaffTools } from "../staff/tools.ts";

interface Props {
  asked: StaffRequest;
  shown: BookingView;
}

/** What is done without an identity card: paper, the letter, another time, no visit. */
export function Changes({ asked, shown, tools }: Props & { tools: StaffTools }) {
  const words = deskWords[asked.language].bookings;
  const { own } = shown;
  return (
    <>
      <div class="acts">
        <Act {...{ shown }} name="print">
          <button type="submit" data-key="p">
            {words.print}
          </button>
        </Act>
        {own?.telephone && (
          <Act {...{ shown }} name="resend">
            <button type="submit" class="quiet">
              {words.resend}
            </button>
          </Act>
        )}
      </div>
      <Fold title={words.move} open>
        <Act {...{ shown }} name="move" fields>
          <Field name="day" label={words.day} hint={words.dayHint} numeric />
          <Field name="hour" label={words.hour} hint={words.hourHint} optional />
          {!own?.secondVisit && <OfficeField {...{ asked, tools }} />}
          <Tick name="present" label={words.present} />
          <button type="submit">{words.moveDo}</button>
        </Act>
      </Fold>
      <Fold title={words.cancel}>
        <Act {...{ shown }} name="cancel" fields>
          <Field name="reason" label={words.reason} hint={words.reasonHint} />
          <button type="submit" class="quiet">
            {words.cancelDo}
          </button>
        </Act>
      </Fold>
    </>
  );
}

/** More than five people at this booking's telephone; somebody else grants it. */
export function GroupAsk({ asked, shown }: Props) {
  const words = deskWords[asked.language].bookings;
  return (
    <section class="card" aria-label={words.group}>
      <Fold title={words.group}>
        <p class="soft">{words.groupHint}</p>
        <Act {...{ shown }} name="group" fields>
          <Field name="people" label={words.groupPeople} hint="6–35" numeric />
          <Field name="until" label={words.groupUntil} hint={words.dayHint} numeric />
          <Field name="reason" label={words.reason} hint={words.reasonHint} />
          <button type="submit">{words.groupDo}</button>
        </Act>
      </Fold>
    </section>
  );
}

/** What wants the identity card in the officer's hand; each is written down with its reason. */
export function IdentityChanges({ asked, shown }: Props) {
  const words = deskWords[asked.language].bookings;
  return (
    <section class="card" aria-label={words.card}>
      <Fold title={words.correct}>
        <Act {...{ shown }} name="name" fields>
          <Field name="name" label={words.newName} />
          <Tick name="card" label={words.cardForName} />
          <Field name="reason" label={words.reason} hint={words.reasonHint} optional />
          <button type="submit">{words.correctDo}</button>
        </Act>
      </Fold>
      <Fold title={words.correctBirth}>
        <Act {...{ shown }} name="birth" fields>
          <Field name="birth" label={words.newBirth} hint={words.birthHint} numeric />
          <Tick name="card" label={words.card} required />
          <Field name="reason" label={words.reason} hint={words.reasonHint} />
          <button type="submit">{words.correctBirthDo}</button>
        </Act>
      </Fold>
      <Fold title={words.handOver}>
        <p class="soft">{words.handOverHint}</p>
        <Act {...{ shown }} name="hand-over" fields>
          <Tick name="card" label={words.card} required />
          <Field name="reason" label={words.reason} hint={words.reasonHint} />
          <button type="submit">{words.handOverDo}</button>
        </Act>
      </Fold>
    </section>
  );
}

function OfficeField({ asked, tools }: { asked: StaffRequest; tools: StaffTools }) {
  const words = deskWords[asked.language].bookings;
  return (
    <label>
      {words.office}
      <select name="office">
        {tools.offices.all.map(({ code, short, id }) => (
          <option key={code} value={code} selected={id === asked.office.id}>
            {short}
          </option>
        ))}
      </select>
    </label>
  );
}

function Act({
  shown,
  name,
  fields = false,
  children,
}: {
  shown: BookingView;
  name: string;
  fields?: boolean;
  children: ComponentChildren;
}) {
  return (
    <form method="post" class={fields ? "fields" : undefined} autocomplete="off">
      <input type="hidden" name="do" value={name} />
      <input type="hidden" name="booking" value={shown.booking} />
      <FormIdField />
      {children}
    </form>
  );
}

function Fold({ title, open = false, children }: { title: string; open?: boolean; children: ComponentChildren }) {
  return (
    <details class="more" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  numeric?: boolean;
  optional?: boolean;
}

function Field({ name, label, hint, numeric = false, optional = false }: FieldProps) {
  return (
    <label>
      <span>
        {label} {hint && <small class="soft">({hint})</small>}
      </span>
      <input
        name={name}
        type="text"
        required={!optional}
        maxlength={300}
        autocomplete="off"
        spellcheck={false}
        {...(numeric && { inputmode: "numeric" as const })}
      />
    </label>
  );
}

function Tick({ name, label, required = false }: { name: string; label: string; required?: boolean }) {
  return (
    <label class="tick">
      <input type="checkbox" name={name} value="yes" required={required} />
      <span>{label}</span>
    </label>
  );
}
