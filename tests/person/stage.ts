import { BufferTarget, CanvasSource, Output, WebMOutputFormat } from 'mediabunny';
import * as THREE from 'three';
import { figureJoints } from '../../src/exercise/figure-joints';
import type { PlannedFrame } from './clip-plan';
import { drawFrameCode } from './frame-code';
import { angleAt, PosedPerson, sideRoles } from './posed-person';
import { furnish } from './room';
import type { StageScript, StageTruth } from './stage-protocol';

interface Stage {
  readonly script: StageScript;
  readonly renderer: THREE.WebGLRenderer;
  readonly scene: THREE.Scene;
  readonly camera: THREE.PerspectiveCamera;
  readonly person: PosedPerson;
  readonly picture: OffscreenCanvas;
  readonly video: { output: Output; source: CanvasSource; target: BufferTarget } | null;
}

let stage: Stage | null = null;

function jointsAt(script: StageScript, share: number, person: PosedPerson) {
  const { base, rest, target } = script;
  return figureJoints(base, rest, target, share, person.proportions);
}

/** Lying on the left side only the right leg can be raised. */
function movingSide({ base }: StageScript, frame?: PlannedFrame): 'L' | 'R' {
  return base === 'side-lying' || frame?.side === 'right' ? 'R' : 'L';
}

function aim(script: StageScript, person: PosedPerson): THREE.PerspectiveCamera {
  const camera = new THREE.PerspectiveCamera(46, script.width / script.height, 0.1, 20);
  const xs = [0, 0.5, 1].flatMap((share) => {
    const joints = jointsAt(script, share, person);
    return [
      joints.head.x + 0.25,
      joints.movingArm.fingers.x,
      joints.movingLeg.toes.x,
      joints.otherLeg.toes.x,
    ];
  });
  const centre = ((Math.min(...xs) + Math.max(...xs)) / 2) * person.trunkMetres;
  const turn = (script.camera.yaw * Math.PI) / 180;
  const { distance, height } = script.camera;
  camera.position.set(centre - Math.sin(turn) * distance, height, Math.cos(turn) * distance);
  camera.lookAt(centre, 0.36, 0);
  person.group.position.x = 0;
  return camera;
}

async function openVideo(script: StageScript, picture: OffscreenCanvas): Promise<Stage['video']> {
  if (!script.webm) return null;
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(picture, { codec: 'vp9', bitrate: script.bitrate });
  output.addVideoTrack(source, { frameRate: script.fps });
  await output.start();
  return { output, source, target };
}

async function open(script: StageScript): Promise<void> {
  const renderer = new THREE.WebGLRenderer({ antialias: false, preserveDrawingBuffer: true });
  renderer.setSize(script.width, script.height, false);
  renderer.shadowMap.enabled = true;
  const scene = new THREE.Scene();
  furnish(scene, script.light);
  const person = new PosedPerson(script.body, script.recipe, script.base);
  scene.add(person.group);
  const rest = jointsAt(script, 0, person);
  person.settleOnFloor(rest, sideRoles(rest, movingSide(script), script.sameSide));
  const picture = new OffscreenCanvas(script.width, script.height);
  const video = await openVideo(script, picture);
  stage = { script, renderer, scene, camera: aim(script, person), person, picture, video };
  // Textures come from data URLs; one frame is rendered before they are all decoded.
  await new Promise((resolve) => setTimeout(resolve, 300));
}

function truthOf({ person, camera }: Stage): StageTruth {
  const places = person.joints();
  const joints: Record<string, [number, number]> = {};
  const metres: Record<string, [number, number, number]> = {};
  for (const [name, place] of Object.entries(places)) {
    metres[name] = [place.x, place.y, place.z];
    const seen = place.clone().project(camera);
    joints[name] = [(seen.x + 1) / 2, (1 - seen.y) / 2];
  }
  const middle = (part: string) =>
    (places[`left-${part}`] as THREE.Vector3)
      .clone()
      .add(places[`right-${part}`] as THREE.Vector3)
      .multiplyScalar(0.5);
  const shoulders = middle('shoulder');
  const hips = middle('hip');
  const angles: Record<string, number> = {};
  for (const side of ['left', 'right']) {
    const at = (part: string) => places[`${side}-${part}`] as THREE.Vector3;
    angles[`${side}-hip`] = person.hipAngle(
      at('knee').clone().sub(at('hip')),
      shoulders.clone().sub(hips),
    );
    angles[`${side}-abduction`] = person.abduction(at('knee').clone().sub(at('hip')));
    angles[`${side}-knee`] = angleAt(at('hip'), at('knee'), at('ankle'));
    angles[`${side}-elbow`] = angleAt(at('shoulder'), at('elbow'), at('wrist'));
    angles[`${side}-shoulder`] = angleAt(hips, at('shoulder'), at('wrist'));
  }
  return { joints, metres, angles };
}

async function render(from: number, to: number) {
  if (!stage) throw new Error('no script');
  const { script, renderer, scene, camera, person, picture, video } = stage;
  const context = picture.getContext('2d') as OffscreenCanvasRenderingContext2D;
  const truth: StageTruth[] = [];
  const jpegs: string[] = [];
  for (let i = from; i < Math.min(to, script.frames.length); i++) {
    const frame = script.frames[i];
    if (!frame) break;
    const joints = jointsAt(script, frame.share, person);
    const moving = movingSide(script, frame);
    person.pose(joints, sideRoles(joints, moving, script.sameSide), frame.breath);
    renderer.render(scene, camera);
    context.drawImage(renderer.domElement, 0, 0);
    if (script.numbered) drawFrameCode(context, i);
    truth.push(truthOf(stage));
    await video?.source.add(i / script.fps, 1 / script.fps);
    if (script.jpeg) {
      const blob = await picture.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
      jpegs.push(toBase64(await blob.arrayBuffer()));
    }
  }
  return { truth, jpegs };
}

function toBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(text);
}

async function finish(): Promise<string> {
  const video = stage?.video;
  if (!video) return '';
  await video.output.finalize();
  return toBase64(video.target.buffer as ArrayBuffer);
}

window.lentoStage = { open, render, finish };
