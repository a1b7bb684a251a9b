export function isAtLeast(minimum: string, actual: string): boolean;
