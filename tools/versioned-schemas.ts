import { RELEASES, type Release, type ReleaseSpan } from '../src/core/release';
import type { JsonSchema } from '../src/schema/json-schema';
import type { KeywordSpan, VersionedSchema } from '../src/schema/versioned-schema';
import { mapSchema } from '../src/schema/map-schema';
import { readOurCrds, readReleases, schemaOf, type Change } from './read-crds';

/** The schemas of crds/ by kind, with the changes of crds/releases.yaml written beside what changed. */
export function versionedSchemas(): ReadonlyMap<string, VersionedSchema> {
  const changes = readReleases().changes.map((change) => new PendingChange(change));
  const schemas = new Map<string, VersionedSchema>();
  for (const [kind, crd] of readOurCrds()) {
    const versioned = mapSchema<VersionedSchema>(schemaOf(crd), (part, path) => {
      const matching = changes.filter((each) => each.matches(kind, path, part)).map((each) => each.change);
      return { ...part, ...annotations(part, matching) };
    });
    schemas.set(kind, versioned);
  }
  const idle = changes.filter((change) => !change.everyPathUsed());
  if (idle.length > 0) throw new Error(`crds/releases.yaml names what does not exist: ${idle.join('; ')}`);
  return schemas;
}

/** An entry that remembers which of its kinds and paths it met, because a mistyped one must not pass for no change. */
class PendingChange {
  private readonly met = new Set<string>();
  private readonly patterns: readonly (readonly [string, RegExp])[];
  private readonly kinds: readonly string[];

  constructor(readonly change: Change) {
    this.kinds = [change.kind].flat();
    this.patterns = [change.path].flat().map((path) => [path, pathPattern(path)]);
  }

  matches(kind: string, path: string, schema: JsonSchema): boolean {
    if (!this.kinds.includes(kind)) return false;
    const { keywords } = this.change;
    if (keywords !== undefined && !keywords.some((keyword) => Object.hasOwn(schema, keyword))) return false;
    const hits = this.patterns.filter(([, pattern]) => pattern.test(path));
    hits.forEach(([text]) => this.met.add(`${kind} ${text}`));
    return hits.length > 0;
  }

  everyPathUsed(): boolean {
    return this.met.size === this.kinds.length * this.patterns.length;
  }

  toString(): string {
    return JSON.stringify(this.change);
  }
}

function annotations(schema: JsonSchema, changes: readonly Change[]): Pick<VersionedSchema, 'span' | 'keywordSpans'> {
  const keywordSpans: Record<string, KeywordSpan[]> = {};
  for (const change of changes) {
    for (const keyword of change.keywords ?? []) {
      if (!Object.hasOwn(schema, keyword)) continue;
      (keywordSpans[keyword] ??= []).push({ ...spanOf(change), ...('value' in change && { value: change.value }) });
    }
  }
  const field = changes.find((change) => change.keywords === undefined);
  return {
    ...(field && { span: spanOf(field) }),
    ...(Object.keys(keywordSpans).length > 0 && { keywordSpans }),
  };
}

function spanOf({ since, until }: Change): ReleaseSpan {
  return { ...(since !== undefined && { since: named(since) }), ...(until !== undefined && { until: named(until) }) };
}

function named(text: string): Release {
  const release = RELEASES.find((each) => (each as string) === text);
  if (release === undefined) throw new Error(`crds/releases.yaml names no release: ${text}`);
  return release;
}

function pathPattern(path: string): RegExp {
  const steps = path.split(/(\*\*|\*)/).map((step) => {
    if (step === '**') return '.*';
    return step === '*' ? '[^.[{]+' : step.replace(/[.[\]{}]/g, String.raw`\$&`);
  });
  return new RegExp(`^${steps.join('')}$`);
}
