import { docsPage, rulePage } from '../../core/source';
import type { Cause } from '../../diagnosis/engine/cause';

/** The manual of a cause that `explain` finds: what happens, how to be sure, and the page with what to do. */
export function causeManual(cause: Cause): string[] {
  const { id, title, why, decides, source, rule } = cause;
  return [
    `## ${id}: ${title}`,
    '',
    `Cause that explain finds in a cluster. ${why} To confirm, check: ${decides}`,
    '',
    ...(rule === undefined ? [] : [`check finds it in manifests: ${rule}, ${rulePage(rule)}`, '']),
    `Source: ${source}`,
    '',
    `What to do: ${docsPage(`how-to/troubleshooting.md#${headingAnchor(cause)}`)}`,
  ];
}

/** The anchor of the heading of something with an id, as GitHub generates it. */
export function headingAnchor({ id, title }: { readonly id: string; readonly title: string }): string {
  return `${id}: ${title}`
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replace(/ /g, '-');
}
