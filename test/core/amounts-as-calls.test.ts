import { writeCpu, writeCron, writeDuration, writeSize } from '../../src/core/props/amounts-as-calls';

test.each([
  [writeSize, '200Gi', 'Size.gibibytes(200)'],
  [writeSize, '512MiB', 'Size.mebibytes(512)'],
  [writeDuration, '60m', 'Duration.minutes(60)'],
  [writeDuration, '7d', 'Duration.days(7)'],
  [writeDuration, '500ms', 'Duration.millis(500)'],
  [writeCpu, '100m', 'Cpu.millis(100)'],
  [writeCpu, '2', 'Cpu.units(2)'],
  [writeCron, '30 3 * * 0', "Cron.schedule({ minute: '30', hour: '3', weekDay: '0' })"],
  [writeCron, '*/5 * * * MON-FRI', "Cron.schedule({ minute: '*/5', weekDay: 'MON-FRI' })"],
  [writeCron, '* * * * *', 'Cron.schedule({})'],
])('%# is written as a call: %s', (write, text, call) => {
  expect(write(text)).toBe(`write ${call}`);
});

test.each([
  [writeSize, '200GB'],
  [writeSize, 'hunter2'],
  [writeSize, '0Gi'],
  [writeSize, '12345678901Gi'],
  [writeSize, 200],
  [writeDuration, '1h30m'],
  [writeCpu, '0.5'],
  [writeCron, 'daily'],
  [writeCron, '0 3 * *'],
  [writeCron, undefined],
])('%# is not: %s', (write, value) => {
  expect(write(value)).toBeUndefined();
});
