/** How deep maps and lists may be nested, with the document around them and the text in them. No object of Kubernetes is half as deep. */
export const DEEPEST = 200;
