import type { ReactNode } from 'react';

interface ChipChoiceProps<Value extends string> {
  legend: ReactNode;
  name: string;
  options: readonly (readonly [Value | undefined, string])[];
  chosen: Value | undefined;
  onChoose: (value: Value | undefined) => void;
}

/** One of several, by a tap. */
export function ChipChoice<Value extends string>({
  legend,
  name,
  options,
  chosen,
  onChoose,
}: ChipChoiceProps<Value>) {
  return (
    <fieldset className="field">
      <legend>
        <h2>{legend}</h2>
      </legend>
      <div className="chips">
        {options.map(([value, label]) => (
          <label key={label} className="chip chip-radio">
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ChipChoicesProps<Value extends string> {
  legend: ReactNode;
  hint: string;
  options: readonly (readonly [Value, string])[];
  chosen: readonly Value[];
  onChange: (values: Value[]) => void;
}

/** Any number of several. Chosen values keep the order of the options. */
export function ChipChoices<Value extends string>({
  legend,
  hint,
  options,
  chosen,
  onChange,
}: ChipChoicesProps<Value>) {
  const toggle = (value: Value) =>
    onChange(
      options.map(([it]) => it).filter((it) => (it === value ? !chosen.includes(it) : chosen.includes(it))),
    );
  return (
    <fieldset className="field">
      <legend>
        <h2>
          {legend} <small>{hint}</small>
        </h2>
      </legend>
      <div className="chips">
        {options.map(([value, label]) => (
          <label key={value} className="chip chip-radio">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
