import { articleTemplate } from './article-template';
import { parseRetired } from './check-retired';
import { fail, succeed, type CommandResult } from './command-result';
import { describeValue } from './describe-value';
import { renderProblem } from './problem';
import { folderNames, type RawSources } from './read-sources';
import { id as idSchema } from './schema-atoms';

/** `guides:new -- article <id>`: an empty article, which the check refuses until its texts are written. */
export function newCommand(raw: RawSources, root: string, args: readonly string[]): CommandResult {
  const [kind, id, ...more] = args;
  if (kind !== 'article' || id === undefined || more.length > 0)
    return fail(2, 'Expected guides:new -- article <id>');
  const fault = findFault(raw, root, id);
  if (fault) return fail(1, fault);
  const files = articleTemplate(id);
  const names = files.map(({ file }) => `${root}/${file}`).join(' and ');
  return succeed(`Made ${names}. npm run guides:check lists what is still to be written.`, files);
}

function findFault(raw: RawSources, root: string, id: string): string | undefined {
  if (!idSchema.safeParse(id).success)
    return `Expected an id of lower-case letters, digits and single hyphens, got ${describeValue(id)}; choose another.`;
  if (folderNames(raw, 'articles').includes(id))
    return `Expected the id of a new article, got "${id}", which ${root}/articles/${id} has; choose another.`;
  const { value: retired, problems } = parseRetired(raw);
  const [unreadable] = [
    ...raw.problems.filter(({ file }) => file === '' || file === 'retired.yaml'),
    ...problems,
  ];
  if (unreadable) return renderProblem(unreadable, root);
  return retired?.includes(id)
    ? `Expected an id that was never used, got "${id}", which ${root}/retired.yaml lists; choose another.`
    : undefined;
}
