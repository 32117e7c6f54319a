import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

interface CheckButtonProps {
  checked: boolean;
  onToggle: () => void;
  disabled?: boolean;
  className?: string;
  children: ReactNode;
}

/**
 * Yes or no, by a tap. A button and not an `<input>`: browsers write the state of form controls into their session
 * files, where it outlives everything that the app wipes (decision 28).
 */
export function CheckButton({
  checked,
  onToggle,
  disabled = false,
  className = 'check',
  children,
}: CheckButtonProps) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={checked}
      className={className}
      disabled={disabled}
      onClick={onToggle}
    >
      <span className="check-mark" aria-hidden>
        <Check size={18} strokeWidth={3} />
      </span>
      <span>{children}</span>
    </button>
  );
}
