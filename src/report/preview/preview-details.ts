import { isAbnormal } from '../../operator/effects/abnormal';
import { printable } from '../../core/printable';
import type { Condition } from '../../operator/effects/condition';
import type { Preview, PreviewedEffect } from '../../operator/preview';
import type { Color, Paint } from '../paint';
import { oneLine } from '../phrase';
import { rowsText, type Row } from '../text/row';

/** What a sync does, what the Operator reports afterwards, and what had to be assumed. */
export function previewDetails({ effects, conditions, assumptions }: Preview, paint: Paint): string[] {
  return [
    ...section('effects', effects.map(effectRow), paint),
    ...section('conditions', conditions.map(conditionRow), paint),
    ...section(
      'assumptions',
      assumptions.map(({ fact, value, from }) => ({ label: '-', text: printable(`${fact}: ${value} (${from})`) })),
      paint,
    ),
  ];
}

function section(title: string, rows: readonly Row[], paint: Paint): string[] {
  return rows.length === 0 ? [] : ['', `${title}:`, ...rowsText(rows, paint)];
}

const COLORS: Readonly<Partial<Record<PreviewedEffect['action'], Color>>> = {
  delete: 'red',
  'never reached': 'yellow',
};

/** Why an effect is never reached is the same for all of them, and stands above. */
function effectRow({ object, action, because }: PreviewedEffect): Row {
  const text = action === 'never reached' ? object : `${object} (${because})`;
  return { label: action, text: printable(text), color: COLORS[action] };
}

function conditionRow(condition: Condition): Row {
  const { on, type, status, reason, message, after } = condition;
  const words = [`${type}=${status}`, reason, after === undefined ? '' : `after ${after}`].filter(
    (word) => word !== '',
  );
  const text = message === '' ? '' : `: ${oneLine(message)}`;
  return { label: on, text: printable(`${words.join(' ')}${text}`), color: isAbnormal(condition) ? 'red' : undefined };
}
