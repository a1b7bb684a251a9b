import { expect, test } from '@playwright/test';

test('Danish is chosen, shown at once, and kept', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Dansk' }).check();

  // Without a reload, and the choice keeps the focus.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Indstillinger');
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  await expect(page.getByRole('radio', { name: 'Dansk' })).toBeFocused();

  await page.getByRole('link', { name: 'Lento' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Langsomme øvelser for ryggen');
  await page.getByRole('heading', { name: 'Bækkenløft' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bækkenløft');
  await expect(page.getByTestId('start')).toHaveText('Start med kameraet');
  await expect(page.getByText('Slowly lift the pelvis')).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bækkenløft');
});

test.describe('the first visit', () => {
  // It keeps the app for use without a network, with every language.
  test.use({ serviceWorkers: 'block' });

  test('fetches the one language that is shown', async ({ page }) => {
    const scripts: Promise<string>[] = [];
    page.on('response', (response) => {
      if (/\.js$/.test(new URL(response.url()).pathname)) scripts.push(response.text());
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Slow exercises for the back');
    const fetched = (await Promise.all(scripts)).join('\n');
    expect(fetched).toContain('Opposite arm and leg reach long');
    expect(fetched).not.toContain('Modsat arm og ben');
    expect(fetched).not.toContain('Indstillinger');
  });
});

test.describe('a Danish browser', () => {
  test.use({ locale: 'da-DK' });

  test('is greeted in Danish, and may have English', async ({ page }) => {
    await page.goto('/#/settings');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Indstillinger');
    await page.getByRole('radio', { name: 'English' }).check();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  });
});
