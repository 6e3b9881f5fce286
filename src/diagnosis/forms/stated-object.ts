import type { Statement } from '../evidence/statement';

/** The object that a statement is about. A line of a log is of a file, and a file has no fields. */
export function statedObject(statement: Statement | undefined, otherwise: string): string {
  return statement === undefined || statement.source === 'log' ? otherwise : statement.object;
}
