import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { Delivery, ImageRegistry, Pem, Platform, RegistryStorage, TrustedCABundle } from '../../src';
import { EXAMPLE_CA } from '../../src/rules/examples/example-certificates';
import { ApiObject, Testing, Yaml } from 'cdk8s';
import { WireObject } from '../../src/constructs/base/wire-object';
import { valueAt } from '../../src/core/field-path';
import { newChart, specOf, textOf } from '../app';
import { runs } from '../fuzzing';

/** What YAML 1.1 or 1.2 readers take for something else than text when it stands bare. */
const TREACHEROUS = [
  ...'y n Y N yes no on off ON true False null Null ~'.split(' '),
  ...'0 -1 +1 1_000 0123 08 0o17 -0o17 0O17 0X1F 0B11 1e3_0 0x1F 0b101 1e3 1E3 .5 1. .inf .NaN'.split(' '),
  ...'12:30 1:30:45 2020-01-01 2001-12-14t21:59:43.10-05:00 = << - ? : --- ... | >'.split(' '),
  ...'#a *a &a !a %a @a `a [a {a ] } , a: "a \'a'.split(' '),
  ...['a: b', 'a #b', ' a', 'a ', 'a\tb', '\ta', 'a\t', '\ta\nb', 'a\n\tb', 'a\nb', 'a\n', '\n', 'a\r\nb'],
  ...['a\u0007b', 'é', '\u2028', '\ufeff', 'a\\b', '\u{1f600}'],
];

function registryWith(text: string) {
  const chart = newChart();
  // A domain of OpenStack is one of the few texts that nobody judges.
  const storage = RegistryStorage.swift(chart, 'storage', { container: 'layers', domain: text });
  new ImageRegistry(chart, 'registry', { storage });
  return chart;
}

/** What stands behind the colon. */
function lineOf(text: string): string | undefined {
  return /^ *domain: (.*)$/m.exec(textOf(registryWith(text)))?.[1];
}

function domainIn(config: any): unknown {
  return config.spec.storage.swift.domain;
}

test.each(TREACHEROUS.filter((text) => text !== ''))('%j stays text', (text) => {
  const chart = registryWith(text);
  for (const version of ['1.1', '1.2'] as const) {
    expect(domainIn(parse(textOf(chart), { version }))).toBe(text);
  }
});

test.each(TREACHEROUS.filter((text) => /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/.test(text)))(
  '%j stays text as a label of nodes too',
  (text) => {
    const chart = newChart({ platform: Platform.AWS });
    const topologySpreadConstraints: [] = [];
    new ImageRegistry(chart, 'registry', { nodeSelector: { zone: text }, topologySpreadConstraints });
    expect(specOf(chart, 'Config')['nodeSelector']).toEqual({ zone: text });
  },
);

test('what the writer of cdk8s leaves bare is quoted', () => {
  const numbers = ['0o17', '-0O17', '0X1F', '0B11', '1e3_0', '='];
  expect(numbers.map(lineOf)).toEqual(numbers.map((text) => `"${text}"`));
  expect(lineOf('a\tb')).toBe('"a\\tb"');
  expect(lineOf('<<')).toBe('!!str "<<"');
});

test('what nobody mistakes is not', () => {
  const plain = ['100Gi', '500m', '48h0m0s', '10.0.0.0', '4.15-el9', 'v1', '0xyz', 'https://s3.example.com:443', 'a_b'];
  expect(plain.map(lineOf)).toEqual(plain);
});

test('any text survives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (text) => {
      expect(domainIn(parse(textOf(registryWith(text)), { version: '1.1' }))).toBe(text);
    }),
    runs(100),
  );
});

test('nor what Go does not read, also in objects of others in the chart', () => {
  const chart = registryWith('a\u2028b');
  const data = { a: 'x\u0085y', b: '0o17', c: '\u007f', d: 'plain' };
  new ApiObject(chart, 'other', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data });
  const text = textOf(chart);
  for (const line of ['domain: "a\\u2028b"', 'a: "x\\u0085y"', 'b: "0o17"', 'c: "\\u007f"', 'd: plain'])
    expect(text).toContain(` ${line}\n`);
  expect(text).not.toMatch(/[\u007f-\u009f\u2028\u2029]/);
});

test.each([
  ['chart', undefined],
  ['wrapper', Delivery.manifestWork({ cluster: 'c1' })],
])('a test of a %s reads texts as they are, in objects of others and in ours', (_, delivery) => {
  const chart = newChart(delivery === undefined ? {} : { delivery });
  const data = { a: 'x\ty', b: '0o17', c: '\u2028', d: '=' };
  const object = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a', namespace: 'n', labels: { a: '0o17' } },
  };
  new ApiObject(chart, 'other', { ...object, data });
  new WireObject(chart, 'ours', { ...object, data });
  const json: unknown[] = Testing.synth(chart);
  const manifests = delivery === undefined ? json : valueAt(json[0], ['spec', 'workload', 'manifests']);
  expect(manifests).toMatchObject([0, 1].map(() => ({ metadata: { labels: { a: '0o17' } }, data })));
  expect(parseAllDocuments(Yaml.stringify(...json), { version: '1.1' }).map((each) => each.toJS() as unknown)).toEqual(
    json,
  );
  expect(Yaml.stringify(...json).match(/"0o17"/g)).toHaveLength(4);
});

describe('a PEM is a literal block, with a clean end', () => {
  const BLOCK = new RegExp(
    `^( *)%: \\|\\n(\\1  )${EXAMPLE_CA.split('\n').join('\\n\\2')}\\n(?! *-----)`.replaceAll('+', '\\+'),
    'm',
  );
  const blockOf = (key: string) => new RegExp(BLOCK.source.replace('%', key), 'm');

  test.each([
    ['as it should be', `${EXAMPLE_CA}\n`],
    ['with CRLF', `${EXAMPLE_CA.replaceAll('\n', '\r\n')}\r\n`],
    ['without its last newline', EXAMPLE_CA],
    ['with blanks at the ends of lines', `${EXAMPLE_CA.replaceAll('\n', '  \n')}\n\n\n`],
    ['with CR alone', EXAMPLE_CA.replaceAll('\n', '\r')],
  ])('%s', (_what, text) => {
    const chart = newChart();
    const options = { endpoint: 'https://s3.example.com', trustedCa: Pem.text(text) };
    new TrustedCABundle(chart, 'trust', { certificates: { 'a.example.com': Pem.text(text) } });
    RegistryStorage.s3(chart, 'storage', { bucket: 'layers', ...options });
    expect(textOf(chart)).toMatch(blockOf('a.example.com'));
    expect(textOf(chart)).toMatch(blockOf('ca-bundle.crt'));
  });
});
