/** The values of variables of a shell or of a template, by their names. */
export type Variables = ReadonlyMap<string, string>;

/**
 * A text with the values of variables, also as templates write them: `{{ namespace }}`. What is unknown has one form, `$namespace`.
 * Values must be short, since a text may use one at each third character.
 */
export function withVariables(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replaceAll(VARIABLE, (...match: readonly (string | undefined)[]) => {
    const name = nameIn(match);
    return valueOf(name) ?? `$${name}`;
  });
}

/** The names of the variables that a text uses. */
export function variablesUsed(text: string): string[] {
  return [...text.matchAll(VARIABLE)].map(nameIn);
}

/** The last part of a path of Go templates and workflows: `{{ .Values.namespace }}`, `${{ env.NAMESPACE }}`. */
function nameIn([, shell, field, template = '']: readonly (string | undefined)[]): string {
  return shell ?? field ?? template.slice(template.lastIndexOf('.') + 1);
}

/** Of `${NAME:-default}` only the name is replaced. */
const VARIABLE = /\$(?:\{?(\w+)\}?|\((\w+)\))|\$?\{\{-?\s*([\w.]+)(?:[^\w.{}][^{}]*)?\}\}/g;

/** What a statement sets, as it is written, loops among them. */
export function assignedIn(statement: string): [name: string, value: string][] {
  return [...statement.matchAll(ASSIGNMENT), ...statement.matchAll(LOOP)].map(([, name = '', written = '']) => [
    name,
    written.replaceAll(/^["']|["']$/g, ''),
  ]);
}

/** Whether a statement does nothing else. */
export function isAssignment(statement: string): boolean {
  return ONLY_ASSIGNMENT.test(statement);
}

/** Parentheses have an end at once or none: otherwise each of many that stay open is read to the end of the text. */
const PARENTHESES = String.raw`\$\([^()]*(?:\([^()]*\)[^()]*){0,9}\)`;
const VALUE = `("[^"]*"|'[^']*'|${PARENTHESES}|\`[^\`]*\`|` + String.raw`\S*)`;
const ASSIGNMENT = new RegExp(String.raw`(?<=^|\s)([A-Za-z_]\w*)=${VALUE}`, 'g');
const ONLY_ASSIGNMENT = new RegExp(String.raw`^\s*(?:(?:export|local|readonly)\s+)?[A-Za-z_]\w*=${VALUE}\s*$`);
const LOOP = /\bfor\s+(\w+)\s+in\s+(.+)/g;
