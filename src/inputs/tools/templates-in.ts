/** The texts between the braces of the templates in a text. */
export function templatesIn(text: string): string[] {
  return text
    .split('{{')
    .slice(1)
    .map((part) => part.split('}}', 1).join(''));
}
