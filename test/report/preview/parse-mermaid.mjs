// Parses pictures by Mermaid itself: a list of them on standard input, a list of errors on standard output.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const require = createRequire(`${process.cwd()}/package.json`);
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import(pathToFileURL(require.resolve('mermaid')).href);

const found = [];
for (const picture of JSON.parse(await text(process.stdin))) {
  try {
    const { diagramType } = await mermaid.parse(picture);
    found.push({ type: diagramType });
  } catch (error) {
    found.push({ error: String(error.message ?? error) });
  }
}
process.stdout.write(JSON.stringify(found));
