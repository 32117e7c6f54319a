import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

interface PickerProps<Value> {
  /** What is chosen here. */
  label: ReactNode;
  options: readonly (readonly [Value, string])[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/**
 * One of many, where there is no room for all: a line that opens into a list. Buttons and not a `<select>`, whose
 * state browsers keep (decision 28). Escape and a choice close it and give the focus back to the line.
 */
export function Picker<Value>({ label, options, chosen, onChoose }: PickerProps<Value>) {
  const [isOpen, setIsOpen] = useState(false);
  const line = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setIsOpen(false);
    line.current?.focus({ preventScroll: true });
  };
  const closeByKey = ({ key }: KeyboardEvent) => {
    if (isOpen && key === 'Escape') close();
  };
  return (
    <div className="picker">
      <button
        ref={line}
        type="button"
        className="picker-line"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={closeByKey}
      >
        <span className="picker-label">{label}</span>{' '}
        <span className="picker-chosen">{options.find(([value]) => value === chosen)?.[1]}</span>
        <ChevronDown aria-hidden size={22} />
      </button>
      {isOpen && (
        <ul className="picker-list" id={id}>
          {options.map(([value, name]) => (
            <li key={name}>
              <button
                type="button"
                aria-current={value === chosen ? 'true' : undefined}
                onClick={() => {
                  onChoose(value);
                  close();
                }}
                onKeyDown={closeByKey}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
