/** The lines that import names, in the language of the project: `import` of TypeScript, `require` of JavaScript. */
export function importLine(names: readonly string[], from: string, javaScript: boolean): string {
  const list = [...names].sort().join(', ');
  const [head, tail] = javaScript ? ['const', ` = require('${from}')`] : ['import', ` from '${from}'`];
  const line = `${head} { ${list} }${tail};`;
  if (line.length <= LONGEST_LINE) return line;
  const lines = [...names].sort().map((name) => `  ${name},\n`);
  return `${head} {\n${lines.join('')}}${tail};`;
}

const LONGEST_LINE = 100;
