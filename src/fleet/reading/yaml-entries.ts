import { isAlias, isMap, isScalar, isSeq, Scalar, type Alias, type Node, type YAMLMap } from 'yaml';
import { documentsIn } from '../../yaml/documents';
import { UnreadableText, type TextError } from '../../yaml/read-error';
import { forbiddenCharactersIn } from '../../yaml/forbidden-characters';
import { isMergeKey, keyText } from '../../yaml/keys';
import { positionsIn } from '../../yaml/position';
import { toPlainData } from '../../yaml/to-plain-data';
import { firstErrorIn } from '../../yaml/yaml-error';
import type { Entry, LineError, MapEntry } from './entry';

/** What stands in YAML or JSON of one document; undefined where there is nothing. */
export function yamlEntry(text: string): Entry | LineError | undefined {
  const positionAt = positionsIn(text);
  const lineAt = (offset: number): number => positionAt(Math.min(offset, text.trimEnd().length)).line;
  const lineError = ({ offset, message }: TextError): LineError => ({ line: lineAt(offset), message });
  try {
    const documents = [...documentsIn(text)].filter(({ contents, errors }) => contents !== null || errors.length > 0);
    const [document, second] = documents;
    const inText =
      forbiddenCharactersIn(text)(0, text.length) ??
      (document === undefined ? undefined : firstErrorIn(document)) ??
      (second === undefined ? undefined : { offset: second.range[0], message: 'a second document' });
    if (inText !== undefined) return lineError(inText);
    if (document === undefined) return undefined;
    const { targets, error, duplicate } = toPlainData(document.contents);
    const inDocument = error ?? duplicate;
    if (inDocument !== undefined) return lineError(inDocument);
    return new Entries(lineAt, targets).of(document.contents, lineAt(document.contents?.range[0] ?? 0));
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    return lineError(error);
  }
}

class Entries {
  public constructor(
    private readonly lineAt: (offset: number) => number,
    private readonly targets: ReadonlyMap<Alias, Node>,
  ) {}

  public of(node: unknown, line: number): Entry {
    if (isAlias(node)) return this.of(this.targets.get(node), line);
    if (isMap(node)) return this.ofMap(node, line);
    if (isSeq(node)) return { line, items: node.items.map((item) => this.of(item, this.lineOf(item))) };
    if (!isScalar(node)) return { line, text: '', quoted: false };
    const plain = node.type === undefined || node.type === Scalar.PLAIN;
    return { line, text: plain ? (node.source ?? '') : String(node.value), quoted: !plain };
  }

  private ofMap(node: YAMLMap, line: number): MapEntry {
    const entries = new Map<string, Entry>();
    const merged: Entry[] = [];
    for (const { key, value } of node.items) {
      const target = isAlias(key) ? this.targets.get(key) : key;
      if (isMergeKey(key)) merged.push(...this.mergedFrom(value));
      else entries.set(keyText(target) ?? '', this.of(value, this.lineOf(key)));
    }
    for (const source of merged) {
      if (!('entries' in source)) continue;
      for (const [name, each] of source.entries) if (!entries.has(name)) entries.set(name, each);
    }
    return { line, entries };
  }

  private mergedFrom(value: unknown): readonly Entry[] {
    const entry = this.of(value, 0);
    return 'items' in entry ? entry.items : [entry];
  }

  private lineOf(node: unknown): number {
    return this.lineAt((node as Partial<Node> | null)?.range?.[0] ?? 0);
  }
}
