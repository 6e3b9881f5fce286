import type { Prediction } from '../../operator/prediction';

/** Which fields an answer depends on and the input does not have: `spec.storage is left to the live Config; assumed: `. */
export function leftToLive({ state }: Prediction, fields: readonly string[]): string {
  const left = fields.filter((field) => state.leftToLive.includes(field));
  if (left.length === 0) return '';
  const named = (all: readonly string[], what: string): string[] =>
    all.length === 0
      ? []
      : [`${all.map((field) => `spec.${field}`).join(' and ')} ${all.length === 1 ? 'is' : 'are'} ${what}`];
  const parts = [
    ...named(
      left.filter((field) => !state.filledLater.includes(field)),
      'left to the live Config',
    ),
    ...named(
      left.filter((field) => state.filledLater.includes(field)),
      'filled in later',
    ),
  ];
  return `${parts.join(', ')}; assumed: `;
}

/** A second line of a label, if the first is only assumed. */
export function assumedLabel({ state }: Prediction, field: string): string[] {
  return state.leftToLive.includes(field) ? ['assumed'] : [];
}
