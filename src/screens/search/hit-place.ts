import type { PlacePath } from '../../model/paths';
import type { ShownHit } from '../../search/shown-answer';

/** Where a hit stands in the guide. */
export function placeOf({ kind, id, facets, section }: ShownHit): { to: PlacePath; hash: string } {
  switch (kind) {
    case 'article':
      return { to: `guides/${id}/`, hash: section ? `#${section.id}` : '' };
    case 'item':
      return { to: `interview/${facets.phase ?? 'before'}/`, hash: `#${id}` };
    case 'prompt':
      return { to: facets.band ? `prompts/${facets.band}/` : 'prompts/', hash: `#${id}` };
    case 'band':
      return { to: facets.band ? `prompts/${facets.band}/` : 'prompts/', hash: '' };
    case 'phrase':
      return { to: 'phrases/', hash: `#${id}` };
    case 'question-type':
      return { to: 'phrases/', hash: `#type-${id}` };
    case 'term':
      return { to: 'glossary/', hash: `#${id}` };
    case 'contact':
    case 'fact':
      return { to: 'contacts/', hash: '' };
  }
}
