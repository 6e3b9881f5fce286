import { shownLines } from '../../src/fixing/shown-lines';

const S = 'hunter2hunter2';

test.each([
  [
    'a text of several lines',
    `a: 1\npassword: |\n  ${S}\n\n  ${S}\nb: 2`,
    'a: 1\npassword: <hidden>\n  <hidden>\n\n  <hidden>\nb: 2',
  ],
  ['the rest of a text', `token: "first\n  ${S}"\nb: 2`, 'token: <hidden>\n  <hidden>\nb: 2'],
  ['a text below its field', `- password:\n    ${S}\n- b: 2`, '- password:\n    <hidden>\n- b: 2'],
  ['a list', `passwords:\n- ${S}\n- ${S}\nb: 2`, 'passwords:\n<hidden>\n<hidden>\nb: 2'],
  [
    'a list of JSON',
    `{\n "tokens": [\n  "${S}"\n ],\n "b": 2\n}`,
    '{\n "tokens": <hidden>\n  <hidden>\n ],\n "b": 2\n}',
  ],
  ['what is in a comment', `# password: |\n#   ${S}\n  b: 2`, '# password: <hidden>\n#   <hidden>\n  b: 2'],
  ['a variable', `- name: DB_PASSWORD\n  value: ${S}\n- b: 2`, '- name: DB_PASSWORD\n  <hidden>\n- b: 2'],
  [
    'a variable with its value first',
    `- value: ${S}\n  name: DB_PASSWORD\n- b: 2`,
    '<hidden>\n  name: DB_PASSWORD\n- b: 2',
  ],
  ['a variable of JSON', `{\n "name": "TOKEN",\n "value": "${S}"\n}`, '{\n "name": "TOKEN",\n <hidden>\n}'],
])('hides %s', (_, text, shown) => {
  expect(shownLines(text.split('\n')).join('\n')).toBe(shown);
});

test.each([
  'passwordRef:\n  name: a\n  key: b\n',
  'secretKeyRef:\n  name: a\n',
  '- name: BUCKET\n  value: images\n',
  '- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: a\n',
  'spec:\n  # the token of the robot\n  replicas: 1\n',
  '- name: token\n- name: a\n  value: b\n',
])('shows %j as it is', (text) => {
  expect(shownLines(text.split('\n')).join('\n')).toBe(text);
});
