import { Lexer } from 'yaml';
import { OrdinaryLines } from '../../src/yaml/ordinary/ordinary-lines';

/** How many characters are read as YAML while something is done with a text, each as often as it is: the same on each machine, whatever else it does. */
export function charactersRead(work: (text: string) => void, text: string): number {
  const exact = jest.spyOn(Lexer.prototype, 'lex');
  const ordinary = jest.spyOn(OrdinaryLines.prototype, 'next');
  try {
    work(text);
    const texts: readonly string[] = [
      ...exact.mock.calls.map(([text]) => text),
      ...[...new Set(ordinary.mock.contexts)].map((lines) => (lines as OrdinaryLines).text),
    ];
    return texts.reduce((sum, { length }) => sum + length, 0);
  } finally {
    exact.mockRestore();
    ordinary.mockRestore();
  }
}
