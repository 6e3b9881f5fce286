import { inOneList, firstInOneList } from '../core/formats/in-one-list';

/** The names of registries; of a longer list, how many they are and the first of them. */
export function registriesInWords(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return inOneList(names);
  return `${names.length} registries (${firstInOneList(names, MOST_NAMED)})`;
}

const MOST_NAMED = 4;
