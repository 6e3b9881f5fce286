/** Loads TypeScript. What was compiled is kept on disk: a process is started often. */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const swc = require('@swc/core');

const CACHE = join(__dirname, 'node_modules', '.cache', 'swc');
const OPTIONS = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } };

mkdirSync(CACHE, { recursive: true });

Module._extensions['.ts'] = (module, path) => module._compile(compiled(readFileSync(path, 'utf8'), path), path);

function compiled(text, path) {
  const cached = join(CACHE, createHash('sha1').update(swc.version).update(text).digest('hex'));
  try {
    return readFileSync(cached, 'utf8');
  } catch {
    const { code } = swc.transformSync(text, { ...OPTIONS, filename: path });
    writeFileSync(cached, code);
    return code;
  }
}
