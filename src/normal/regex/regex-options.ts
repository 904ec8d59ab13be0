/** How a part of an expression is read: inline flags change it from there on. */
export interface RegexOptions {
  readonly ignoreCase: boolean;
  readonly multiLine: boolean;
  readonly dotAll: boolean;
}
