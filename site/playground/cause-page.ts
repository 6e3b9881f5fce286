import { docsPage } from '../../src/core/source';
import { CAUSES } from '../../src/diagnosis';
import { headingAnchor } from '../../src/report/rules/cause-manual';
import { pageAt } from './pages';

/** The address of the section about a cause in the page for troubleshooting. */
export function causePage(id: string): string {
  const cause = CAUSES.find((each) => each.id === id);
  return pageAt(docsPage(`how-to/troubleshooting.md${cause === undefined ? '' : `#${headingAnchor(cause)}`}`));
}
