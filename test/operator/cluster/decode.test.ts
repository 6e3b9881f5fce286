import { undecodableParts } from '../../../src/operator/cluster/decode';
import type { ConfigObject } from '../../../src/schema/kinds/config';

test.each([
  ['1d', 'time: unknown unit "d" in duration "1d"'],
  ['2 days', 'time: unknown unit " days" in duration "2 days"'],
  ['1h2w', 'time: unknown unit "w" in duration "1h2w"'],
  ['-3d', 'time: unknown unit "d" in duration "-3d"'],
  ['1.5d', 'time: unknown unit "d" in duration "1.5d"'],
  ['5', 'time: missing unit in duration "5"'],
  ['1h5', 'time: missing unit in duration "1h5"'],
  ['.5', 'time: missing unit in duration ".5"'],
  ['1msx', 'time: unknown unit "msx" in duration "1msx"'],
  ['1xms', 'time: unknown unit "xms" in duration "1xms"'],
  ['d', 'time: invalid duration "d"'],
  ['', 'time: invalid duration ""'],
  ['.h', 'time: invalid duration ".h"'],
  ['--1h', 'time: invalid duration "--1h"'],
])('%j: %s', (text, words) => {
  const pruner = { spec: { keepYoungerThanDuration: text } };
  expect(undecodableParts(undefined, pruner as never)).toEqual({ ImagePruner: words });
});

test.each([
  [{ storage: { s3: { cloudFront: { duration: '1d' } } } }],
  [{ requests: { read: { maxWaitInQueue: '1d' } } }],
  [{ requests: { write: { maxWaitInQueue: '1d' } } }],
  [{ requests: { read: { maxWaitInQueue: '1h' }, write: { maxWaitInQueue: '1d' } }, storage: { s3: {} } }],
])('in the Config: %j', (spec) => {
  expect(undecodableParts({ spec }, undefined)).toEqual({
    Config: 'time: unknown unit "d" in duration "1d"',
  });
});

test.each([
  [undefined, undefined],
  [{}, {}],
  [{ spec: {} }, { spec: {} }],
  [{ spec: { storage: { pvc: {} }, requests: {} } }, undefined],
  [
    { spec: { requests: { read: { maxWaitInQueue: '1h2m3s4ms5us6ns' } } } },
    { spec: { keepYoungerThanDuration: '-1.5h' } },
  ],
])('nothing is wrong with %j and %j', (config, pruner) => {
  expect(undecodableParts(config as ConfigObject, pruner as never)).toEqual({});
});
