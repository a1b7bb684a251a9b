import { expect, test } from '@playwright/test';

/** Everything that the first screen loads, compressed: page, scripts, styles, typeface. */
const budgetBytes = 150_000;

test.use({ serviceWorkers: 'block' });

test('the first screen stays within its budget', async ({ page }, testInfo) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  // The last thing to come: the record is read by a script of its own.
  await expect(page.getByText('Nothing recorded yet.')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ].map((entry) => {
      const { name, encodedBodySize } = entry as PerformanceResourceTiming;
      return { name: new URL(name).pathname, bytes: encodedBodySize };
    }),
  );
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
  const table = loaded.map(({ name, bytes }) => `${String(bytes).padStart(8)}  ${name}`).join('\n');
  console.log(`${table}\n${String(total).padStart(8)}  of ${budgetBytes} bytes`);
  testInfo.annotations.push({ type: 'bytes', description: String(total) });

  for (const kind of [/^\/$/, /\.js$/, /\.css$/, /\.woff2$/]) {
    const parts = loaded.filter(({ name }) => kind.test(name));
    expect(parts.length, String(kind)).toBeGreaterThan(0);
    expect(parts.filter(({ bytes }) => bytes === 0)).toEqual([]);
  }
  expect(total).toBeLessThanOrEqual(budgetBytes);
});
