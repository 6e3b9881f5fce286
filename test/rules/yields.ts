import ts from 'typescript';
import { shown, sourceFiles, visitNodes } from '../../tools/architecture/source-files';

/** A `yield` of a rule. */
interface Yield {
  /** By which it is noted, such as `src/rules/pods/ir107.ts:12`. */
  readonly place: string;
  readonly start: number;
  readonly end: number;
}

/** A source of the rules, in which each `yield x` is `yield (globalThis.reachedYields.add(place), x)`; lines stay where they are. */
export interface NotingSource {
  /** Below src/. */
  readonly path: string;
  readonly text: string;
  readonly places: readonly string[];
}

/** All of them. */
export function notingSources(): NotingSource[] {
  return sourceFiles()
    .filter(({ path }) => path.startsWith('rules/'))
    .map(({ path, text, syntax }) => {
      const yields = yieldsIn(path, syntax);
      return { path, text: noting(text, yields), places: yields.map(({ place }) => place) };
    });
}

function yieldsIn(path: string, syntax: ts.SourceFile): Yield[] {
  const found: Yield[] = [];
  visitNodes(syntax, (node) => {
    // What a `yield*` passes on is yielded elsewhere, and noted there.
    if (!ts.isYieldExpression(node) || node.expression === undefined || node.asteriskToken !== undefined) return;
    const { line } = syntax.getLineAndCharacterOfPosition(node.getStart(syntax));
    const { expression } = node;
    found.push({ place: `${shown(path)}:${line + 1}`, start: expression.getStart(syntax), end: expression.getEnd() });
  });
  return found;
}

function noting(text: string, yields: readonly Yield[]): string {
  const insertions = yields.flatMap(({ place, start, end }) => [
    { at: start, code: `(globalThis.reachedYields?.add(${JSON.stringify(place)}), ` },
    { at: end, code: ')' },
  ]);
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce((code, { at, code: inserted }) => code.slice(0, at) + inserted + code.slice(at), text);
}
