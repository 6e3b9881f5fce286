import { refusedObject } from '../dump-yaml';
import type { Dumps } from '../dumps';

/**
 * @param shown a message of the API server that shows the cause
 * @param other one that is about another field
 */
export function refusedDumps(shown: string, other: string): Dumps {
  return {
    shows: () => refusedObject('Deployment', 'image-registry', invalid(shown)),
    alike: () => refusedObject('Deployment', 'image-registry', invalid(other)),
  };
}

function invalid(detail: string): string {
  return `Deployment.apps "image-registry" is invalid: ${detail}`;
}
