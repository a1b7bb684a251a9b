import * as THREE from 'three';

function planks(): THREE.Texture {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 512;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  for (let row = 0; row < 8; row++) {
    const tone = 38 + ((row * 37) % 9);
    context.fillStyle = `hsl(32 34% ${tone}%)`;
    context.fillRect(0, row * 64, 512, 63);
    context.fillStyle = `hsl(32 34% ${tone - 5}%)`;
    for (let grain = 0; grain < 9; grain++) {
      context.fillRect((grain * 173) % 512, row * 64 + ((grain * 29) % 60), 120, 1);
    }
  }
  const texture = new THREE.CanvasTexture(canvas);
  texture.wrapS = texture.wrapT = THREE.RepeatWrapping;
  texture.repeat.set(5, 5);
  texture.colorSpace = THREE.SRGBColorSpace;
  return texture;
}

function box(size: [number, number, number], at: [number, number, number], colour: number) {
  const mesh = new THREE.Mesh(
    new THREE.BoxGeometry(...size),
    new THREE.MeshLambertMaterial({ color: colour }),
  );
  mesh.position.set(...at);
  mesh.receiveShadow = true;
  return mesh;
}

/**
 * How much darker the floor is where the window's light does not reach it: with the light of {@link furnish}
 * 0.4 of the linear brightness is lost there, and layers are blended in sRGB.
 */
const shade = 0.21;
const noColour = () => new THREE.MeshBasicMaterial({ colorWrite: false });

/**
 * What stands still is drawn once, as a picture behind the person: most of a frame's time without a
 * graphics card went into walls and floor. What remains hides who sinks into the floor, and darkens it.
 *
 * @param picture size of the frames in pixels
 * @returns the empty room, over which the person's frames are laid
 */
export function freezeRoom(
  renderer: THREE.WebGLRenderer,
  scene: THREE.Scene,
  camera: THREE.Camera,
  picture: { readonly width: number; readonly height: number },
): OffscreenCanvas {
  renderer.render(scene, camera);
  const still = new OffscreenCanvas(picture.width, picture.height);
  still.getContext('2d', { willReadFrequently: true })?.drawImage(renderer.domElement, 0, 0);
  for (const thing of scene.children) {
    if (thing instanceof THREE.Mesh) thing.visible = false;
  }
  scene.background = null;

  const ground = new THREE.Mesh(new THREE.PlaneGeometry(12, 12), noColour());
  ground.position.y = -0.011;
  const shadow = new THREE.Mesh(
    new THREE.PlaneGeometry(4.4, 4.4),
    new THREE.ShadowMaterial({ opacity: shade }),
  );
  shadow.receiveShadow = true;
  ground.rotation.x = shadow.rotation.x = -Math.PI / 2;
  scene.add(ground, shadow);
  return still;
}

/** A living room: wood floor, mat, walls all round, a sofa and a shelf. The mat lies along x. */
export function furnish(scene: THREE.Scene, light: 'day' | 'dim'): void {
  const bright = light === 'day' ? 1 : 0.42;
  scene.background = new THREE.Color(0xcfc8ba).multiplyScalar(bright);
  scene.add(new THREE.HemisphereLight(0xfff6e6, 0x7a6a58, 1.5 * bright));
  const window = new THREE.DirectionalLight(0xffffff, 1.7 * bright);
  window.position.set(-2, 4, 3);
  window.castShadow = true;
  window.shadow.mapSize.set(512, 512);
  window.shadow.camera.left = window.shadow.camera.bottom = -2.2;
  window.shadow.camera.right = window.shadow.camera.top = 2.2;
  window.shadow.radius = 2;
  scene.add(window);
  const lamp = new THREE.DirectionalLight(0xffe2bd, 0.7 * bright);
  lamp.position.set(3, 2.5, -2);
  scene.add(lamp);

  const floor = new THREE.Mesh(
    new THREE.PlaneGeometry(12, 12),
    new THREE.MeshLambertMaterial({ map: planks() }),
  );
  floor.rotation.x = -Math.PI / 2;
  floor.position.y = -0.011;
  floor.receiveShadow = true;
  scene.add(floor, box([2.1, 0.01, 0.75], [0, -0.006, 0], 0x6f8f8a));
  for (const [x, z, turn] of [
    [0, -5, 0],
    [0, 4.9, 0],
    [-5, 0, 1],
    [5, 0, 1],
  ] as const) {
    const size: [number, number, number] = turn ? [0.05, 2.8, 12] : [12, 2.8, 0.05];
    scene.add(box(size, [x, 1.39, z], 0xe4ddd0));
  }
  scene.add(
    box([1.9, 0.42, 0.8], [-1.3, 0.21, -4.5], 0x8d7f73),
    box([1.9, 0.5, 0.2], [-1.3, 0.6, -4.85], 0x84766b),
    box([0.9, 1.7, 0.3], [1.9, 0.85, -4.8], 0xa98a63),
    box([0.5, 0.02, 0.35], [0.6, 1.5, -4.95], 0x55738a),
  );
}
