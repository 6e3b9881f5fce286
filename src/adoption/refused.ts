import { formatFieldPath } from '../core/field-path';
import { manifestKey, describeManifest } from '../core/manifest';
import type { StorageRequest } from '../storage/request';
import type { Attempt } from './attempt';
import type { Decisions } from './decisions';
import { errorsByObject } from './decisions/judged';
import { requestedStorage } from './decisions/render';
import type { Language, Why } from './language';
import type { CleanObject } from './objects/clean-object';
import { judgeable } from './objects/filled-in';

/** Objects that the constructs or `synth` would reject, with the reason. */
export function refusedBy(
  attempt: Attempt,
  others: readonly CleanObject[],
  now: Date,
  language: Language,
): ReadonlyMap<CleanObject, Why> {
  const { decisions, pairs, surplus } = attempt;
  const request = requestedStorage(decisions);
  const unpatched = pairs.map(({ manifest }) => manifest);
  const known = others.map(judgeable);
  const final = [...pairs.map((pair) => pair.final), ...known.map(({ manifest }) => manifest)];
  const later = new Map(known.filter((each) => each.later.length > 0).map((each) => [each.manifest, each.later]));
  const errors = [
    errorsByObject(unpatched, decisions, now, { scope: 'object' }),
    errorsByObject(final, decisions, now, { later }),
  ];
  const found = [...pairs.map((pair) => pair.object), ...others].flatMap((object): (readonly [CleanObject, Why])[] => {
    const finding = errors.map((each) => each.get(manifestKey(object.manifest))).find((each) => each !== undefined);
    if (finding === undefined) return [];
    return [[object, { why: whyWrong(finding, finding.field), finding }]];
  });
  if (found.length > 0) return new Map(found);
  const beside = surplus.flatMap(({ construct, manifest }) =>
    pairs
      .filter((pair) => pair.construct === construct)
      .map(({ object }) => [object, { why: `its construct would also create ${describeManifest(manifest)}` }] as const),
  );
  const refused = new Map([...beside, ...withoutStorage(attempt, request)]);
  return refused.size > 0 ? refused : language.cannotWrite(attempt);
}

/** What is wrong, and in which field; an empty one is the whole object. */
export function whyWrong(
  { id, found, expected }: { readonly id: string; readonly found: string; readonly expected: string },
  field: string,
): string {
  return `${id}${field === '' ? '' : ` ${field}`}: found ${found}, expected ${expected}`;
}

/** A Config that ImageRegistry cannot make, for which there is no rule. */
function withoutStorage({ decisions, pairs }: Attempt, request: StorageRequest | undefined): [CleanObject, Why][] {
  const config = pairs.find(({ manifest }) => manifest.kind === 'Config');
  if (config === undefined) return [];
  const [error] = request?.errors ?? [];
  if (error !== undefined) return [[config.object, { why: whyWrong(error, formatFieldPath(error.path)) }]];
  const isRemoved = decisions.registry?.['managementState']?.data === 'Removed';
  return request === undefined && !isRemoved
    ? [[config.object, { why: `it has no storage, which ImageRegistry requires ${requiredOn(decisions)}` }]]
    : [];
}

function requiredOn({ facts: { platform } }: Decisions): string {
  return platform === undefined ? 'if the platform is not known; set --platform' : `on ${platform.title}`;
}
