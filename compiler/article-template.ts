import { SOURCE_LANGUAGE } from '../src/model/languages';
import { CONTEXTS, CONVERSATIONS, ROLES, TOPICS } from '../src/model/vocabulary';
import type { CommandResult } from './command-result';
import { writeTextFile } from './text-file';
import { TO_BE_WRITTEN } from './text-rules';

/** The sections that every article has. Each item begins as one; its id is to be renamed after what it will say. */
const SECTIONS = `sections:
  # Name every item after what it says, here and in en.yaml, and every source it rests on.
  - id: now
    blocks:
      - type: steps
        items:
          - { id: first, sources: [practice] }
  - id: say
    blocks:
      - type: say
        items:
          - { id: first, sources: [practice] }
  - id: instead
    blocks:
      - type: instead
        items:
          - { id: first, sources: [practice] }
  - id: do
    blocks:
      - type: do
        items:
          - { id: first, sources: [practice] }
      - type: avoid
        items:
          - { id: not-first, sources: [practice] }
  - id: stop
    blocks:
      - type: stop
        items:
          - { id: first, sources: [practice] }
      - type: emergency
  - id: tell
    blocks:
      - type: points
        items:
          - { id: first, sources: [practice] }
  - id: why
    blocks:
      - type: points
        items:
          - { id: first, sources: [practice] }
`;

/** What each text of the template should say, in the order of the file. A section begins with its heading. */
const HINTS: Record<string, string> = {
  title: 'what the reader sees, in a few words',
  summary: 'what to do first, in one line',
  'now.heading': 'heading, usually “Do this now”',
  'now.first': 'the first step',
  'say.heading': 'heading, usually “Words to say”',
  'say.first': 'words to say to the child',
  'instead.heading': 'heading, usually “Do not say — say instead”',
  'instead.first.avoid': 'words to avoid',
  'instead.first.better': 'the better words',
  'do.heading': 'heading, usually “Do and do not”',
  'do.first': 'what to do',
  'do.not-first': 'what not to do',
  'stop.heading': 'heading, usually “When to stop, call or hand over”',
  'stop.first': 'when to stop',
  'tell.heading': 'heading, usually “Who else must know”',
  'tell.first': 'whom to tell, and what',
  'why.heading': 'heading, usually “What is happening, and why this helps”',
  'why.first': 'why this helps',
};

/** The files of an empty article: of the right shape, with a marker that the check refuses in place of each text. */
export function articleTemplate(id: string): CommandResult['files'] {
  const folder = `articles/${id}`;
  const texts = Object.entries(HINTS).map(([key, hint]) => ({
    key,
    text: `${TO_BE_WRITTEN}: ${hint}`,
    spaced: key.endsWith('.heading'),
  }));
  return [
    { file: `${folder}/article.yaml`, text: describeArticle(id) + SECTIONS },
    { file: `${folder}/${SOURCE_LANGUAGE}.yaml`, text: writeTextFile(texts) },
  ];
}

function describeArticle(id: string): string {
  return `id: ${id}
revision: 1
topic: understanding # ${TOPICS.join(', ')}
conversation: both # ${CONVERSATIONS.join(', ')}
roles: [] # empty: for everybody; else some of ${ROLES.join(', ')}
contexts: [] # empty: always; else some of ${CONTEXTS.join(', ')}
notFor: [] # the same codes
related: [] # ids of other articles
`;
}
