/** Writes numbers with one decimal as people of a language do: `1.5`, `1,5`. */
export function decimalFormat(language: string): (value: number) => string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return (value) => format.format(value);
}
