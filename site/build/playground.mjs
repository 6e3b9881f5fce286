/**
 * Makes the playground: one HTML file without anything beside it.
 *
 *     node site/build/playground.mjs
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = join(ROOT, 'site/playground');
const PLAYGROUND = join(ROOT, 'site/dist/playground.html');

/** What a first visit may load. */
const MOST_BYTES = 635_000;

const SCRIPT = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  legalComments: 'none',
};

/** A text in its own line, or in the line of its name. */
const WHY = /^ {2}why:\s+(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),\n/m;

/** What only the documentation reads: examples and effects of rules, and the messages that lead to causes. */
const FOR_PAGES_ALONE = [
  { files: /src\/rules\/[\w-]+\/ir\d+[\w-]*\.ts$/, fields: [/^ {2}examples: \{(?:.*\},|\n[^]*?^ {2}\},)\n/m, WHY] },
  {
    files: /src\/diagnosis\/causes\/[\w-]+\/irc\d+[\w-]*\.ts$/,
    fields: [/^ {2}messages: \[(?:.*\],|\n[^]*?^ {2}\],)\n/m],
  },
];

const WITHOUT_PAGES = {
  name: 'without what only pages show',
  setup({ onLoad }) {
    for (const { files, fields } of FOR_PAGES_ALONE) {
      onLoad({ filter: files }, ({ path }) => ({
        contents: fields.reduce((text, field) => text.replace(field, ''), readFileSync(path, 'utf8')),
        loader: 'ts',
      }));
    }
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await makePlayground({ isBesidePages: false });

/** Links lead to the pages of the site where they are beside it, otherwise into the repository. */
export async function makePlayground({ isBesidePages }) {
  // Vite brings an older one, and this one may have been installed just now.
  const { build, buildSync } = createRequire(join(ROOT, 'package.json'))('esbuild');
  const entryPoints = [join(SOURCES, 'main.ts')];
  const script = contentOf(await build({ ...SCRIPT, entryPoints, plugins: [WITHOUT_PAGES] })).trim();
  // In a page it would end the script, or hide its end.
  if (/<\/script|<!--/i.test(script)) throw new Error('the script holds what means something in HTML');
  const styles = buildSync({ entryPoints: [join(SOURCES, 'page.css')], bundle: true, minify: true, write: false });
  const { homepage } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const parts = {
    STYLE: contentOf(styles).trim(),
    SCRIPT: script,
    SCRIPT_HASH: `sha256-${createHash('sha256').update(script).digest('base64')}`,
    PAGES: isBesidePages ? 'beside' : 'in the repository',
    DOCUMENTATION: `${homepage}/tree/main/docs`,
    HOMEPAGE: homepage,
  };
  const template = readFileSync(join(SOURCES, 'page.html'), 'utf8');
  const page = template.replace(/\s*%(\w+)%(\n\s*)?/g, (all, name, end) =>
    end === undefined ? all.replace(`%${name}%`, () => parts[name]) : parts[name],
  );
  const size = gzipSync(page).length;
  if (size > MOST_BYTES) throw new Error(`the playground has ${size} bytes compressed, expected at most ${MOST_BYTES}`);
  mkdirSync(dirname(PLAYGROUND), { recursive: true });
  writeFileSync(PLAYGROUND, page);
  console.log(`site/dist/playground.html: ${page.length} bytes, ${size} compressed`);
}

function contentOf({ outputFiles: [file] }) {
  return file.text;
}
