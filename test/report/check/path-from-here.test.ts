import { join, resolve } from 'node:path';
import { CHECK_FORMATS } from '../../../src/report/check/formats';
import { pathFromHere } from '../../../src/report/check/path-from-here';
import { CONTEXT, finding, report } from '../reports';

test.each([
  ['a/b.yaml', 'a/b.yaml'],
  ['./a/b.yaml', 'a/b.yaml'],
  ['a/../b.yaml', 'b.yaml'],
  ['../b.yaml', '../b.yaml'],
  [join(resolve('a'), 'b.yaml'), 'a/b.yaml'],
  [resolve('..', 'b.yaml'), resolve('..', 'b.yaml')],
  ['<stdin>', '<stdin>'],
  ["kustomize build 'over lay'", "kustomize build 'over lay'"],
])('%s is %s from the working folder', (file, path) => {
  expect(pathFromHere(file)).toBe(path);
});

test.each(['sarif', 'gitlab', 'github'] as const)('%s names a file in one way, however it was named', (name) => {
  const format = CHECK_FORMATS[name].load();
  const [plain, ...others] = ['a/b.yaml', './a/b.yaml', resolve('a/b.yaml')].map((file) =>
    format(
      report({
        findings: [finding({ file })],
        unreadable: [{ file, line: 2, column: 4, message: 'it is not UTF-8' }],
        notJudged: [{ file, line: 5, why: 'a template' }],
      }),
      CONTEXT,
    ),
  );
  expect(plain).toContain('a/b.yaml');
  for (const other of others) expect(other).toBe(plain);
});
