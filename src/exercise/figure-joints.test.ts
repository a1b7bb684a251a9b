import { describe, expect, it } from 'vitest';
import { exercises } from './exercises';
import type { FigurePose } from './figure';
import type { FigurePoint } from './figure-geometry';
import { figureJoints, type FigureJoints } from './figure-joints';
import { figurePoses } from './figure-poses';
import { averageProportions as body } from './figure-proportions';

const kneeling: FigurePose = {
  lumbar: 0,
  thoracic: 0,
  head: 0,
  hipsBack: 0,
  hipsUp: 0,
  hipsHigh: 0,
  hipsRoll: 0,
  chestRoll: 0,
  elbows: 180,
  movingLeg: 'planted',
  otherLeg: 'planted',
  movingArm: 'planted',
  otherArm: 'planted',
};
const lying: FigurePose = { ...kneeling, movingArm: 'at-side', otherArm: 'at-side' };

const distance = (a: FigurePoint, b: FigurePoint) => Math.hypot(b.x - a.x, b.y - a.y, b.z - a.z);
const onAllFours = (target: Partial<FigurePose>, share = 1, rest: Partial<FigurePose> = {}) =>
  figureJoints(
    'all-fours',
    { ...kneeling, ...rest },
    { ...kneeling, ...rest, ...target },
    share,
    body,
  );
const onTheBack = (target: Partial<FigurePose>, share = 1) =>
  figureJoints('supine', lying, { ...lying, ...target }, share, body);

/** How far the middle of the back lies over the straight line from hips to shoulders. */
function archOf({ spine }: FigureJoints): number {
  const [hip, middle, shoulder] = [spine[0], spine[4], spine[8]] as FigurePoint[];
  return middle!.y - (hip!.y + shoulder!.y) / 2;
}

function expectPoint(point: FigurePoint, x: number, y: number): void {
  expect(point.x).toBeCloseTo(x, 6);
  expect(point.y).toBeCloseTo(y, 6);
}

describe('on all fours', () => {
  const rest = onAllFours({}, 0);

  it('puts the hips over the knees and the hands under the shoulders', () => {
    expectPoint(rest.movingLeg.knee, 0, body.kneeOnFloor);
    expectPoint(rest.movingLeg.hip, 0, body.kneeOnFloor + body.thigh);
    expect(rest.movingArm.wrist.y).toBeCloseTo(body.wristOnFloor, 6);
    expect(rest.movingArm.wrist.x).toBeCloseTo(rest.movingArm.shoulder.x, 2);
    // Straight arms carry the shoulders as high as they are long.
    expect(rest.movingArm.shoulder.y).toBeCloseTo(
      body.wristOnFloor + body.upperArm + body.foreArm,
      2,
    );
  });

  it('reads directions as 0 to the head, 90 up, 180 to the feet, -90 down', () => {
    const leg = (thigh: number, shin: number) => onAllFours({ movingLeg: { thigh, shin } });
    const { hip, knee, ankle } = leg(180, 90).movingLeg;
    expectPoint(knee, hip.x - body.thigh, hip.y);
    expectPoint(ankle, knee.x, knee.y + body.shin);
    const down = leg(-90, 180).movingLeg;
    expectPoint(down.knee, down.hip.x, down.hip.y - body.thigh);
    const { shoulder, elbow, wrist } = onAllFours({ movingArm: { upper: 0, fore: 0 } }).movingArm;
    expectPoint(wrist, shoulder.x + body.upperArm + body.foreArm, shoulder.y);
    expect(distance(shoulder, elbow)).toBeCloseTo(body.upperArm, 6);
  });

  it('rounds the back up, hollows it down, and leaves hands and knees where they are', () => {
    const round = onAllFours({ lumbar: 36, thoracic: 36 });
    const hollow = onAllFours({ lumbar: -36 });
    expect(archOf(rest)).toBeCloseTo(0, 6);
    expect(archOf(round)).toBeGreaterThan(0.1);
    expect(archOf(hollow)).toBeLessThan(-0.04);
    for (const posed of [round, hollow]) {
      expectPoint(posed.otherArm.wrist, rest.otherArm.wrist.x, rest.otherArm.wrist.y);
      expectPoint(posed.otherLeg.knee, rest.otherLeg.knee.x, rest.otherLeg.knee.y);
    }
  });

  it('moves the hips towards the feet by hipsBack trunks, about the knees', () => {
    const { hip, knee } = onAllFours({ hipsBack: 0.3 }).otherLeg;
    expect(hip.x).toBeCloseTo(-0.3, 6);
    expect(distance(hip, knee)).toBeCloseTo(body.thigh, 6);
  });

  it('turns a limb the short way round', () => {
    const rest = { movingLeg: { thigh: 170, shin: 170 } };
    const half = onAllFours({ movingLeg: { thigh: -170, shin: -170 } }, 0.5, rest).movingLeg;
    expectPoint(half.knee, half.hip.x - body.thigh, half.hip.y);
  });

  it('goes on beyond the end of the movement', () => {
    const rest = { movingLeg: { thigh: -90, shin: -90 } };
    const { hip, knee } = onAllFours(
      { movingLeg: { thigh: -180, shin: -180 } },
      1.5,
      rest,
    ).movingLeg;
    // From straight down by 90 degrees backwards, and half as much again.
    const reached = -225 * (Math.PI / 180);
    expectPoint(
      knee,
      hip.x + Math.cos(reached) * body.thigh,
      hip.y + Math.sin(reached) * body.thigh,
    );
  });

  it('nods the chin towards the chest', () => {
    const nodded = onAllFours({ head: 40 });
    expect(nodded.head.y).toBeLessThan(rest.head.y - 0.15);
  });
});

