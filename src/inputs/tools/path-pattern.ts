/** Reports whether a path is one that a pattern of Argo CD stands for: `*` is anything in a segment, `**` any segments. */
export function pathPattern(pattern: string): (path: string) => boolean {
  const source = pattern
    .split('/')
    .map((segment) => (segment === '**' ? '.*' : segment.split('*').map(literal).join('[^/]*')))
    .join('/');
  const expression = new RegExp(`^${source}$`);
  return (path) => expression.test(path);
}

/** The folder in which everything lies that a pattern stands for. */
export function fixedPart(pattern: string): string {
  const segments = pattern.split('/');
  const first = segments.findIndex((segment) => segment.includes('*'));
  return first < 0 ? pattern : segments.slice(0, first).join('/');
}

function literal(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
