import { structShape } from '../../src/constructs/base/struct-shape';
import { shapeErrors } from '../../src/core/props/prop-shape';
import type { PropType } from '../../src/core/props/prop-type';
import { ENUMS, STRUCTS } from '../../src/core/props/props.generated';
import type { Entry } from '../../src/entries/entry';
import { Reading, type EntryError } from '../../src/entries/reading';
import { yamlEntry } from '../../src/entries/yaml-entries';
import { EXCLUDED } from '../../src/fleet/tables/exceptions';
import { structReader } from '../../src/fleet/tables/struct-reader';
import { newChart } from '../app';

/** How a value of a class is written, and what is read of it. */
const WRITTEN: Readonly<Record<string, string>> = {
  Cpu: '500m',
  Cron: '"0 3 * * *"',
  Duration: '48h',
  IConfigMap: 'name',
  ISecret: 'name',
  Pem: '{file: ca.pem}',
  RegistryPlacement: '{infra: {zones: true}}',
  Size: '100Gi',
};
const PLAIN = { text: ['4.20', '4.20'], number: ['3', 3], boolean: ['true', true], any: ['{a: 1}', { a: 1 }] } as const;

const STORAGES = Object.keys(STRUCTS).filter((name) => name.endsWith('StorageProps'));

test.each(['ImageRegistryProps', 'RegistryPrunerProps', 'TrustedCABundleProps', ...STORAGES])(
  'what an inventory gives for every prop of %s is what the construct takes',
  (struct) => {
    const [written, plain] = exampleOfStruct(struct);
    const reported: EntryError[] = [];
    const context = {
      file: 'f',
      report: (error: EntryError) => reported.push(error),
      certificates: new Map([['ca.pem', CA]]),
      reference: 'docs',
      ids: { unreadable: 'IR180', name: 'IR181', value: 'IR182', cluster: 'IR405' },
    };
    const read = structReader<object>(struct).read(yamlEntry(written) as Entry, new Reading(context, newChart()));
    expect(reported).toEqual([]);
    expect(shapeErrors(read, structShape(struct))).toEqual([]);
    expect(read).toEqual(plain);
  },
);

const CA = { content: 'x' } as never;

type Example = readonly [written: string, read: unknown];

function exampleOfStruct(struct: string): Example {
  const props = Object.entries(STRUCTS[struct]!)
    .filter(([, { type }]) => typeof type === 'string' || !(String(Object.values(type)[0]) in EXCLUDED))
    .map(([prop, { type }]) => [prop, exampleOf(type)] as const);
  return [
    `{${props.map(([prop, [written]]) => `${prop}: ${written}`).join(', ')}}`,
    Object.fromEntries(props.map(([prop, [, read]]) => [prop, read])),
  ];
}

function exampleOf(type: PropType): Example {
  if (type === 'date') throw new Error('no struct of an inventory has a date');
  if (typeof type === 'string') return PLAIN[type];
  if ('struct' in type) return exampleOfStruct(type.struct);
  if ('class' in type) return [WRITTEN[type.class] ?? `no ${type.class} is written`, expect.anything()];
  if ('enum' in type) {
    // Of the access modes of Kubernetes, the Operator takes two.
    const value =
      type.enum === 'PersistentVolumeAccessMode' ? 'ReadWriteMany' : Object.values(ENUMS[type.enum] ?? {}).at(-1);
    return [`"${value}"`, value];
  }
  const [written, read] = exampleOf('list' in type ? type.list : type.map);
  return 'list' in type ? [`[${written}]`, [read]] : [`{key: ${written}}`, { key: read }];
}
