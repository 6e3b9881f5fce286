import { withoutCredentials } from '../../core/without-credentials';
import { fieldOf } from '../../core/record';
import type { Dump } from '../engine/dump';
import { nameOf } from '../evidence/statements-of';
import type { Statement } from '../evidence/statement';

/** The node of the pod that a statement is about; `Node` where the input does not show it. */
export function nodeOfPod(statement: Statement | undefined, dump: Dump): string {
  const pod = dump.all('Pod').find((each) => nameOf(each) === statement?.object);
  const name = fieldOf(pod?.manifest['spec'], 'nodeName');
  return nodesInWords(typeof name === 'string' && name !== '' ? [name] : []);
}

/** `Node/a, Node/b`; `Node` where no name is known. */
export function nodesInWords(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NODES).map((name) => `Node/${withoutCredentials(name)}`);
  const more = names.length - shown.length;
  return shown.length === 0 ? 'Node' : `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** As many as a text names. */
export const MOST_NODES = 3;
