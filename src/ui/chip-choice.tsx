import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { CheckButton } from './check-button';

interface ChipChoiceProps<Value extends string> {
  legend: ReactNode;
  /** Which choice it is, in a word of the code. */
  name: string;
  options: readonly (readonly [Value | undefined, string])[];
  chosen: Value | undefined;
  onChoose: (value: Value | undefined) => void;
}

/** How far each arrow key moves in a list of radios. */
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One of several, by a tap. It is heard and steered as radios are: one stop of Tab, arrows choose. Buttons, because
 * browsers keep the state of form controls (decision 28).
 */
export function ChipChoice<Value extends string>({
  legend,
  name,
  options,
  chosen,
  onChoose,
}: ChipChoiceProps<Value>) {
  const id = useId();
  const at = options.findIndex(([value]) => value === chosen);
  const move = (event: KeyboardEvent<HTMLElement>, from: number) => {
    const step = STEPS[event.key];
    // With another key it is the browser's: Alt and an arrow go back.
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = (from + step + options.length) % options.length;
    const option = options[next];
    if (!option) return;
    onChoose(option[0]);
    event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  };
  return (
    <div className="field" role="radiogroup" aria-labelledby={id} data-choice={name}>
      <h2 id={id}>{legend}</h2>
      <div className="chips">
        {options.map(([value, label], place) => (
          <button
            key={label}
            type="button"
            role="radio"
            aria-checked={place === at}
            tabIndex={place === Math.max(at, 0) ? 0 : -1}
            className="chip"
            onClick={() => onChoose(value)}
            onKeyDown={(event) => move(event, place)}
          >
            <span className="radio-mark" aria-hidden />
            <span>{label}</span>
          </button>
        ))}
      </div>
    </div>
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
  const id = useId();
  const toggle = (value: Value) =>
    onChange(
      options.map(([it]) => it).filter((it) => (it === value ? !chosen.includes(it) : chosen.includes(it))),
    );
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <h2 id={id}>
        {legend} <small>{hint}</small>
      </h2>
      <div className="chips">
        {options.map(([value, label]) => (
          <CheckButton
            key={value}
            className="chip"
            checked={chosen.includes(value)}
            onToggle={() => toggle(value)}
          >
            {label}
          </CheckButton>
        ))}
      </div>
    </div>
  );
}
