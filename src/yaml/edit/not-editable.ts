/** Thrown where a text is not edited; its message completes “left alone: …”. */
export class NotEditable extends Error {}
