import { Cron, Duration, Size } from 'cdk8s';
import { checkCron } from '../../core/formats/cron';
import { checkGoDuration, parseGoDuration } from '../../core/formats/go-duration';
import { textReader } from '../../entries/text-readers';

export const size = textReader<Size>('a size in powers of 1024 such as 100Gi', (each) => {
  const [, amount, unit = ''] = /^(\d{1,9})(Ki|Mi|Gi|Ti|Pi)$/.exec(each) ?? [];
  return amount === undefined ? undefined : SIZES[unit]?.(Number(amount));
});

export const duration = textReader<Duration>('a duration such as 48h or 90m', (each) => {
  const nanoseconds = parseGoDuration(each);
  return nanoseconds === undefined ? checkGoDuration(each) : Duration.millis(Number(nanoseconds) / 1e6);
});

export const cron = textReader<Cron>('five fields such as "0 3 * * *"', (each) => {
  if (each.startsWith('@')) return undefined;
  const error = checkCron(each);
  if (error !== undefined) return error;
  const [minute = '', hour = '', day = '', month = '', weekDay = ''] = each.trim().split(/\s+/);
  return Cron.schedule({ minute, hour, day, month, weekDay });
});

const SIZES: Readonly<Record<string, (amount: number) => Size>> = {
  Ki: (amount) => Size.kibibytes(amount),
  Mi: (amount) => Size.mebibytes(amount),
  Gi: (amount) => Size.gibibytes(amount),
  Ti: (amount) => Size.tebibytes(amount),
  Pi: (amount) => Size.pebibyte(amount),
};
