import { isAlias, isMap, isScalar, isSeq, Scalar, type Alias, type Node, type YAMLMap } from 'yaml';
import { documentsIn, Unbounded } from '../../yaml/documents';
import type { Flaw } from '../../yaml/read-error';
import { forbiddenCharactersIn } from '../../yaml/forbidden-characters';
import { isMergeKey, keyText } from '../../yaml/keys';
import { positionsIn } from '../../yaml/position';
import { toPlainData } from '../../yaml/to-plain-data';
import { reasonOf } from '../../yaml/yaml-error';
import type { Entry, MapEntry } from './entry';

/** Why a text holds no entries, and in which line. */
export interface TextFlaw {
  readonly line: number;
  readonly message: string;
}

/** What stands in YAML or JSON of one document; undefined where there is nothing. */
export function yamlEntry(text: string): Entry | TextFlaw | undefined {
  const positionAt = positionsIn(text);
  const lineAt = (offset: number): number => positionAt(Math.min(offset, text.trimEnd().length)).line;
  try {
    const documents = [...documentsIn(text)].filter(({ contents, errors }) => contents !== null || errors.length > 0);
    const [document, second] = documents;
    const flaw =
      forbiddenCharactersIn(text)(0, text.length) ??
      (document === undefined ? undefined : flawIn(document)) ??
      (second === undefined ? undefined : { offset: second.range[0], message: 'a second document' });
    if (flaw !== undefined) return { line: lineAt(flaw.offset), message: flaw.message };
    if (document === undefined) return undefined;
    const { targets, refused, duplicate } = toPlainData(document.contents);
    const wrong = refused ?? duplicate;
    if (wrong !== undefined) return { line: lineAt(wrong.offset), message: wrong.message };
    return new Entries(lineAt, targets).of(document.contents, lineAt(document.contents?.range[0] ?? 0));
  } catch (error) {
    if (!(error instanceof Unbounded)) throw error;
    return { line: lineAt(error.offset), message: error.message };
  }
}

function flawIn({
  errors: [error],
}: {
  readonly errors: readonly (Parameters<typeof reasonOf>[0] & { pos: [number, number] })[];
}): Flaw | undefined {
  return error === undefined ? undefined : { offset: error.pos[0], message: reasonOf(error) };
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
