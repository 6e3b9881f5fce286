import { fieldOf } from '../../core/record';

/** The host of a route, if it has one of its own. */
export function hostnameOf(route: unknown): string[] {
  const hostname = fieldOf(route, 'hostname');
  return typeof hostname === 'string' ? [hostname] : [];
}
