import { isAbnormal } from '../../../operator/effects/abnormal';
import type { Condition } from '../../../operator/effects/condition';
import type { Preview, PreviewedEffect } from '../../../operator/preview';
import { unknownInWords } from '../../unknown-in-words';
import { printable } from '../../../core/printable';
import type { FormatContext } from '../../format';
import type { Paint } from '../../paint';
import { previewHeadline } from '../preview-headline';
import type { ClusterPreview } from '../preview-report';

/** Predictions as text: what a sync does, what the Operator reports afterwards, and the assumptions. */
export function previewText(clusters: readonly ClusterPreview[], { paint }: FormatContext): string {
  return clusters.map(({ path, preview }) => `${clusterLines(path, preview, paint).join('\n')}\n`).join('\n');
}

function clusterLines(path: string, preview: Preview, paint: Paint): string[] {
  const { effects, conditions, assumptions, unknown } = preview;
  const width = Math.max(0, ...effects.map(({ action }) => action.length));
  return [
    `${path === '' ? '' : `${printable(path)}: `}${previewHeadline(preview)}`,
    ...effects.map((effect) => effectLine(effect, width, paint)),
    ...section(
      'the Operator will report',
      conditions.map((condition) => conditionLine(condition, paint)),
    ),
    ...section(
      'not known',
      unknown.map((each) => `  ${paint('yellow', printable(unknownInWords(each)))}`),
    ),
    ...section(
      'assumed',
      assumptions.map(
        ({ fact, value, from }) => `  ${printable(`${fact}: ${value}`)} ${paint('dim', printable(`(${from})`))}`,
      ),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines];
}

function effectLine({ object, action, because }: PreviewedEffect, width: number, paint: Paint): string {
  const word = action.padEnd(width);
  const marked = action === 'delete' ? paint('red', word) : action === 'never reached' ? paint('yellow', word) : word;
  return `  ${marked}  ${printable(object)} ${paint('dim', printable(`(${because})`))}`;
}

function conditionLine(condition: Condition, paint: Paint): string {
  const { on, type, status, reason, message, after } = condition;
  const words = [`${type}=${status}`, reason, after === undefined ? '' : `after ${after}`].filter(
    (word) => word !== '',
  );
  const text = message === '' ? '' : printable(`: ${message.replaceAll('\n', '; ')}`);
  return `  ${on} ${isAbnormal(condition) ? paint('red', words.join(' ')) : words.join(' ')}${text}`;
}
