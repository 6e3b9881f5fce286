import type { Manifest } from '../../core/manifest';
import { isKeptByFlux } from '../../core/tools/flux';
import { flux } from './flux';
import { permissions, type Account } from '../permissions';

/** Flux applies server-side and checks the result; it does not watch. */
const VERBS = ['create', 'get', 'list', 'patch'];

/** The permissions of Flux, for exactly the kinds of the manifests. Includes delete only if Flux prunes. */
export function fluxPermissions(manifests: readonly Manifest[], account: Account, prunes: boolean): Manifest[] {
  return permissions(manifests, account, {
    verbs: VERBS,
    mayDelete: (manifest) => prunes && !isKeptByFlux(flux.mark(manifest)),
  });
}
