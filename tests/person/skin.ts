import * as THREE from 'three';

/** A mesh that is bent by bones, and what the renderer draws of it. */
export interface Skin {
  readonly drawn: THREE.Mesh;
  /** Takes over where the bones are. To be called after their matrices are up to date. */
  follow(): void;
}

/**
 * Bends a mesh here and not in the vertex shader: without a graphics card the shader's sixteen looks at the
 * table of bones for each vertex, once for the picture and once for the shadow, were half of a frame's time.
 * Linear blending, as three does it.
 *
 * @param mesh bound with the identity, its bones in the space in which `drawn` is shown
 */
export function createSkin(mesh: THREE.SkinnedMesh): Skin {
  const { geometry, material, skeleton } = mesh;
  const numbers = (name: string) => geometry.getAttribute(name).array as Float32Array;
  const [positions, normals] = [numbers('position'), numbers('normal')];
  const [bones, weights] = [numbers('skinIndex'), numbers('skinWeight')];
  const shape = geometry.clone();
  const [bent, bentNormals] = ['position', 'normal'].map((name) => {
    const attribute = shape.getAttribute(name) as THREE.BufferAttribute;
    attribute.setUsage(THREE.DynamicDrawUsage);
    return attribute;
  }) as [THREE.BufferAttribute, THREE.BufferAttribute];
  const drawn = new THREE.Mesh(shape, material);
  drawn.name = mesh.name;
  drawn.frustumCulled = false;
  const blend = new Float32Array(12);
  const matrices = skeleton.boneMatrices as Float32Array;

  /** The first three rows of the vertex's matrix, column by column. */
  function blendAt(vertex: number): void {
    blend.fill(0);
    for (let k = 4 * vertex; k < 4 * vertex + 4; k++) {
      const weight = weights[k] as number;
      if (weight === 0) continue;
      const from = 16 * (bones[k] as number);
      for (let column = 0; column < 4; column++) {
        for (let row = 0; row < 3; row++) {
          blend[3 * column + row]! += weight * (matrices[from + 4 * column + row] as number);
        }
      }
    }
  }

  return {
    drawn,
    follow() {
      skeleton.update();
      const [to, toNormals] = [bent.array, bentNormals.array];
      for (let i = 0, vertex = 0; i < positions.length; i += 3, vertex++) {
        blendAt(vertex);
        const [x, y, z] = [positions[i]!, positions[i + 1]!, positions[i + 2]!];
        const [nx, ny, nz] = [normals[i]!, normals[i + 1]!, normals[i + 2]!];
        for (let row = 0; row < 3; row++) {
          const [a, b, c, d] = [blend[row]!, blend[3 + row]!, blend[6 + row]!, blend[9 + row]!];
          to[i + row] = a * x + b * y + c * z + d;
          toNormals[i + row] = a * nx + b * ny + c * nz;
        }
      }
      bent.needsUpdate = bentNormals.needsUpdate = true;
    },
  };
}