describe('on the back', () => {
  it('keeps the shoulders on the floor and lifts the hips by turning about them', () => {
    const { spine, movingLeg } = onTheBack({ hipsUp: 20 });
    expectPoint(spine[8]!, 1, body.shoulderOnFloor);
    expect(spine[0]!.y).toBeCloseTo(body.shoulderOnFloor + Math.sin(20 * (Math.PI / 180)), 6);
    expectPoint(movingLeg.ankle, onTheBack({}).movingLeg.ankle.x, body.ankleOnFloor);
  });

  it('curves a rounded back towards the floor', () => {
    expect(archOf(onTheBack({ lumbar: 30, thoracic: 30 }))).toBeLessThan(-0.05);
  });

  it('takes the hands from the sides to the shin of the leg that comes', () => {
    const drawn = onTheBack({ movingLeg: { thigh: 58, shin: 172 }, movingArm: 'on-shin' });
    const { wrist } = drawn.movingArm;
    const { knee, ankle } = drawn.movingLeg;
    expect(distance(knee, wrist) + distance(wrist, ankle)).toBeLessThan(body.shin + 0.08);
    expect(onTheBack({}).movingArm.wrist.y).toBeCloseTo(body.wristOnFloor, 6);
  });
});

describe('on the belly', () => {
  const prone = (target: Partial<FigurePose>, share = 1) =>
    figureJoints(
      'prone',
      { ...kneeling, elbows: 178 },
      { ...kneeling, elbows: 178, ...target },
      share,
      body,
    );
  const elbowAngle = ({ shoulder, elbow, wrist }: FigureJoints['otherArm']) => {
    const [upper, fore, span] = [
      distance(shoulder, elbow),
      distance(elbow, wrist),
      distance(shoulder, wrist),
    ] as const;
    return (Math.acos((upper ** 2 + fore ** 2 - span ** 2) / (2 * upper * fore)) * 180) / Math.PI;
  };

  it('lies flat with the arms bent, and presses the chest up over hands and hips that stay', () => {
    const [rest, up] = [prone({}, 0), prone({ lumbar: -45, thoracic: -30 })];
    expect(elbowAngle(rest.otherArm)).toBeLessThan(90);
    expect(elbowAngle(up.otherArm)).toBeGreaterThan(elbowAngle(rest.otherArm) + 40);
    expect(up.spine[8]!.y).toBeGreaterThan(rest.spine[8]!.y + 0.4);
    expect(up.otherArm.wrist).toEqual(rest.otherArm.wrist);
    expect(up.spine[0]).toEqual(rest.spine[0]);
    expect(up.movingLeg.knee).toEqual(rest.movingLeg.knee);
  });

  it('bends the back only as far as the arms reach', () => {
    const { otherArm } = prone({ lumbar: -80, thoracic: -60, elbows: 120 });
    // The limit is meant from the middle of the body; hands as wide as the shoulders keep it.
    expect(elbowAngle(otherArm)).toBeCloseTo(120, 0);
  });

  it('takes the hips off the floor about the knees', () => {
    const lifted = prone({ hipsUp: 20 }).movingLeg;
    expect(lifted.hip.y).toBeCloseTo(
      body.kneeOnFloor +
        Math.sin(Math.asin((body.hipOnFloor - body.kneeOnFloor) / body.thigh) + Math.PI / 9) *
          body.thigh,
      6,
    );
    expect(lifted.knee.y).toBeCloseTo(body.kneeOnFloor, 6);
  });
});

describe('on the side', () => {
  const aside = (target: Partial<FigurePose>, share = 1) => {
    const rest: FigurePose = { ...lying, movingArm: { upper: 0, fore: 0 }, otherArm: 'in-front' };
    return figureJoints('side-lying', rest, { ...rest, ...target }, share, body);
  };
  const rest = aside({}, 0);

  it('has one hip over the other, straight legs on each other and a hand on the floor', () => {
    expect(rest.movingLeg.hip.y - rest.otherLeg.hip.y).toBeCloseTo(2 * body.halfHips, 6);
    expect(rest.otherLeg.ankle.y).toBeLessThan(rest.movingLeg.ankle.y);
    expect(rest.movingLeg.ankle.y).toBeLessThan(3 * body.ankleOnFloor);
    expect(rest.otherArm.wrist.y).toBeCloseTo(body.wristOnFloor, 6);
  });

  it('lifts the upper leg and leaves the lower one', () => {
    const up = aside({ movingLeg: { thigh: 150, shin: 150 } });
    expect(up.movingLeg.ankle.y).toBeGreaterThan(up.movingLeg.hip.y + 0.7);
    expect(up.otherLeg).toEqual(rest.otherLeg);
  });

  it('turns a leg out of the plane towards the viewer', () => {
    const { hip, knee } = aside({ movingLeg: { thigh: 180, shin: 180, out: 30 } }).movingLeg;
    expect(knee.z - hip.z).toBeCloseTo(body.thigh / 2, 6);
    expect(hip.x - knee.x).toBeCloseTo(body.thigh * Math.cos(Math.PI / 6), 6);
  });

  it('rolls the upper hip back', () => {
    expect(aside({ hipsRoll: -30 }).movingLeg.hip.z).toBeCloseTo(-body.halfHips / 2, 6);
  });
});

