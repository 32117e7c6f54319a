import type { SourceEntry } from '../model/pack-format';

/** A publication as it was published, with a link where its address is sure. */
export function SourceTitle({ title, issuer, year, url, language }: SourceEntry) {
  const text = [title, issuer, year].filter((part) => part !== '').join('. ');
  if (!url) return <span lang={language}>{text}</span>;
  return (
    <a href={url} lang={language} rel="noreferrer">
      {text}
    </a>
  );
}
