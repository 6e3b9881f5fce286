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

test.each([
  [{ Deployment: { RuntimeClassName: 'kata' } }, { annotations: {}, runtimeClassName: 'kata' }],
  [{ DEPLOYMENT: { Annotations: { A: '1' } } }, { annotations: { A: '1' } }],
  // Decoded in alphabetical order, capitals first, into the same struct.
  [
    { deployment: { annotations: { b: '2' } }, Deployment: { annotations: { a: '1', b: '1' } } },
    { annotations: { a: '1', b: '2' } },
  ],
  [{ Deployment: { runtimeClassName: 'kata' }, deployment: null }, { annotations: {} }],
  [{ deployment: { RuntimeClassName: 'a', runtimeClassName: null } }, { annotations: {} }],
  [{ deployment: { annotations: { a: null } } }, { annotations: { a: '' } }],
  [{ deployments: { runtimeClassName: 'kata' } }, { annotations: {} }],
])('%j sets %j', (overrides, expected) => {
  expect(deploymentOverrides(overrides)).toEqual(expected);
});

test.each([
  [{ Deployment: { RuntimeClassName: 5 } }, 'number', 'deployment.runtimeClassName of type string'],
  [{ deployment: 'x' }, 'string', 'deployment of type resource.DeploymentOverrides'],
  [{ deployment: { Annotations: [] } }, 'array', 'deployment.annotations of type map[string]string'],
  [{ deployment: { annotations: { a: true } } }, 'bool', 'deployment.annotations of type string'],
])('%j cannot be decoded', (overrides, found, field) => {
  expect(() => deploymentOverrides(overrides)).toThrow(
    `invalid unsupportedConfigOverrides: json: cannot unmarshal ${found} into Go struct field ConfigOverrides.${field}`,
  );
});
