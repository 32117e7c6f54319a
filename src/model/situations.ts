/** The article on danger, and those on the moments that cannot wait, in the order of Help now. */
export const DANGER = 'suicide-and-immediate-danger';
const MOMENTS = ['grounding', 'first-disclosure', 'silence', 'crying', 'anger'];

/** The articles of the moments that cannot wait, in their order. */
export function momentsOf<A extends { id: string }>(articles: readonly A[]): A[] {
  return MOMENTS.flatMap((id) => articles.filter((article) => article.id === id));
}
