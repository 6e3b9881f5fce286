import Ajv from 'ajv';
import { join } from 'node:path';
import { parse } from 'yaml';
import { rulesOff, settingsFor } from '../../src/configuration/configuration';
import { ConfigurationError } from '../../src/configuration/configuration-error';
import { configurationSchema } from '../../src/configuration/configuration-schema';
import { DISK } from '../../src/files/disk-tree';
import { readConfiguration } from '../../src/configuration/read-configuration';
import { inFolder } from '../files/temporary';

const FULL = `
release: "4.19"
platform: VMware
failOn: not-judged
ignore: [vendor/, "**/old-*.yaml"]
rules:
  IR314: {level: off, reason: mirrored images only}
  IR309: {level: error, reason: claims are named here}
paths:
- files: [clusters/prod]
  release: "4.20"
  platform: aws
- files: ["clusters/*/lab.yaml"]
  rules: {IR203: {level: off, reason: one pod in the lab}, IR309: {level: warning, reason: it is a lab}}
`;

const errorsOf = (text: string): readonly string[] =>
  inFolder({ 'c.yaml': text }, (folder) => {
    try {
      readConfiguration(join(folder, 'c.yaml'), DISK);
      return [];
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      return error.messages.map((message) => message.replace(`${folder}/`, '').split('\n    source')[0] ?? '');
    }
  });

test('what holds for a path is what holds everywhere, and what the last matching entries say', () => {
  inFolder({ 'c.yaml': FULL }, (folder) => {
    const configuration = readConfiguration(join(folder, 'c.yaml'), DISK);
    const of = (path: string) => settingsFor(configuration, join(folder, path));
    expect(configuration.failOn).toBe('not-judged');
    expect(rulesOff(configuration)).toEqual(['IR203', 'IR314']);
    expect(of('x/a.yaml')).toMatchObject({ release: '4.19', platform: 'vsphere' });
    expect(Object.keys(of('x/a.yaml').rules ?? {})).toEqual(['IR314', 'IR309']);
    expect(of('clusters/prod/a/b.yaml')).toMatchObject({ release: '4.20', platform: 'aws' });
    expect(of('clusters/prod/lab.yaml')).toMatchObject({
      platform: 'aws',
      rules: { IR203: { level: 'off' }, IR309: { level: 'warning' }, IR314: { level: 'off' } },
    });
    expect(of('../elsewhere.yaml').rules).toMatchObject({ IR309: { level: 'error' } });
    const ignored = ['vendor/a/b.yaml', 'a/old-1.yaml', '.x/old-1.yaml', 'a.yaml', 'vendored.yaml'];
    expect(ignored.map((path) => configuration.isIgnored(path))).toEqual([true, true, true, false, false]);
  });
});

test.each(['', '# nothing\n', '{}', 'rules:\n'])('%j says nothing', (text) => {
  expect(errorsOf(text)).toEqual([]);
});

test.each([
  [
    'a: [',
    'IR190 c.yaml:1: found a bracket that is never closed',
    'correct the file, or name another one with --config',
  ],
  ['- a', 'IR192 c.yaml:1: found a list, expected a map.', 'write a map'],
  ['\nrelaese: "4.19"', 'IR191 c.yaml:2 relaese: found the unknown key "relaese"', 'write release instead'],
  ['release: 4.2', 'IR405 c.yaml:1 release: found "4.2", expected a release from 4.12 to 5.1.', 'write 4.20'],
  ['platform: vmwar', 'IR405 c.yaml:1 platform: found "vmwar"', 'write vsphere instead'],
  ['failOn: info', 'IR192 c.yaml:1 failOn: found "info"', 'write one of error, warning, not-judged'],
  ['ignore: a', 'IR192 c.yaml:1 ignore: found "a", expected a list.', 'write a list'],
  [
    'rules:\n  IR314x: {level: off, reason: we know this}',
    'IR191 c.yaml:2 rules.IR314x: found the unknown rule "IR314x"',
    'write IR314',
  ],
  ['rules: {IR999: off}', 'IR191 c.yaml:1 rules.IR999: found the unknown rule "IR999"', 'remove it, or'],
  [
    'rules: {IR314: off}',
    'IR192 c.yaml:1 rules.IR314: found "off", expected a map with level and reason.',
    'write { level: …, reason: … }',
  ],
  ['rules: {IR314: {level: off}}', 'IR192 c.yaml:1 rules.IR314.reason: found nothing', 'write a reason'],
  [
    'rules: {IR314: {level: off, reason: ok}}',
    'IR192 c.yaml:1 rules.IR314.reason: found "ok", which is not a reason, expected a reason with at least two different words, eight characters and four different characters; or a ticket number, such as PLAT-42, "#42" or CHG0012345',
    'write why',
  ],
  [
    'rules: {IR314: {level: none, reason: a lab of ours}}',
    'IR192 c.yaml:1 rules.IR314.level: found "none"',
    'write one of off',
  ],
  [
    'rules:\n  IR203: {level: off, reason: one pod only}',
    'IR192 c.yaml:2 rules.IR203: found IR203 lowered for all paths',
    'move it below paths',
  ],
  [
    'rules: {IR104: {level: warning, reason: a lab only}}',
    'IR192 c.yaml:1 rules.IR104: found IR104 lowered',
    'move it',
  ],
  ['paths: [{release: "4.19"}]', 'IR192 c.yaml:1 paths[0].files: found nothing', 'write a list of patterns'],
  [
    'paths: [{files: [a], failOn: error}]',
    'IR191 c.yaml:1 paths[0].failOn: found the unknown key "failOn"',
    'remove the key',
  ],
])('of %j it says where the mistake is, and what to do', (text, headline, fix) => {
  const [message = '', ...others] = errorsOf(text);
  expect(others).toEqual([]);
  expect(message.startsWith(headline) ? headline : message).toBe(headline);
  expect(message).toContain(`\n    fix: ${fix}`);
});

test('rules of the kinds that may be lowered everywhere can be, and every rule can be raised', () => {
  const text = ['IR405', 'IR501', 'IR303', 'IR195'].map((id) => `${id}: {level: off, reason: a good one}`).join(', ');
  expect(errorsOf(`rules: {${text.replace('IR405', 'IR403')}, IR104: {level: error, reason: as it is}}`)).toEqual([]);
});

test('the schema in the package says the same', () => {
  const isValid = new Ajv({ strict: true }).compile(configurationSchema());
  expect(isValid(parse(FULL.replace('VMware', 'vmware')))).toBe(true);
  for (const wrong of ['relaese: "4.19"', 'release: "4.2"', 'rules: {IR999: {level: off, reason: x}}', 'failOn: info'])
    expect(isValid(parse(wrong))).toBe(false);
  for (const wrong of ['rules: {IR314: {level: off}}', 'paths: [{}]', 'rules: {IR314: off}', 'ignore: a'])
    expect(isValid(parse(wrong))).toBe(false);
});