describe('knees that tip', () => {
  const tipped = (moving: number, other: number) =>
    figureJoints(
      'supine',
      { ...lying, movingLeg: { tip: 0, foot: 0.6 }, otherLeg: { tip: 0, foot: 0.6 } },
      { ...lying, movingLeg: { tip: moving, foot: 0.6 }, otherLeg: { tip: other, foot: 0.6 } },
      1,
      body,
    );

  it('lead both knees to the moving side and lower them, the feet stay', () => {
    const [up, over] = [tipped(0, 0), tipped(45, 45)];
    for (const leg of ['movingLeg', 'otherLeg'] as const) {
      expect(over[leg].knee.z).toBeGreaterThan(up[leg].knee.z + 0.3);
      expect(over[leg].knee.y).toBeLessThan(up[leg].knee.y - 0.1);
      expect(distance(over[leg].ankle, up[leg].ankle)).toBeLessThan(0.06);
    }
  });

  it('part where only one goes', () => {
    const { movingLeg, otherLeg } = tipped(45, 0);
    expect(otherLeg.knee.z).toBeCloseTo(-body.halfHips, 6);
    expect(movingLeg.knee.z - otherLeg.knee.z).toBeGreaterThan(2 * body.halfHips + 0.3);
  });
});

describe('a roof over hands and toes', () => {
  const roof = (hipsHigh: number) =>
    onAllFours({ hipsHigh }, 1, { movingLeg: 'on-toes', otherLeg: 'on-toes' });

  it('begins on the knees and goes up to straight legs; hands and toes stay', () => {
    const [low, high, highest] = [roof(0), roof(0.6), roof(1)];
    expect(low.movingLeg.knee.y).toBeCloseTo(body.kneeOnFloor, 1);
    expect(high.spine[0]!.y).toBeGreaterThan(low.spine[0]!.y + 0.3);
    expect(high.movingLeg.knee.y).toBeGreaterThan(low.movingLeg.knee.y + 0.15);
    for (const posed of [high, highest]) {
      expectPoint(posed.movingLeg.toes, low.movingLeg.toes.x, low.movingLeg.toes.y);
      expectPoint(posed.otherArm.wrist, low.otherArm.wrist.x, low.otherArm.wrist.y);
    }
    const { hip, ankle } = highest.movingLeg;
    expect(distance(hip, ankle)).toBeGreaterThan(0.94 * (body.thigh + body.shin));
  });
});

describe('every exercise, with and without its faults', () => {
  const all = exercises.flatMap((exercise) =>
    [undefined, ...Object.keys(exercise.figure.faults)].map(
      (fault) => [`${exercise.id} ${fault ?? ''}`, exercise.figure, fault] as const,
    ),
  );

  it.each(all)('%s: bones keep their length and nothing sinks in', (_name, figure, fault) => {
    const { rest, target } = figurePoses(figure, fault);
    for (let share = 0; share <= 1; share += 0.1) {
      const joints = figureJoints(figure.base, rest, target, share, body);
      const places = [...joints.spine, joints.head];
      for (const leg of [joints.movingLeg, joints.otherLeg]) {
        expect(distance(leg.hip, leg.knee)).toBeCloseTo(body.thigh, 2);
        expect(distance(leg.knee, leg.ankle)).toBeCloseTo(body.shin, 1);
        places.push(leg.knee, leg.ankle);
      }
      for (const arm of [joints.movingArm, joints.otherArm]) {
        expect(distance(arm.shoulder, arm.elbow)).toBeCloseTo(body.upperArm, 2);
        // A held hand stays where it is, also where the arm is a little too short for it.
        expect(Math.abs(distance(arm.elbow, arm.wrist) - body.foreArm)).toBeLessThan(0.1);
        places.push(arm.elbow, arm.wrist);
      }
      for (const { x, y } of places) {
        expect(Number.isFinite(x)).toBe(true);
        expect(y).toBeGreaterThan(-0.02);
      }
    }
  });

  it.each(all.filter(([, , fault]) => fault !== undefined))(
    '%s: differs from the movement without fault',
    (_name, figure, fault) => {
      const [faulty, right] = [figurePoses(figure, fault), figurePoses(figure)];
      expect(faulty).not.toEqual(right);
    },
  );
});
