import { deploymentOverrides } from '../../../src/operator/registry/config-overrides';

test.each([
  [undefined, { annotations: {} }],
  [null, { annotations: {} }],
  ['text', { annotations: {} }],
  [{ deployment: null }, { annotations: {} }],
  [{ deployment: { annotations: null, runtimeClassName: null } }, { annotations: {} }],
  [{ deployment: { annotations: { a: 'b', c: null }, x: 1 }, y: 2 }, { annotations: { a: 'b', c: '' } }],
  [{ deployment: { runtimeClassName: 'kata' } }, { annotations: {}, runtimeClassName: 'kata' }],
  [{ deployment: { runtimeClassName: '' } }, { annotations: {}, runtimeClassName: '' }],
])('of %j counts %j', (overrides, expected) => {
  expect(deploymentOverrides(overrides)).toEqual(expected);
  expect(Object.keys(deploymentOverrides(overrides))).toEqual(Object.keys(expected));
});

test.each([
  [{ deployment: [] }, 'array', 'deployment', 'resource.DeploymentOverrides'],
  [{ deployment: 'x' }, 'string', 'deployment', 'resource.DeploymentOverrides'],
  [{ deployment: { annotations: [] } }, 'array', 'deployment.annotations', 'map[string]string'],
  [{ deployment: { annotations: true } }, 'bool', 'deployment.annotations', 'map[string]string'],
  [{ deployment: { annotations: { a: 1 } } }, 'number', 'deployment.annotations', 'string'],
  [{ deployment: { annotations: { a: {} } } }, 'object', 'deployment.annotations', 'string'],
  [{ deployment: { runtimeClassName: 4 } }, 'number', 'deployment.runtimeClassName', 'string'],
])('%j: Go cannot read %s as %s of type %s', (overrides, found, field, type) => {
  expect(() => deploymentOverrides(overrides)).toThrow(
    `invalid unsupportedConfigOverrides: json: cannot unmarshal ${found} into Go struct field ConfigOverrides.${field} of type ${type}`,
  );
});
