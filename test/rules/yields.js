/**
 * Notes which `yield` of a rule is reached: a transformer for jest that rewrites `yield x` as `yield (reached(place), x)`, and
 * nothing else. Lines stay where they are.
 */
const { createTransformer } = require('@swc/jest');
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join, relative } = require('node:path');

const SRC = join(__dirname, '../../src');

/** Every `yield` of a file, with the place by which it is noted. */
function yieldsIn(text, path) {
  // Takes a while to load, and is not needed for what the runner has in its cache.
  const ts = require('typescript');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    // What a `yield*` passes on is yielded elsewhere, and noted there.
    if (ts.isYieldExpression(node) && node.expression !== undefined && node.asteriskToken === undefined) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      const { expression } = node;
      const name = relative(SRC, path).replaceAll('\\', '/');
      found.push({ place: `src/${name}:${line + 1}`, start: expression.getStart(), end: expression.getEnd() });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function instrumented(text, path) {
  const insertions = yieldsIn(text, path).flatMap(({ place, start, end }) => [
    { at: start, code: `(globalThis.reachedYields?.add(${JSON.stringify(place)}), ` },
    { at: end, code: ')' },
  ]);
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce((code, { at, code: inserted }) => code.slice(0, at) + inserted + code.slice(at), text);
}

module.exports = {
  yieldsIn,
  createTransformer(options) {
    const inner = createTransformer(options);
    return {
      ...inner,
      process: (text, path, settings) => inner.process(instrumented(text, path), path, settings),
      getCacheKey: (text, path, settings) =>
        createHash('sha1')
          .update(readFileSync(__filename))
          .update(inner.getCacheKey(text, path, settings))
          .digest('hex'),
    };
  },
};
