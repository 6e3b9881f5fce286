import { withoutCredentials } from '../../core/without-credentials';
import { fieldOf } from '../../core/record';
import type { Dump } from '../engine/dump';
import { nameOf } from '../evidence/statements-of';
import type { Statement } from '../evidence/statement';
import { firstInOneList } from '../../core/formats/in-one-list';

/** The node of the pod that a statement is about; `Node` where the input does not show it. */
export function nodeOfPod(statement: Statement | undefined, dump: Dump): string {
  const pod = dump.all('Pod').find((each) => nameOf(each) === statement?.object);
  const name = fieldOf(pod?.manifest['spec'], 'nodeName');
  return nodesInWords(typeof name === 'string' && name !== '' ? [name] : []);
}

/** `Node/a, Node/b`; `Node` where no name is known. */
export function nodesInWords(names: readonly string[]): string {
  const nodes = names.map((name) => `Node/${withoutCredentials(name)}`);
  return nodes.length === 0 ? 'Node' : firstInOneList(nodes, MOST_NODES);
}

/** As many as a text names. */
export const MOST_NODES = 3;
