import * as THREE from 'three';
import type { FigureBase } from '../../src/exercise/figure';
import type { FigureArmJoints } from '../../src/exercise/figure-arm';
import type { FigurePoint } from '../../src/exercise/figure-geometry';
import type { FigureJoints } from '../../src/exercise/figure-joints';
import type { FigureLegJoints } from '../../src/exercise/figure-leg';
import type { FigureProportions } from '../../src/exercise/figure-proportions';
import type { BakedBody, BakedPart } from './bake-body';
import type { BodyRecipe } from './bodies';
import type { SceneBase } from './scenes';
import { createSkin, type Skin } from './skin';

/** How the person of an exercise lies or kneels, or where the one of a scene looks. */
export type PersonBase = FigureBase | SceneBase;

const sides = ['L', 'R'] as const;
type SideLetter = (typeof sides)[number];

const radians = Math.PI / 180;
const spineBones = ['spine05', 'spine04', 'spine03', 'spine02', 'spine01'] as const;
/**
 * The body data stands with a hollow back. Lying and on all fours a spine is straighter by about
 * this much between pelvis and chest, in degrees.
 */
const standingHollow = 24;
/**
 * Where the standing person looks before the trunk is laid down along the mat, as a turn from the
 * viewer in degrees: to the head end with the back up, to the feet end with the back down.
 */
const facing: Readonly<Record<PersonBase, number>> = {
  'to-head': 90,
  'to-feet': -90,
  'all-fours': 90,
  prone: 90,
  supine: -90,
  'side-lying': 0,
};
/** The way in which straightening the hollow of the standing back turns the pelvis. */
const straightens: Readonly<Record<PersonBase, -1 | 0 | 1>> = {
  'to-head': 0,
  'to-feet': 0,
  'all-fours': 1,
  prone: 1,
  supine: -1,
  'side-lying': 0,
};
/** Bones that lie or stand on the floor by themselves, whatever the trunk lies on. */
const freeBones: Partial<Record<PersonBase, RegExp>> = {
  supine: /^(upperarm|lowerarm|wrist|foot)/,
  prone: /^(upperarm|lowerarm|wrist|neck|head)/,
  'side-lying': /^(upperarm|lowerarm|wrist|neck|head)/,
};
const zAxis = new THREE.Vector3(0, 0, 1);

function decode(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;
}

/** Which limb of the figure each side of the person is. */
export interface SideRoles {
  readonly leg: Readonly<Record<SideLetter, FigureLegJoints>>;
  readonly arm: Readonly<Record<SideLetter, FigureArmJoints>>;
  /** The side of the figure's moving leg. */
  readonly moving: SideLetter;
}

/** The arm on the other side of the body. */
function mirrored(arm: FigureArmJoints): FigureArmJoints {
  const flip = (point: FigurePoint): FigurePoint => ({ ...point, z: -point.z });
  return {
    held: arm.held,
    shoulder: flip(arm.shoulder),
    elbow: flip(arm.elbow),
    wrist: flip(arm.wrist),
    fingers: flip(arm.fingers),
  };
}

/** Hands the figure's moving and other limbs to the person's sides. */
export function sideRoles(joints: FigureJoints, moving: SideLetter, sameSide: boolean): SideRoles {
  const opposite = moving === 'L' ? 'R' : 'L';
  const armSide = sameSide ? moving : opposite;
  const pick = <T>(mine: SideLetter, a: T, b: T): Record<SideLetter, T> =>
    mine === 'L' ? { L: a, R: b } : { L: b, R: a };
  const arms = [joints.movingArm, joints.otherArm] as const;
  const [movingArm, otherArm] = sameSide ? [mirrored(arms[0]), mirrored(arms[1])] : arms;
  return {
    leg: pick(moving, joints.movingLeg, joints.otherLeg),
    arm: pick(armSide, movingArm, otherArm),
    moving,
  };
}

/**
 * A skinned body that takes the poses of a figure. Bones have no rotation at rest, so each is given
 * its rotation in the world; the trunk follows the figure's spine, held hands and feet are reached
 * by two-bone inverse kinematics, the rest points where the figure's limbs point.
 */
