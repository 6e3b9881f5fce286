import { configYaml } from '../../../src/rules/examples/example-yaml';

/** A Config with a route of its own host, and one whose certificate is in Secret `tls`. */
export const ROUTES = configYaml('replicas: 1\nroutes: [{name: a}, {name: b, secretName: tls}]');
