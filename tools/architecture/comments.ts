import ts from 'typescript';

export interface Comment {
  /** With its marks, such as the slashes. */
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
}

/** The comments of a file, in order. The scanner attaches them to the tokens around them, so every token is asked. */
export function commentsIn(syntax: ts.SourceFile): Comment[] {
  const found = new Map<number, Comment>();
  const add = ({ pos, end }: ts.CommentRange): void => {
    const line = syntax.getLineAndCharacterOfPosition(pos).line + 1;
    found.set(pos, { text: syntax.text.slice(pos, end), line });
  };
  const visit = (node: ts.Node): void => {
    ts.getLeadingCommentRanges(syntax.text, node.pos)?.forEach(add);
    ts.getTrailingCommentRanges(syntax.text, node.end)?.forEach(add);
    node.getChildren(syntax).forEach(visit);
  };
  visit(syntax);
  return [...found].sort(([a], [b]) => a - b).map(([, comment]) => comment);
}
