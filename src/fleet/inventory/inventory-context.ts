import { docsPage } from '../../core/source';
import type { EntryContext, EntryError } from '../../entries/reading';

const IDS = { unreadable: 'IR180', name: 'IR181', value: 'IR182', cluster: 'IR405' };

/** How the entries of an inventory are read, and who gets to know what is wrong with them. */
export function inventoryContext(file: string, report: (error: EntryError) => void): EntryContext {
  return { file, report, ids: IDS, reference: docsPage('how-to/fleet.md'), certificates: new Map() };
}
