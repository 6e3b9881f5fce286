import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { compact } from '../../src/render/drop-undefined';
import { resourcesSpec } from '../../src/render/resources';

test('requests and limits change places with the resources', () => {
  const resources = {
    cpu: { request: Cpu.millis(250), limit: Cpu.units(1) },
    memory: { request: Size.gibibytes(1) },
    ephemeralStorage: { limit: Size.mebibytes(500) },
  };
  expect(compact(resourcesSpec(resources))).toStrictEqual({
    requests: { cpu: '250m', memory: '1Gi' },
    limits: { cpu: '1', 'ephemeral-storage': '500Mi' },
  });
});

test('a side on which nothing is asked for is left out', () => {
  expect(compact(resourcesSpec({ cpu: { limit: Cpu.units(2) } }))).toStrictEqual({ limits: { cpu: '2' } });
  expect(compact(resourcesSpec({}))).toStrictEqual({});
});
