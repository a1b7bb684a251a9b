import type { Page } from '@playwright/test';
import type { BackHalves, RecordedEvent, RecordedSession } from '../../../src/record/records';
import { syntheticSession } from '../../../src/review/testing/synthetic-session';
import { expectWholeWhenZoomed, violations } from '../accessible';
import { expect, test } from '../camera';
import { storeSession } from '../stored-session';

/** Four reps of an exercise whose range is told in trunks, or as a share of one's own. */
function recorded(
  exerciseId: string,
  range: number,
  { backHalves, breaths = [] }: { backHalves?: BackHalves; breaths?: RecordedEvent[] } = {},
): RecordedSession {
  const rep = { side: 'both', range, rangeOfTarget: 0.92, holdMs: 2500, backHalves } as const;
  const reps = Array.from({ length: 4 }, () => rep);
  const own = syntheticSession({ reps, restValue: 0, noise: 0.002 * range, more: breaths });
  return { ...own, session: { ...own.session, exerciseId, source: 'camera' } };
}

const breaths = (count: number, perMinute: number | null): RecordedEvent => ({
  type: 'form',
  event: { kind: 'breaths', timestampMs: 32_000, count, perMinute },
});

async function openReview(page: Page, session: RecordedSession): Promise<void> {
  await page.goto('/');
  await expect(page.getByTestId('start-session')).toBeVisible();
  await storeSession(page, session);
  await page.goto(`/#/review/${session.session.id}`);
  await expect(page.getByTestId('review-count')).toHaveText('4');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the review tells how the halves of the back took part', async ({ page }) => {
      const backHalves = { chest: 0.012, lumbar: null };
      await openReview(page, recorded('cat-arch', 0.1, { backHalves }));
      await expect(page.getByTestId('back-half')).toHaveText([
        /^rounded a little\s+1 % of the trunk$/,
        'could not be seen well enough',
      ]);
      expect(await violations(page)).toEqual([]);
      await expectWholeWhenZoomed(page, 'the review of a cat arch');
    });

    test('the review tells the breaths that were seen', async ({ page }) => {
      await openReview(page, recorded('pelvic-tilt', 1, { breaths: [breaths(11, 13.2)] }));
      await expect(page.getByTestId('breaths')).toHaveText(/11 seen\s+about 13 a minute/);
      expect(await violations(page)).toEqual([]);
    });
  });
}

test('the review says that no breath could be seen, and nothing of old records', async ({
  page,
}) => {
  await openReview(page, recorded('pelvic-tilt', 1, { breaths: [breaths(0, null)] }));
  await expect(page.getByTestId('breaths')).toContainText('could not be seen');
  const old = recorded('cat-arch', 0.1);
  await openReview(page, { ...old, session: { ...old.session, id: 'earlier' } });
  await expect(page.getByTestId('breaths')).toHaveCount(0);
  await expect(page.getByTestId('back-half')).toHaveCount(0);
});
