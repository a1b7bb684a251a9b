/** Something the person who typed the command can put right. The message is one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
