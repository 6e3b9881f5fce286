import { withoutCredentials } from '../../core/without-credentials';
import { operatorSource } from '../../core/source';
import { DEFAULT_ROUTE_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import { apiGroup, referenceTo, type Manifest } from '../../core/manifest';
import { fieldOf } from '../../core/record';
import type { RouteSpec } from '../../schema/kinds/config';
import { textMap } from '../cluster/object-data';
import type { Effect } from '../effects/effect';
import { describeSubject, type ObjectSubject, type Subject } from '../effects/subject';
import { ours } from '../objects';
import type { Prediction } from '../prediction';
import { hostInWords, requestedRoutes } from '../registry/route';
import type { Change, Transition } from './base/change';
import { effectOn, objectAfter } from './base/object-after';
import { pruned } from './base/reasons';
import { isSameData } from '../../core/data/same-data';

const SOURCE = operatorSource('pkg/resource/route.go', 'expected');

/** The host names under which the registry is reachable from outside the cluster. */
export function* routesChanged(transition: Transition): Iterable<Change> {
  const { before, after, removed } = transition;
  const [old, now] = [routesOf(before), routesOf(after)];
  for (const [name, route] of old) {
    const kept = now.get(name);
    const heir = kept === undefined ? heirOf(route, old, now) : undefined;
    if (heir !== undefined) yield* takenOver(subjectOf(name), route, heir);
    else if (kept === undefined) yield* lost(subjectOf(name), route, after);
    else yield* changed(subjectOf(name), route, kept, transition);
  }
  const hosts = [...old].flatMap(([name, { hostname = '' }]) => (now.has(name) ? [] : [hostname]));
  for (const [name, route] of now) {
    const isHeir = route.hostname !== undefined && route.hostname !== '' && hosts.includes(route.hostname);
    if (!old.has(name) && !isHeir) yield* added(subjectOf(name), route, after);
  }
  for (const route of obsoleteRoutes(transition)) if (!old.has(route.name)) yield* deleted(route, transition);
  for (const manifest of removed.filter(isRouteToRegistry)) {
    const { host = '' } = textMap(manifest.spec);
    const { cause, why } = pruned(manifest);
    yield {
      ...change({ level: 'disruption', subject: referenceTo(manifest), what: LOST, why, old: host, new: 'none' }),
      cause,
    };
  }
}

type Routes = ReadonlyMap<string, RouteSpec>;

/** The new Route that has the host of one that goes. */
function heirOf({ hostname = '' }: RouteSpec, old: Routes, now: Routes): RouteSpec | undefined {
  if (hostname === '') return undefined;
  return [...now].find(([name, route]) => !old.has(name) && route.hostname === hostname)?.[1];
}

/** The Operator creates the new Route before it deletes the old one. */
function* takenOver(subject: Subject, route: RouteSpec, heir: RouteSpec): Iterable<Change> {
  const named = describeSubject(subjectOf(heir.name ?? ''));
  yield change({
    level: 'disruption',
    subject,
    what: `${named} takes over its host: pulls and pushes through it fail until a router admits the new Route`,
    why: 'NEW has the host in a Route of another name',
    old: hostInWords(route),
    new: hostInWords(heir),
  });
  if (inWords(route) !== inWords(heir))
    yield change({
      level: 'change',
      subject: subjectOf(heir.name ?? ''),
      what: otherSecret(heir),
      why: `secretName in ${fieldWith(heir)} changed`,
      old: inWords(route),
      new: inWords(heir),
    });
}

function otherSecret({ secretName = '' }: RouteSpec): string {
  return secretName === ''
    ? 'the Route now uses the certificate of the router'
    : `the Route takes its certificate from another Secret, which must exist in namespace ${REGISTRY_NAMESPACE}`;
}

const LOST = 'the Route is deleted: pulls and pushes through its host fail';

/** The Routes that the sync applies. */
function routesOf(prediction: Prediction): Routes {
  const all = requestedRoutes(prediction.spec).map((route) => [route.name ?? '', route] as const);
  return new Map(all.filter(([name]) => effectOn(prediction, subjectOf(name))?.action === 'apply'));
}

function* lost(subject: Subject, route: RouteSpec, after: Prediction): Iterable<Change> {
  const effect = effectOn(after, subject);
  const { managementState } = after.spec;
  // The Route stays unchanged if the sync keeps it, does not reach it, or does nothing at all.
  if (effect?.action === 'keep' || (after.sync.error ?? after.sync.panic) !== undefined) return;
  if (managementState !== 'Managed' && managementState !== 'Removed') return;
  const isLeaked = effect === undefined && managementState === 'Removed';
  yield isLeaked
    ? change({
        level: 'disruption',
        subject,
        what: 'the Route stays, but pulls and pushes through its host fail: delete the Route by hand, or keep it in the Config until the registry is removed',
        why: LEAK,
        old: hostInWords(route),
        new: hostInWords(route),
      })
    : change({
        level: 'disruption',
        subject,
        what: LOST,
        why: effect?.because ?? `NEW does not have this Route in ${fieldWith(route)}`,
        old: hostInWords(route),
        new: 'none',
      });
}

const LEAK = 'with spec.managementState Removed, the Operator deletes only Routes that the Config still names';

function* added(subject: Subject, route: RouteSpec, after: Prediction): Iterable<Change> {
  const { managementState } = after.spec;
  if (managementState !== 'Managed') return;
  yield change({
    level: 'change',
    subject,
    what: 'the registry can be reached from outside',
    why: `NEW has this Route in ${fieldWith(route)}`,
    old: 'none',
    new: hostInWords(route),
  });
}

function* changed(subject: Subject, old: RouteSpec, now: RouteSpec, { before, after }: Transition): Iterable<Change> {
  if (hostInWords(old) !== hostInWords(now)) {
    yield change({
      level: 'disruption',
      subject,
      what: 'the Route has another host: pulls and pushes through the old host fail',
      why: `hostname in ${fieldWith(now)} changed`,
      old: hostInWords(old),
      new: hostInWords(now),
    });
  }
  const [a, b] = [before, after].map((prediction) => fieldOf(objectAfter(prediction, subject)?.spec, 'tls'));
  const renamed = (old.secretName ?? '') !== (now.secretName ?? '');
  if (!renamed && isSameData(a, b)) return;
  yield change({
    level: 'change',
    subject,
    what: renamed ? otherSecret(now) : 'the Route takes its certificate from the changed content of its Secret',
    why: renamed ? `secretName in ${fieldWith(now)} changed` : `${inWords(now)} has other keys or values`,
    old: inWords(old),
    new: inWords(now),
  });
}

function inWords({ secretName = '' }: RouteSpec): string {
  return secretName === '' ? 'no Secret' : `Secret/${withoutCredentials(secretName)}`;
}

/** The field of the Config that asks for the Route. */
function fieldWith({ name, hostname = '' }: RouteSpec): string {
  return name === DEFAULT_ROUTE_NAME && hostname === '' ? 'spec.defaultRoute' : 'spec.routes';
}

/** Routes that the Operator takes for its own and that the Config does not name. */
function obsoleteRoutes({ before, after }: Transition): (ObjectSubject & Pick<Effect, 'because'>)[] {
  return after.sync.effects.flatMap(({ subject, action, because }) => {
    if (action !== 'delete' || !('kind' in subject) || subject.kind !== 'Route') return [];
    return effectOn(before, subject)?.action === 'delete' ? [] : [{ ...subject, because }];
  });
}

function* deleted(
  { because, ...subject }: ObjectSubject & Pick<Effect, 'because'>,
  { before, after }: Transition,
): Iterable<Change> {
  const routeIn = ({ state }: Prediction): Manifest | undefined =>
    state.object('route.openshift.io', 'Route', subject.name, subject.namespace);
  const { host = '' } = textMap((routeIn(before) ?? routeIn(after))?.spec);
  const what = routeIn(before) === undefined ? 'the Operator deletes the Route as soon as it is applied' : LOST;
  yield change({ level: 'disruption', subject, what, why: because, old: host, new: 'none' });
}

function subjectOf(name: string): Subject {
  return ours('Route', name);
}

function isRouteToRegistry({ apiVersion, kind, metadata, spec }: Manifest): boolean {
  if (kind !== 'Route' || apiGroup(apiVersion) !== 'route.openshift.io') return false;
  return metadata.namespace === REGISTRY_NAMESPACE && textMap(fieldOf(spec, 'to')).name === 'image-registry';
}

function change(each: Omit<Change, 'source'>): Change {
  return { ...each, source: SOURCE };
}
