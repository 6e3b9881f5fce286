import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { safeIo } from '../../src/cli/safe-io';
import { inFolder } from '../files/temporary';
import { runWith } from './checking';
import { BAD, GOOD } from './manifests';

function written(text: string, colours = false): { out: string; err: string } {
  const result = { out: '', err: '' };
  const io = safeIo({
    readStandardInput: () => '',
    out: (each) => {
      result.out += each;
    },
    err: (each) => {
      result.err += each;
    },
    colours,
  });
  io.out(text);
  io.err(text);
  return result;
}

test.each([
  ['a\n::error::b\n', 'a\n\\u003a:error::b\n'],
  [' \u00a0\u3000::error::b', ' \u00a0\u3000\\u003a:error::b'],
  ['a ::error::b', 'a ::error::b'],
  ['a\r::error::b', 'a\\u000d::error::b'],
  ['{"a": "##[error]b"}', '{"a": "#\\u0023[error]b"}'],
  ['\u001b[31mred\u001b[0m', '\\u001b[31mred\\u001b[0m'],
])('%j is written as %j, to either stream', (text, shown) => {
  expect(written(text)).toEqual({ out: shown, err: shown });
});

test('only the colours of our own reach a terminal, and hide no command', () => {
  const text = '\u001b[31merror\u001b[0m \u001b[5mblinks\u001b[0m\n\u001b[2m::error::b';
  expect(written(text, true).out).toBe('\u001b[31merror\u001b[0m \\u001b[5mblinks\u001b[0m\n\u001b[2m\\u003a:error::b');
});

describe('names of files are no commands to the runner that prints them', () => {
  const NAMES = ['::error file=app.js,line=1::pwned', ' ::stop-commands::token', '##[group]pwned', '##vso[task]pwned'];
  const COMMANDS = /^\s*::|##\[|##vso\[/m;
  const runIn = (args: readonly string[], files: Readonly<Record<string, string>>): string => {
    const before = process.cwd();
    return inFolder(files, (folder) => {
      try {
        process.chdir(folder);
        const { out, err } = runWith(args);
        return out + err;
      } finally {
        process.chdir(before);
      }
    });
  };

  test.each(NAMES)('%j', (name) => {
    const [file, folder] = [`${name}.yaml`, `${name}/a.yaml`];
    const outputs = [
      runIn(['check', '.'], { [file]: BAD }),
      runIn(['check', '--output', 'json', '.'], { [file]: BAD }),
      runIn(['check', '--output', 'sarif', '.'], { [file]: BAD }),
      runIn(['check', '.'], { [file]: 'a: [' }),
      runIn(['preview', '.'], { [folder]: GOOD }),
      runIn(['preview', '--output', 'markdown', '.'], { [folder]: GOOD }),
      runIn(['diff', 'old', 'new'], { [`old/${folder}`]: GOOD, 'new/b/a.yaml': GOOD }),
      runIn(['diff', file, '.'], { [file]: 'a: [' }),
      runIn(['fleet', '--out', 'out', file], { [file]: 'clusters: [{cluster: c1, platform: x}]' }),
      runIn(['fleet', '--out', name, 'a.yaml'], { 'a.yaml': 'clusters: [{cluster: c1, platform: aws}]' }),
      runIn(['check', '--cluster', name, 'a'], {}),
      runIn([name], {}),
    ];
    for (const output of outputs) expect(output).not.toMatch(COMMANDS);
    // Names with slashes and quotes apart, each of them was printed.
    expect(outputs.filter((output) => output.includes('pwned') || output.includes('token')).length).toBeGreaterThan(9);
  });
});

test('what a fleet finds in its folders is no command either', () => {
  const name = 'x\n::error::pwned\u001b[31m';
  inFolder({ 'fleet.yaml': 'clusters: [{cluster: c1, platform: aws}]' }, (folder) => {
    const [out, inventory] = [join(folder, 'out'), join(folder, 'fleet.yaml')];
    expect(runWith(['fleet', '--out', out, inventory]).code).toBe(0);
    const text = '# Made by cdk8s-openshift-image-registry fleet from an inventory. Edits are overwritten.\n';
    mkdirSync(join(out, name));
    writeFileSync(join(out, name, 'image-registry.k8s.yaml'), text);
    const absent = runWith(['fleet', '--out', out, inventory]);
    expect(absent.out).toContain('x\\u000a::error::pwned\\u001b[31m is no longer in the inventory');
    mkdirSync(join(out, '_hub'));
    writeFileSync(join(out, '_hub', `${name}.yaml`), '');
    const foreign = runWith(['fleet', '--out', out, '--delivery', 'manifest-work', '--namespace', 'works', inventory]);
    expect(foreign.err).toMatch(/^IR184 .*x\\u000a::error::pwned\\u001b\[31m\.yaml: found/);
  });
});

test.each(['\u009b31m', '\u2028', '\u202e', '\u200b'])('%j from an inventory is shown as an escape', (text) => {
  const escape = `\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const inventory = `clusters: [{cluster: c1, platform: aws, overrides: {replicas: "x${escape}"}}]`;
  inFolder({ 'fleet.yaml': inventory }, (folder) => {
    const { code, err } = runWith(['fleet', '--out', join(folder, 'out'), join(folder, 'fleet.yaml')]);
    expect([code, err]).toEqual([2, expect.stringContaining(`found "x${escape}`)]);
  });
});
