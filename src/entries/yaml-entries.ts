import { positionsIn } from '../yaml/position';
import { documentsIn } from '../yaml/read/documents';
import { forbiddenCharactersIn } from '../yaml/read/forbidden-characters';
import { ListTree, MapTree, type Branch } from '../yaml/read/tree';
import { writtenText } from '../yaml/read/written-text';
import type { Entry, LineError } from './entry';

/** The value of YAML or JSON with one document; undefined if it is empty. */
export function yamlEntry(text: string): Entry | LineError | undefined {
  const positionAt = positionsIn(text);
  const lineAt = (offset: number): number => positionAt(Math.min(offset, text.trimEnd().length)).line;
  const [document, second] = documentsIn(text, 'product');
  if (document === undefined) return undefined;
  const { root, errors } = document.read();
  const error =
    forbiddenCharactersIn(text)(0, text.length) ??
    document.error ??
    (second === undefined ? errors[0] : { offset: second.start, message: 'a second document' });
  if (error !== undefined) return { line: lineAt(error.offset), message: error.message };
  return root && entryOf(root, lineAt);
}

function entryOf({ offset, tree }: Branch, lineAt: (offset: number) => number): Entry {
  const line = lineAt(offset);
  if (tree instanceof ListTree) return { line, items: tree.items.map((item) => entryOf(item, lineAt)) };
  if (!(tree instanceof MapTree)) return { line, ...writtenText(tree) };
  return { line, entries: new Map([...tree.fields].map(([name, field]) => [name, entryOf(field, lineAt)])) };
}