export class PosedPerson {
  readonly group = new THREE.Group();
  readonly proportions: FigureProportions;
  readonly #body: BakedBody;
  readonly #bones: THREE.Bone[];
  readonly #heads: THREE.Vector3[];
  readonly #index: Map<string, number>;
  readonly #meshes: THREE.SkinnedMesh[] = [];
  readonly #skins: Skin[] = [];
  readonly #base: PersonBase;
  readonly #yaw: THREE.Quaternion;
  readonly #trunkMetres: number;
  readonly #leaning: number;
  /** Where the middle of each bone of the spine lies between hips (0) and shoulders (1). */
  readonly #spineShares: readonly number[];
  #floorShift = 0;
  /** -1 where the figure's z, which counts towards its moving side, points away from the viewer. */
  #mirror: 1 | -1 = 1;

  constructor(body: BakedBody, recipe: BodyRecipe, base: PersonBase) {
    this.#body = body;
    this.#base = base;
    this.#heads = body.bones.map((bone) => new THREE.Vector3(...bone.head));
    this.#index = new Map(body.bones.map((bone, i) => [bone.name, i]));
    this.#yaw = new THREE.Quaternion().setFromAxisAngle(
      new THREE.Vector3(0, 1, 0),
      facing[base] * radians,
    );
    const hips = this.#middle('upperleg01');
    const shoulders = this.#middle('upperarm01');
    this.#trunkMetres = hips.distanceTo(shoulders);
    const along = shoulders.sub(hips).applyQuaternion(this.#yaw);
    this.#leaning = Math.atan2(along.y, along.x);
    this.proportions = this.#measure();
    this.#spineShares = this.#measureSpine();
    this.#bones = body.bones.map((bone) => Object.assign(new THREE.Bone(), { name: bone.name }));
    body.bones.forEach((bone, i) => {
      const own = this.#bones[i] as THREE.Bone;
      const parent = this.#bones[bone.parent];
      own.position.copy(this.#head(bone.name));
      if (parent) {
        own.position.sub(this.#heads[bone.parent] as THREE.Vector3);
        parent.add(own);
      } else this.group.add(own);
    });
    this.group.updateMatrixWorld(true);
    const skeleton = new THREE.Skeleton(this.#bones);
    for (const part of body.parts) this.#addPart(part, recipe, skeleton);
  }

  #addPart(part: BakedPart, recipe: BodyRecipe, skeleton: THREE.Skeleton): void {
    const geometry = new THREE.BufferGeometry();
    const floats = (text: string) => new Float32Array(decode(text));
    geometry.setAttribute('position', new THREE.BufferAttribute(floats(part.positions), 3));
    geometry.setAttribute('uv', new THREE.BufferAttribute(floats(part.uvs), 2));
    geometry.setAttribute(
      'skinIndex',
      new THREE.BufferAttribute(new Uint16Array(decode(part.skinIndex)), 4),
    );
    geometry.setAttribute('skinWeight', new THREE.BufferAttribute(floats(part.skinWeight), 4));
    geometry.setIndex(new THREE.BufferAttribute(new Uint32Array(decode(part.index)), 1));
    geometry.computeVertexNormals();
    const texture = (url: string) => {
      const map = new THREE.TextureLoader().load(url);
      map.colorSpace = THREE.SRGBColorSpace;
      return map;
    };
    const side = THREE.DoubleSide;
    const material = {
      skin: () => new THREE.MeshLambertMaterial({ map: texture(this.#body.skinMap), side }),
      shirt: () => new THREE.MeshLambertMaterial({ color: recipe.shirt, side }),
      trousers: () => new THREE.MeshLambertMaterial({ color: recipe.trousers, side }),
      hair: () =>
        new THREE.MeshLambertMaterial({
          map: texture(this.#body.hairMap),
          color: recipe.hairColour,
          alphaTest: 0.4,
          side,
        }),
      eyes: () => new THREE.MeshLambertMaterial({ map: texture(this.#body.eyeMap) }),
    }[part.kind]();
    const mesh = new THREE.SkinnedMesh(geometry, material);
    mesh.name = part.kind;
    mesh.bind(skeleton, new THREE.Matrix4());
    this.#meshes.push(mesh);
    const skin = createSkin(mesh);
    skin.drawn.castShadow = true;
    skin.drawn.receiveShadow = part.kind !== 'hair';
    this.#skins.push(skin);
    this.group.add(skin.drawn);
  }

  #head(name: string): THREE.Vector3 {
    return (this.#heads[this.#index.get(name) as number] as THREE.Vector3).clone();
  }

  #middle(name: string): THREE.Vector3 {
    return this.#head(`${name}.L`)
      .add(this.#head(`${name}.R`))
      .multiplyScalar(0.5);
  }

  #measure(): FigureProportions {
    const trunk = this.#trunkMetres;
    const between = (a: string, b: string) => this.#head(a).distanceTo(this.#head(b)) / trunk;
    return {
      thigh: between('upperleg01.L', 'lowerleg01.L'),
      shin: between('lowerleg01.L', 'foot.L'),
      foot: 0.16 / trunk,
      upperArm: between('upperarm01.L', 'lowerarm01.L'),
      foreArm: between('lowerarm01.L', 'wrist.L'),
      hand: 0.1 / trunk,
      head: (this.#head('head').distanceTo(this.#middle('upperarm01')) + 0.08) / trunk,
      halfShoulders: Math.abs(this.#head('upperarm01.L').x) / trunk,
      halfHips: Math.abs(this.#head('upperleg01.L').x) / trunk,
      kneeOnFloor: 0.065 / trunk,
      wristOnFloor: 0.045 / trunk,
      ankleOnFloor: 0.075 / trunk,
      hipOnFloor: this.#depth('upperleg01', 'trousers', 1, 0.06) / trunk,
      shoulderOnFloor: this.#depth('upperarm01', 'shirt', -1, 0.15) / trunk,
    };
  }

  #measureSpine(): number[] {
    const hips = this.#middle('upperleg01');
    const along = this.#middle('upperarm01').sub(hips);
    const shareOf = (name: string) => this.#head(name).sub(hips).dot(along) / along.lengthSq();
    const ends = [...spineBones, 'neck01'].map(shareOf);
    return spineBones.map((_, i) => ((ends[i] as number) + (ends[i + 1] as number)) / 2);
  }

  /** How far the clothed trunk reaches from a joint to the front (+1) or back (-1), metres. */
  #depth(joint: string, kind: BakedPart['kind'], side: 1 | -1, height: number): number {
    const middle = this.#middle(joint);
    let depth = 0;
    for (const part of this.#body.parts) {
      if (part.kind !== kind) continue;
      const at = new Float32Array(decode(part.positions));
      for (let i = 0; i < at.length; i += 3) {
        const [x, y, z] = [at[i], at[i + 1], at[i + 2]] as [number, number, number];
        if (Math.abs(x) > 0.12 || Math.abs(y - middle.y) > height) continue;
        depth = Math.max(depth, side * (z - middle.z));
      }
    }
    return depth;
  }

  /** Rotation that brings the standing trunk to a direction in the plane of the mat, and rolls it. */
  #trunkTurn(directionRadians: number, rollDegrees: number): THREE.Quaternion {
    const along = new THREE.Vector3(Math.cos(directionRadians), Math.sin(directionRadians), 0);
    return new THREE.Quaternion()
      .setFromAxisAngle(along, rollDegrees * radians * this.#mirror)
      .multiply(new THREE.Quaternion().setFromAxisAngle(zAxis, directionRadians - this.#leaning))
      .multiply(this.#yaw);
  }

  /** Gives a bone its rotation in the world; its parent must have been given its own before. */
  #turn(name: string, world: THREE.Quaternion): void {
    const bone = this.#bones[this.#index.get(name) as number] as THREE.Bone;
    const parent = new THREE.Quaternion();
    bone.parent?.getWorldQuaternion(parent);
    bone.quaternion.copy(parent.invert().multiply(world));
    bone.updateMatrixWorld(true);
  }

  #place(name: string): THREE.Vector3 {
    const bone = this.#bones[this.#index.get(name) as number] as THREE.Bone;
    return bone.getWorldPosition(new THREE.Vector3());
  }

  #worldOf(name: string): THREE.Quaternion {
    const bone = this.#bones[this.#index.get(name) as number] as THREE.Bone;
    return bone.getWorldQuaternion(new THREE.Quaternion());
  }

  /** Points a bone whose rest way leads to `next` in a direction, with the least turn from `from`. */
  #point(name: string, next: string, from: THREE.Quaternion, direction: THREE.Vector3): void {
    const rest = this.#head(next).sub(this.#head(name)).normalize().applyQuaternion(from);
    const turn = new THREE.Quaternion().setFromUnitVectors(rest, direction.clone().normalize());
    this.#turn(name, turn.multiply(from));
  }

  #metres({ x, y, z }: FigurePoint): THREE.Vector3 {
    return new THREE.Vector3(x, y, z * this.#mirror).multiplyScalar(this.#trunkMetres);
  }

  /** Middle joint of a limb from a to b, on the side to which `hint` points from a. */
  #elbow(a: THREE.Vector3, b: THREE.Vector3, upper: number, lower: number, hint: THREE.Vector3) {
    const way = b.clone().sub(a);
    const span = Math.min(way.length(), (upper + lower) * 0.999);
    way.normalize();
    const along = (upper ** 2 + span ** 2 - lower ** 2) / (2 * span);
    const out = Math.sqrt(Math.max(0, upper ** 2 - along ** 2));
    const aside = hint
      .clone()
      .sub(way.clone().multiplyScalar(hint.dot(way)))
      .normalize();
    return a.clone().addScaledVector(way, along).addScaledVector(aside, out);
  }

  #limb(
    bones: readonly [string, string, string, string],
    points: readonly [FigurePoint, FigurePoint, FigurePoint],
    held: boolean,
    from: THREE.Quaternion,
  ): void {
    const [upper, twist, lower, end] = bones;
    const start = this.#place(upper);
    const [a, b, c] = points.map((point) => this.#metres(point)) as [
      THREE.Vector3,
      THREE.Vector3,
      THREE.Vector3,
    ];
    let first = b.clone().sub(a);
    let second = c.clone().sub(b);
    if (held) {
      const lengths = [
        this.#head(upper).distanceTo(this.#head(lower)),
        this.#head(lower).distanceTo(this.#head(end)),
      ] as const;
      const hint = b.clone().sub(a.clone().add(c).multiplyScalar(0.5));
      const middle = this.#elbow(start, c, ...lengths, hint);
      first = middle.clone().sub(start);
      second = c.clone().sub(middle);
    }
    this.#point(upper, lower, from, first);
    this.#turn(twist, this.#worldOf(upper));
    this.#point(lower, end, this.#worldOf(upper), second);
    this.#turn(lower.replace('01', '02'), this.#worldOf(lower));
  }

  /** Poses hips, spine and head. @param pitch lifts the chest about the hips, radians */
  #poseTrunk({ spine, head, hipsRoll, chestRoll }: FigureJoints, pitch: number): void {
    const parts = spine.slice(1).map((point, i, all) => {
      const before = spine[i] as FigurePoint;
      // Prone the pelvis lies: only the spine above it takes the pitch.
      const own = this.#base === 'prone' ? (i / all.length) * pitch : pitch;
      return Math.atan2(point.y - before.y, point.x - before.x) + own;
    });
    const back = straightens[this.#base];
    const roll = (share: number) => hipsRoll + (chestRoll - hipsRoll) * Math.min(1, share / 0.8);
    const at = (share: number) => {
      const place = Math.min(parts.length - 1, Math.max(0, share * parts.length - 0.5));
      const below = Math.min(parts.length - 2, Math.floor(place));
      const [a, b] = parts.slice(below, below + 2) as [number, number];
      const part = a + (b - a) * (place - below);
      return part + back * standingHollow * radians * Math.max(0, 1 - share / 0.6);
    };
    const root = this.#bones[this.#index.get('root') as number] as THREE.Bone;
    root.position.copy(this.#head('root'));
    this.#turn('root', this.#trunkTurn(at(0), hipsRoll));
    for (const side of sides) this.#turn(`pelvis.${side}`, this.#worldOf('root'));
    spineBones.forEach((name, i) => {
      const share = this.#spineShares[i] as number;
      this.#turn(name, this.#trunkTurn(at(share), roll(share)));
    });
    const neck = spine.at(-1) as FigurePoint;
    const headway = Math.atan2(head.y - neck.y, head.x - neck.x) + pitch;
    const chest = at(0.99);
    ['neck01', 'neck02', 'neck03', 'head'].forEach((name, i) => {
      const share = (i + 1) / 4;
      this.#turn(name, this.#trunkTurn(chest + (headway - chest) * share, chestRoll * (1 - share)));
    });
    const chestTurn = this.#worldOf('spine01');
    for (const side of sides) {
      this.#turn(`clavicle.${side}`, chestTurn);
      this.#turn(`shoulder01.${side}`, chestTurn);
    }
    // What lies on the floor stays there: the shoulders of somebody lying, else the hips.
    const onBack = this.#base === 'supine';
    const part = onBack ? 'upperarm01' : 'upperleg01';
    const now = this.#place(`${part}.L`)
      .add(this.#place(`${part}.R`))
      .multiplyScalar(0.5);
    const anchor = (onBack ? spine.at(-1) : spine[0]) as FigurePoint;
    root.position.add(this.#metres(anchor).sub(now));
    root.position.y += this.#floorShift;
    root.updateMatrixWorld(true);
  }

  #freeBones(): ReadonlySet<number> {
    const names = freeBones[this.#base];
    return new Set(this.#body.bones.flatMap(({ name }, i) => (names?.test(name) ? [i] : [])));
  }

  /** Whether the moving side is the one towards the viewer; scenes are described as they are seen. */
  #mirrorOf(moving: SideLetter): 1 | -1 {
    if (this.#base === 'all-fours' || this.#base === 'prone') return moving === 'L' ? -1 : 1;
    return this.#base === 'supine' && moving === 'R' ? -1 : 1;
  }

  /**
   * How much of the shift of the trunk a hand or foot takes part in. Where the trunk lies, what is on
   * the floor by itself keeps its height; a hand on the shin goes along. @param y height in trunks
   */
  #shiftAt(y: number): number {
    const lies = straightens[this.#base] !== 0 || this.#base === 'side-lying';
    if (!lies || this.#base === 'all-fours') return this.#floorShift;
    return this.#floorShift * Math.max(0, Math.min(1, (y - 0.25) / 0.25));
  }

  /** Finds the pitch at which a held arm is as long as the figure's. */
  #carryChest(joints: FigureJoints, roles: SideRoles): void {
    const side = sides.find((letter) => roles.arm[letter].held);
    if (!side) {
      this.#poseTrunk(joints, 0);
      return;
    }
    const { shoulder, wrist } = roles.arm[side];
    const wanted = this.#metres(shoulder).distanceTo(this.#metres(wrist));
    let low = -0.5;
    let high = 0.5;
    for (let i = 0; i < 14; i++) {
      const middle = (low + high) / 2;
      this.#poseTrunk(joints, middle);
      const own = this.#place(`upperarm01.${side}`);
      const hand = this.#metres(wrist);
      hand.y += this.#shiftAt(wrist.y);
      if (own.distanceTo(hand) < wanted) low = middle;
      else high = middle;
    }
  }

  /**
   * Poses the person.
   * @param breath -1 (out) to 1 (in): the chest and belly swell by some millimetres
   */
  pose(joints: FigureJoints, roles: SideRoles, breath: number): void {
    this.#mirror = this.#mirrorOf(roles.moving);
    // Over planted hands the chest is carried by the arms: its pitch follows the hands.
    if (this.#base === 'all-fours' || this.#base === 'prone') this.#carryChest(joints, roles);
    else this.#poseTrunk(joints, 0);

    const raised = (point: FigurePoint, shift = this.#floorShift) => ({
      ...point,
      y: point.y + shift / this.#trunkMetres,
    });
    const put = (point: FigurePoint) => raised(point, this.#shiftAt(point.y));
    for (const side of sides) {
      const leg = roles.leg[side];
      this.#limb(
        [`upperleg01.${side}`, `upperleg02.${side}`, `lowerleg01.${side}`, `foot.${side}`],
        [
          raised(leg.hip),
          raised(leg.knee),
          this.#base === 'supine' ? put(leg.ankle) : raised(leg.ankle),
        ],
        // On the back a foot that leaves the floor starts where it stood, whatever the hips lie on.
        leg.held || this.#base === 'supine',
        this.#worldOf('root'),
      );
      const foot = this.#metres(leg.toes).sub(this.#metres(leg.ankle));
      const rest = new THREE.Vector3(0, -0.35, 1).normalize();
      const from = this.#worldOf(`lowerleg01.${side}`);
      const turn = new THREE.Quaternion().setFromUnitVectors(
        rest.applyQuaternion(from),
        foot.normalize(),
      );
      this.#turn(`foot.${side}`, turn.multiply(from));

      const chestTurn = this.#worldOf('spine01');
      const arm = roles.arm[side];
      this.#limb(
        [`upperarm01.${side}`, `upperarm02.${side}`, `lowerarm01.${side}`, `wrist.${side}`],
        [raised(arm.shoulder), raised(arm.elbow), put(arm.wrist)],
        arm.held,
        chestTurn,
      );
      const hand = this.#metres(arm.fingers).sub(this.#metres(arm.wrist)).normalize();
      const fore = this.#worldOf(`lowerarm01.${side}`);
      const way = this.#head(`wrist.${side}`)
        .sub(this.#head(`lowerarm01.${side}`))
        .normalize()
        .applyQuaternion(fore);
      this.#turn(
        `wrist.${side}`,
        new THREE.Quaternion().setFromUnitVectors(way, hand).multiply(fore),
      );
    }
    const swell = 1 + 0.012 * breath;
    for (const name of ['spine03', 'spine04']) {
      const bone = this.#bones[this.#index.get(name) as number] as THREE.Bone;
      // Only the front moves out: z is forward in every bone's own axes.
      bone.scale.set(1, 1, swell);
    }
    const counter = this.#bones[this.#index.get('spine02') as number] as THREE.Bone;
    counter.scale.set(1, 1, 1 / swell ** 2);
    this.group.updateMatrixWorld(true);
    for (const skin of this.#skins) skin.follow();
  }

  /** Lowers or lifts the person once so that the lowest point of the skin touches the mat. */
  settleOnFloor(joints: FigureJoints, roles: SideRoles): void {
    this.#floorShift = 0;
    this.pose(joints, roles, 0);
    let lowest = Infinity;
    const point = new THREE.Vector3();
    const free = this.#freeBones();
    for (const mesh of this.#meshes) {
      // Hair spreads on the floor and carries nobody.
      if (mesh.name === 'hair') continue;
      mesh.skeleton.update();
      const positions = mesh.geometry.getAttribute('position');
      const bones = mesh.geometry.getAttribute('skinIndex');
      for (let i = 0; i < positions.count; i += 3) {
        if (free.has(bones.getX(i))) continue;
        mesh.getVertexPosition(i, point);
        lowest = Math.min(lowest, point.y);
      }
    }
    this.#floorShift = -lowest;
  }

  /** Where the joints are in the world, metres. */
  joints(): Record<string, THREE.Vector3> {
    const found: Record<string, THREE.Vector3> = { head: this.#place('head') };
    for (const side of sides) {
      const name = side === 'L' ? 'left' : 'right';
      found[`${name}-shoulder`] = this.#place(`upperarm01.${side}`);
      found[`${name}-elbow`] = this.#place(`lowerarm01.${side}`);
      found[`${name}-wrist`] = this.#place(`wrist.${side}`);
      found[`${name}-hip`] = this.#place(`upperleg01.${side}`);
      found[`${name}-knee`] = this.#place(`lowerleg01.${side}`);
      found[`${name}-ankle`] = this.#place(`foot.${side}`);
    }
    return found;
  }

  /** The person's own directions at the pelvis. */
  #pelvis(): Record<'left' | 'up' | 'front', THREE.Vector3> {
    const turn = this.#worldOf('root');
    return {
      left: new THREE.Vector3(1, 0, 0).applyQuaternion(turn),
      up: new THREE.Vector3(0, 1, 0).applyQuaternion(turn),
      front: new THREE.Vector3(0, 0, 1).applyQuaternion(turn),
    };
  }

  /** Trunk against thigh seen from the person's side: 180 in line, more behind it. Degrees. */
  hipAngle(thigh: THREE.Vector3, trunk: THREE.Vector3): number {
    const { left, front } = this.#pelvis();
    const along = trunk.clone().projectOnPlane(left).normalize();
    const ahead = front.clone().projectOnPlane(left).projectOnPlane(along).normalize();
    const angle = Math.atan2(thigh.dot(ahead), thigh.dot(along)) / radians;
    // From the front round to behind: a straight hip may come out on either side of 180.
    return angle < -90 ? angle + 360 : angle;
  }

  /** How far a thigh leads to the side, seen from the person's front: 0 straight down. Degrees. */
  abduction(thigh: THREE.Vector3): number {
    const { left, up } = this.#pelvis();
    return Math.abs(Math.atan2(thigh.dot(left), -thigh.dot(up))) / radians;
  }

  get trunkMetres(): number {
    return this.#trunkMetres;
  }
}

/** Interior angle at b in space, degrees. */
export function angleAt(a: THREE.Vector3, b: THREE.Vector3, c: THREE.Vector3): number {
  return a.clone().sub(b).angleTo(c.clone().sub(b)) / radians;
}
