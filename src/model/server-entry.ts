import type { GuideRepository } from './guide-repository';
import type { Language } from './languages';

/** A rendered page: what goes into #root, its title, and the data that it is hydrated with. */
export interface RenderedPage {
  html: string;
  title: string;
  pageData: unknown;
}

/** What the built server entry offers to the compiler, which never sees its source. */
export interface ServerEntry {
  /** Prerenders one place. Rejects when the address names no place or the guide has nothing there. */
  renderPage(
    basename: string,
    pathname: string,
    language: Language,
    repository: GuideRepository,
  ): Promise<RenderedPage>;
  /** Prerenders what stands around every screen, for addresses that only the app itself can fill. */
  renderShell(basename: string, language: Language): Promise<string>;
}
