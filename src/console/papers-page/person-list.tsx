import { type Service, servicesOn, today } from "../../office/index.ts";
import { type DeskWords, phrasesOf } from "../../phrasebook/index.ts";
import { differingFields, type VisitorView } from "../../queue/index.ts";
import type { StaffRequest } from "../staff/staff-route.tsx";
import { stageName } from "./desk-props.ts";
import { field, isKnown, papersAsked, serviceOf } from "./ticks.ts";

interface PersonProps {
  asked: StaffRequest;
  now: Temporal.Instant;
  words: DeskWords["papers"];
  person: VisitorView;
}

/** One person: which service, its papers with ticks, and what differs between them. The chosen service's list is shown by style alone. */
export function PersonList({ asked, now, words, person }: PersonProps) {
  const services = servicesOn(asked.office, today(asked.office, now));
  const say = phrasesOf(asked.language).words;
  return (
    <fieldset class="person">
      <legend>
        <strong>{person.name ?? words.noName}</strong>
        {person.birthDate && <span class="soft"> {words.born(say.date(person.birthDate))}</span>}
      </legend>
      {person.compare && <p class="told warn">{words.compare}</p>}
      {person.birthUnknown && <p class="told warn">{words.birthUnknown}</p>}
      {person.birthCorrected && <p class="told warn">{words.birthCorrected}</p>}
      {person.doubt && <p class="told bad">{words.doubt}</p>}
      {isKnown(person) && (
        <p>
          <span class="tag strong">
            {person.goesOn === undefined ? words.second : words.goesOn(stageName(person.goesOn, asked, now))}
          </span>
        </p>
      )}
      <WhichService {...{ asked, now, words, person }} />
      {person.goesOn === undefined && <p class="soft">{words.papers}</p>}
      {services.map((service, nr) => (
        <ServiceList key={service.code} asked={asked} words={words} person={person} service={service} nr={nr} />
      ))}
      <details class="more" id={`differs-${person.id}`} open={person.stillDiffers.length > 0}>
        <summary>{words.differs}</summary>
        <p class="soft">{words.differsWhat}</p>
        <div class="fields">
          {differingFields.map((datum) => (
            <label key={datum} class="tick">
              <input type="checkbox" name={field.differs(person.id, datum)} value="1" />
              <span>
                {words.fields[datum]}{" "}
                {person.stillDiffers.includes(datum) && <span class="tag strong">{words.differedThen}</span>}
              </span>
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  );
}

/** Known ones in one line; open where nobody has said yet. */
function WhichService({ asked, now, words, person }: PersonProps) {
  const services = servicesOn(asked.office, today(asked.office, now));
  const chosen = serviceOf(person, services).code;
  return (
    <details class="more service" id={`service-${person.id}`} open={person.service === undefined}>
      <summary>
        <span>
          {words.service}:{" "}
          {services.map((service, nr) => (
            <strong key={service.code} class={`name-${nr}`}>
              {service.name}{" "}
            </strong>
          ))}
        </span>
      </summary>
      <div class="services" role="radiogroup" aria-label={words.service}>
        {services.map((service, nr) => (
          <label key={service.code} class="tick">
            <input
              type="radio"
              class={`pick-${nr}`}
              name={field.service(person.id)}
              value={service.code}
              checked={service.code === chosen}
            />
            {service.name}
          </label>
        ))}
      </div>
    </details>
  );
}

function ServiceList({
  asked,
  words,
  person,
  service,
  nr,
}: Pick<PersonProps, "asked" | "words" | "person"> & { service: Service; nr: number }) {
  return (
    <ul class={`papers list-${nr}`} aria-label={`${words.papers}: ${service.name}`}>
      {papersAsked(person, service, asked.office).map(({ number, name }) => (
        <li key={number}>
          <label class="tick">
            <input type="checkbox" name={field.paper(person.id, service.code, number)} value="1" />
            {name}
          </label>
          <label class="tick copy">
            <input type="checkbox" name={field.copy(person.id, service.code, number)} value="1" />
            {words.copyOnly}
          </label>
        </li>
      ))}
      <li>
        <label class="tick">
          <input type="checkbox" name={field.other(person.id)} value="1" />
          {words.other}
        </label>
      </li>
    </ul>
  );
}
