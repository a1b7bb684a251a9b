/**
 * Where a language leaves a gap against another: a message that is missing, empty or of another
 * kind, a list of another length. One line each, with the path of the message.
 */
export function findGaps(reference: unknown, own: unknown, path = ''): string[] {
  if (Array.isArray(reference) && Array.isArray(own) && reference.length !== own.length) {
    return [`${path}: has ${own.length} entries, not ${reference.length}`];
  }
  if (typeof own === 'string') {
    // What is nothing on purpose is nothing in every language.
    if (reference === own || own.trim() !== '') return [];
    return [`${path}: is empty`];
  }
  if (typeof own !== typeof reference || own === null) return [`${path}: is missing`];
  if (typeof reference !== 'object' || reference === null) return [];
  const ownEntries = own as Readonly<Record<string, unknown>>;
  return Object.entries(reference).flatMap(([name, value]) =>
    findGaps(value, ownEntries[name], path === '' ? name : `${path}.${name}`),
  );
}
