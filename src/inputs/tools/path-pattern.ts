import { isInParts } from '../../core/formats/wildcards';

/**
 * Reports whether a path is one that a pattern of Argo CD stands for: `*` is anything in a segment, `**` one or more segments. Patterns
 * are read from their ends, where most paths differ from them, and segments without a wildcard are looked up: a product of generators
 * has thousands of patterns, of which few are like a path.
 */
export function pathPatterns(patterns: readonly string[]): (path: string) => boolean {
  const root = newStep();
  for (const pattern of patterns) {
    let step = root;
    for (const segment of pattern.split('/').reverse()) step = stepBefore(step, segment);
    step.isFirst = true;
  }
  return (path) => {
    let reached: readonly Step[] = [root];
    for (let end = path.length; end >= 0 && reached.length > 0;) {
      const start = end === 0 ? 0 : path.lastIndexOf('/', end - 1) + 1;
      reached = stepsBefore(reached, path.slice(start, end));
      end = start - 1;
    }
    return reached.some(({ isFirst }) => isFirst);
  };
}

/** A segment of patterns that have the same ones behind it, and the segments that they have before it. */
interface Step {
  readonly fixed: Map<string, Step>;
  readonly like: Map<string, { readonly parts: readonly string[]; readonly step: Step }>;
  /** Of `**`. */
  long?: Step;
  readonly isLong: boolean;
  /** Whether a pattern begins with it. */
  isFirst: boolean;
}

function newStep(isLong = false): Step {
  return { fixed: new Map(), like: new Map(), isLong, isFirst: false };
}

function stepBefore(step: Step, segment: string): Step {
  if (segment === '**') return (step.long ??= newStep(true));
  const known = step.fixed.get(segment) ?? step.like.get(segment)?.step;
  if (known !== undefined) return known;
  const before = newStep();
  if (segment.includes('*')) step.like.set(segment, { parts: segment.split('*'), step: before });
  else step.fixed.set(segment, before);
  return before;
}

function stepsBefore(steps: readonly Step[], segment: string): Step[] {
  const found: Step[] = [];
  for (const own of steps) {
    const fixed = own.fixed.get(segment);
    if (fixed !== undefined) found.push(fixed);
    for (const { parts, step } of own.like.values()) if (isInParts(segment, parts)) found.push(step);
    if (own.long !== undefined) found.push(own.long);
    if (own.isLong) found.push(own);
  }
  return steps.length > 1 ? [...new Set(found)] : found;
}

/** The folder in which everything lies that a pattern stands for. */
export function fixedPart(pattern: string): string {
  const segments = pattern.split('/');
  const first = segments.findIndex((segment) => segment.includes('*'));
  return first < 0 ? pattern : segments.slice(0, first).join('/');
}
