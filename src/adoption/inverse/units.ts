import { checkCron } from '../../core/formats/cron';
import { formatGoDuration, parseGoDuration } from '../../core/formats/go-duration';
import { call, objectCode, textCode, type Code } from '../code/code';
import type { Value } from '../code/value';

/** Readers of units by the class of cdk8s or cdk8s-plus; undefined where the class has no such value. */
export const UNITS: Readonly<Record<string, (wire: unknown) => Value | undefined>> = {
  Cpu: cpu,
  Cron: cron,
  Duration: duration,
  Size: size,
};

const MINUTE = 60_000;
const DURATIONS: readonly (readonly [milliseconds: number, factory: string])[] = [
  [24 * 60 * MINUTE, 'days'],
  [60 * MINUTE, 'hours'],
  [MINUTE, 'minutes'],
  [1000, 'seconds'],
  [1, 'millis'],
];

function duration(wire: unknown): Value | undefined {
  const nanoseconds = typeof wire === 'string' ? parseGoDuration(wire) : undefined;
  if (nanoseconds === undefined || nanoseconds < 0n || nanoseconds % 1_000_000n !== 0n) return undefined;
  const milliseconds = Number(nanoseconds / 1_000_000n);
  if (!Number.isSafeInteger(milliseconds)) return undefined;
  const [unit, factory] = DURATIONS.find(([each]) => milliseconds % each === 0 && milliseconds >= each) ?? [
    1000,
    'seconds',
  ];
  return {
    data: { toMilliseconds: () => milliseconds },
    ...cdk8s('Duration', factory, milliseconds / unit),
    plain: formatGoDuration(nanoseconds),
  };
}

const SIZES: Readonly<Record<string, string>> = {
  Ki: 'kibibytes',
  Mi: 'mebibytes',
  Gi: 'gibibytes',
  Ti: 'tebibytes',
  Pi: 'pebibyte',
};

function size(wire: unknown): Value | undefined {
  const [, amount = '', unit = ''] = /^(\d{1,15}(?:\.\d{1,6})?)([KMGTP]i)$/.exec(String(wire)) ?? [];
  const factory = SIZES[unit];
  if (factory === undefined || String(Number(amount)) !== amount) return undefined;
  return {
    data: { asString: () => String(wire) },
    ...cdk8s('Size', factory, Number(amount)),
    plain: amount.includes('.') ? undefined : wire,
  };
}

/** A number of MiB. */
export function mebibytes(wire: unknown): Value | undefined {
  if (typeof wire !== 'number' || !Number.isSafeInteger(wire) || wire < 0) return undefined;
  const [amount, factory] = wire % 1024 === 0 && wire > 0 ? [wire / 1024, 'gibibytes'] : [wire, 'mebibytes'];
  return { data: { toMebibytes: () => wire }, ...cdk8s('Size', factory, amount), plain: `${wire}Mi` };
}

function cpu(wire: unknown): Value | undefined {
  const [, amount = '', milli] = /^(\d{1,9}(?:\.\d{1,6})?)(m)?$/.exec(String(wire)) ?? [];
  if (amount === '' || String(Number(amount)) !== amount) return undefined;
  return {
    data: { amount: String(wire) },
    code: call(`Cpu.${milli === undefined ? 'units' : 'millis'}`, amount),
    uses: [{ name: 'Cpu', from: 'cdk8s-plus-28' }],
    plain: String(wire),
  };
}

const CRON_FIELDS = ['minute', 'hour', 'day', 'month', 'weekDay'];
const CRON_WORDS: Readonly<Record<string, string>> = {
  '0 * * * *': 'Cron.hourly()',
  '0 0 * * *': 'Cron.daily()',
  '0 0 * * 0': 'Cron.weekly()',
  '0 0 1 * *': 'Cron.monthly()',
  '0 0 1 1 *': 'Cron.annually()',
};

function cron(wire: unknown): Value | undefined {
  if (typeof wire !== 'string' || wire.startsWith('@') || checkCron(wire) !== undefined) return undefined;
  const fields = wire.split(' ');
  if (fields.length !== CRON_FIELDS.length || fields.includes('')) return undefined;
  const given = CRON_FIELDS.flatMap((name, index) =>
    fields[index] === '*' ? [] : [[name, fields[index] ?? ''] as const],
  );
  const code: Code =
    CRON_WORDS[wire] ??
    call('Cron.schedule', objectCode(given.map(([key, field]) => ({ key, code: textCode(field) }))));
  return { data: { expressionString: wire }, code, uses: [{ name: 'Cron', from: 'cdk8s' }], plain: wire };
}

function cdk8s(name: string, factory: string, amount: number): Pick<Value, 'code' | 'uses'> {
  return { code: call(`${name}.${factory}`, String(amount)), uses: [{ name, from: 'cdk8s' }] };
}

/** An object that exists, by its name. */
export function named(name: string, from: 'Secret.fromSecretName' | 'ConfigMap.fromConfigMapName', id: string): Value {
  return {
    data: { name },
    code: call(from, 'this', textCode(id), textCode(name)),
    uses: [{ name: from.replace(/\..*/, ''), from: 'cdk8s-plus-28' }],
    plain: name,
  };
}
