import { textCode, type ImportedName } from '../code/code';
import { WIDTH } from '../code/print';

export function importLines(uses: readonly ImportedName[]): string[] {
  const packages = [...new Set(uses.map(({ from }) => from))].sort();
  const lines = packages.map((from) => {
    const names = [...new Set(uses.filter((use) => use.from === from).map(({ name }) => name))].sort();
    const line = `import { ${names.join(', ')} } from ${textCode(from)};`;
    if (line.length <= WIDTH) return line;
    return `import {\n${names.map((name) => `  ${name},\n`).join('')}} from ${textCode(from)};`;
  });
  return [...lines, "import type { Construct } from 'constructs';"];
}
