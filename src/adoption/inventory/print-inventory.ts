import { yamlFile, yamlFlow } from '../../yaml/write/write-yaml';
import { commentLines, WIDTH } from '../code/comment';

import { factored } from './factored';
import type { Plain } from './inventory-row';

/** A cluster of an inventory. */
interface Listed {
  readonly row: Plain;
  /** The comments of its objects. */
  readonly comments: readonly string[];
}

/** `inventory.yaml`: what most of the clusters have, and then each of them. */
export function printInventory(listed: readonly Listed[]): string {
  const { defaults, clusters } = factored(listed.map(({ row }) => row));
  const [first, ...others] = listed.map(({ comments }) => comments);
  const shared =
    others.length === 0 ? [] : (first ?? []).filter((comment) => others.every((each) => each.includes(comment)));
  const ownOf = (index: number): string[] =>
    (listed[index]?.comments ?? []).filter((comment) => !shared.includes(comment));
  return [
    ...shared.flatMap((comment) => commentLines(comment, '', '#')),
    ...(Object.keys(defaults).length === 0 ? [] : [yamlFile({ defaults })]),
    `clusters:\n${clusters.map((row, index) => item(row, ownOf(index))).join('')}`,
  ].join('\n');
}

function item(row: Plain, comments: readonly string[]): string {
  const flow = `- ${yamlFlow(row).trimEnd()}`;
  const isShort = flow.length + INDENT.length <= WIDTH && !flow.includes('\n');
  const lines = (isShort ? flow : `- ${yamlFile(row).trimEnd().replaceAll('\n', '\n  ')}`).split('\n');
  const above = comments.flatMap((comment) => commentLines(comment, INDENT, '#'));
  return [...above, ...lines].map((line) => (line.trim() === '' ? '\n' : `${INDENT}${line}\n`)).join('');
}

const INDENT = '  ';
