import { ArrowRight } from 'lucide-react';

/** What stands in the large link of a screen: what it is for, and a hint. */
export function HeroWords({ title, hint }: { title: string; hint: string }) {
  return (
    <>
      <span>
        <strong>{title}</strong>
        <small>{hint}</small>
      </span>
      <ArrowRight aria-hidden />
    </>
  );
}
