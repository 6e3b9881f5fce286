import {
  CRON_FIELDS,
  DESCRIPTORS,
  EVERY,
  isTimeZone,
  textsOfFields,
  type CronField,
} from '../../core/formats/cron-field';
import { durationError } from '../go/duration-error';
import { goInteger } from '../go/go-integer';
import { attempt } from '../go/operator-error';

/**
 * The error of robfig/cron v3 ParseStandard, in its words; undefined if it reads the schedule.
 */
export function cronError(schedule: string): string | undefined {
  const [, zone, rest] = /^(?:CRON_)?TZ=([^ ]*) (.*)$/s.exec(schedule) ?? [];
  if (zone !== undefined && !isTimeZone(zone)) return `provided bad location ${zone}: unknown time zone ${zone}`;
  const text = rest === undefined ? schedule : rest.trim();
  if (text.startsWith('@')) return descriptorError(text);
  const fields = textsOfFields(text);
  if (fields.length !== CRON_FIELDS.length) {
    return `expected exactly ${CRON_FIELDS.length} fields, found ${fields.length}: [${fields.join(' ')}]`;
  }
  return firstError(fields.map((field, index) => fieldError(field, CRON_FIELDS[index])));
}

function fieldError(field: string, bounds: CronField | undefined): string | undefined {
  if (bounds === undefined) return undefined;
  const items = field.split(',').filter((item) => item !== '');
  return firstError(items.map((item) => rangeError(item, bounds)));
}

/** Source: getRange. */
function rangeError(item: string, bounds: CronField): string | undefined {
  const [range = '', stepText, ...moreSteps] = item.split('/');
  const [low = '', high, ...moreHighs] = range.split('-');
  const isStar = low === '*' || low === '?';
  const start = isStar ? bounds.min : numberIn(low, bounds);
  if (typeof start === 'string') return start;
  const end = isStar ? bounds.max : high === undefined ? start : numberIn(high, bounds);
  if (!isStar && moreHighs.length > 0) return `too many hyphens: ${item}`;
  if (typeof end === 'string') return end;
  const step = stepText === undefined ? 1 : numberOf(stepText);
  if (moreSteps.length > 0) return `too many slashes: ${item}`;
  if (typeof step === 'string') return step;
  const last = stepText !== undefined && high === undefined ? bounds.max : end;
  if (start < bounds.min) return `beginning of range (${start}) below minimum (${bounds.min}): ${item}`;
  if (last > bounds.max) return `end of range (${last}) above maximum (${bounds.max}): ${item}`;
  if (start > last) return `beginning of range (${start}) beyond end of range (${last}): ${item}`;
  return step === 0 ? `step of range should be a positive number: ${item}` : undefined;
}

function numberIn(text: string, { min, names }: CronField): number | string {
  const index = names.indexOf(text.toLowerCase());
  return index < 0 ? numberOf(text) : min + index;
}

function numberOf(text: string): number | string {
  const read = attempt(() => goInteger(text, 'Atoi'));
  if ('error' in read) return `failed to parse int from ${text}: ${read.error}`;
  return read.value < 0 ? `negative number (${read.value}) not allowed: ${text}` : Number(read.value);
}

function descriptorError(text: string): string | undefined {
  if (DESCRIPTORS.includes(text)) return undefined;
  if (!text.startsWith(EVERY)) return `unrecognized descriptor: ${text}`;
  const error = durationError(text.slice(EVERY.length));
  return error === undefined ? undefined : `failed to parse duration ${text}: ${error}`;
}

function firstError(errors: readonly (string | undefined)[]): string | undefined {
  return errors.find((error) => error !== undefined);
}
