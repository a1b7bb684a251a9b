import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from '../accessible';
import { expect, test } from '../camera';

/** Fetched on request only. */
const movenet = join(import.meta.dirname, '../../../models/movenet_lightning.task');

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('an engine that was chosen and is not part of the build is not offered', async ({
      page,
    }) => {
      test.skip(existsSync(movenet), 'this build has MoveNet');
      await page.addInitScript(() => {
        if (localStorage.getItem('lento-settings') !== null) return;
        localStorage.setItem('lento-settings', JSON.stringify({ engine: 'movenet' }));
      });
      await page.goto('/#/settings');
      await expect(page.getByTestId('engine-absent')).toContainText('MoveNet');
      await expect(page.getByTestId('engine-now')).toHaveAttribute('data-engine', 'litert-full');
      const chosen = page.getByRole('group', { name: 'Use' }).locator('input:checked');
      await expect(chosen).toHaveValue('automatic');
      expect(await violations(page)).toEqual([]);

      await page.getByLabel('LiteRT, light model').check();
      await expect(page.getByTestId('engine-absent')).toHaveCount(0);
      await expect(chosen).toHaveValue('litert-lite');
    });
  });
}
