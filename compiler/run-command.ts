import { parseArgs } from 'node:util';
import { checkCommand } from './check-command';
import { fail, type CommandResult } from './command-result';
import { cyrillicCommand } from './cyrillic-command';
import { newCommand } from './new-command';
import { readSources } from './read-sources';
import { releaseCommand } from './release-command';
import { sheetCommand } from './sheet-command';
import { stampCommand } from './stamp-command';

const USAGE = `Usage: tsx compiler/cli.ts <command> [--guides <folder>]
  check [--json]            problems, coverage and stale translations
  release                   raise the release when the content has changed
  cyrillic                  write the Uzbek words with their Cyrillic form, list undecided ones
  stamp <language> [id]     note the English texts a translation was made from
  new article <id>          make an empty article
  sheet export <language> [file.csv]
  sheet import <language> <file.csv>`;

/** Runs a command on the guides folder named in the arguments; writes nothing. */
export function runCommand(args: string[]): CommandResult & { root: string } {
  const parsed = parse(args);
  if (!parsed) return { ...fail(2, USAGE), root: '' };
  const { root, json, command, rest } = parsed;
  return { ...dispatch(command, rest, root, json), root };
}

function dispatch(command: string | undefined, rest: string[], root: string, json: boolean): CommandResult {
  if (command === 'check' && rest.length === 0) return checkCommand(readSources(root), root, json);
  if (command === 'release' && rest.length === 0) return releaseCommand(readSources(root), root);
  if (command === 'cyrillic' && rest.length === 0) return cyrillicCommand(readSources(root), root);
  if (command === 'stamp' && rest.length <= 2) return stampCommand(readSources(root), root, ...rest);
  if (command === 'new') return newCommand(readSources(root), root, rest);
  if (command === 'sheet') return sheetCommand(readSources(root), root, rest);
  return fail(2, USAGE);
}

function parse(args: string[]) {
  try {
    const options = {
      guides: { type: 'string', default: 'guides' },
      json: { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [command, ...rest] = positionals;
    return { root: values.guides, json: values.json, command, rest };
  } catch {
    return undefined;
  }
}
