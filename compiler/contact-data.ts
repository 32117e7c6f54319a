const CONTACTS = [
  /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u,
  /(?<![\p{L}\d])@\w[\w.]*\w/u,
  /https?:\/\/\S*|(?<![\p{L}\d])(?:www|t)\.[\p{L}\d-]+[./]\S*/iu,
];

/** The first e-mail address, name in a social network or web address. Publications have theirs in sources.yaml. */
export function findContact(text: string): string | undefined {
  return CONTACTS.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
}
