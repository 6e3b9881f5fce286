import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import { dropUndefined } from '../../src/render/drop-undefined';
import { resourcesSpec } from '../../src/render/resources';

test('requests and limits change places with the resources', () => {
  const resources = {
    cpu: { request: Cpu.millis(250), limit: Cpu.units(1) },
    memory: { request: Size.gibibytes(1) },
    ephemeralStorage: { limit: Size.mebibytes(500) },
  };
  expect(dropUndefined(resourcesSpec(resources))).toStrictEqual({
    requests: { cpu: '250m', memory: '1Gi' },
    limits: { cpu: '1', 'ephemeral-storage': '500Mi' },
  });
});

test('a side on which nothing is asked for is left out', () => {
  expect(dropUndefined(resourcesSpec({ cpu: { limit: Cpu.units(2) } }))).toStrictEqual({ limits: { cpu: '2' } });
  expect(dropUndefined(resourcesSpec({}))).toStrictEqual({});
});
