/** How to write a text of the API as a call, such as `Size.gibibytes(200)` for `200Gi`. Undefined for every other value. */
type WriteAs = (value: unknown) => string | undefined;

export const writeSize: WriteAs = withUnit('Size', /^(0*[1-9]\d*)([KMGTP]i)B?$/, {
  Ki: 'kibibytes',
  Mi: 'mebibytes',
  Gi: 'gibibytes',
  Ti: 'tebibytes',
  Pi: 'pebibytes',
});

export const writeDuration: WriteAs = withUnit('Duration', /^(\d+)(ms|[smhd])$/, {
  ms: 'millis',
  s: 'seconds',
  m: 'minutes',
  h: 'hours',
  d: 'days',
});

export const writeCpu: WriteAs = withUnit('Cpu', /^(\d+)(m|)$/, { m: 'millis', '': 'units' });

/** Fields that are `*` are the default. */
export const writeCron: WriteAs = (value) => {
  if (typeof value !== 'string') return undefined;
  const fields = /^[\d*/,-]+(?: +[\d*/,A-Z-]+){4}$/i.test(value) ? value.split(/ +/) : [];
  const options = fields.flatMap((field, index) => (field === '*' ? [] : [`${CRON_FIELDS[index] ?? ''}: '${field}'`]));
  if (fields.length === 0) return undefined;
  return `write Cron.schedule({ ${options.join(', ')} })`.replace('{  }', '{}');
};

const CRON_FIELDS = ['minute', 'hour', 'day', 'month', 'weekDay'];

function withUnit(type: string, form: RegExp, units: Readonly<Record<string, string>>): WriteAs {
  return (value) => {
    const [, number = '', unit = ''] = form.exec(typeof value === 'string' ? value : '') ?? [];
    return number === '' || number.length > LONGEST
      ? undefined
      : `write ${type}.${units[unit] ?? ''}(${Number(number)})`;
  };
}

/** No text as long as a password of digits is repeated. */
const LONGEST = 9;
