/** What `adopt` writes: the code of an app, or an inventory of clusters. */
export type AdoptionLanguage = 'typescript' | 'inventory';

export const ADOPTION_LANGUAGES: readonly AdoptionLanguage[] = ['typescript', 'inventory'];
