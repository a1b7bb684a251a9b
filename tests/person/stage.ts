import { BufferTarget, CanvasSource, Output, WebMOutputFormat } from 'mediabunny';
import * as THREE from 'three';
import { figureJoints } from '../../src/exercise/figure-joints';
import type { PlannedFrame } from './clip-plan';
import { drawFrameCode } from './frame-code';
import { angleAt, PosedPerson, sideRoles } from './posed-person';
import { freezeRoom, furnish } from './room';
import { sceneBase, sceneJoints } from './scenes';
import type { StageScript, StageTruth } from './stage-protocol';

interface Stage {
  readonly script: StageScript;
  readonly renderer: THREE.WebGLRenderer;
  readonly scene: THREE.Scene;
  readonly camera: THREE.PerspectiveCamera;
  readonly person: PosedPerson;
  readonly picture: OffscreenCanvas;
  readonly still: OffscreenCanvas;
  readonly video: { output: Output; source: CanvasSource; target: BufferTarget } | null;
}

let stage: Stage | null = null;
/** What the renderer's canvas shows. */
let pictured: PlannedFrame | null = null;
let rendered = 0;

/** A slow movement's shadow may be two frames old: nobody sees it, and it costs a third of a frame. */
const shadowEvery = 3;

/** Somebody who keeps still, breathing aside, looks the same: the picture is used again. */
function isLike(frame: PlannedFrame, before: PlannedFrame | null): boolean {
  if (before === null || !stage || 'scene' in stage.script.shown) return false;
  const moved = Math.abs(frame.share - before.share) > 0.001 || frame.side !== before.side;
  return !moved && Math.abs(frame.breath - before.breath) < 0.2;
}

/** The figure at a frame; null in a scene without a person. */
function jointsAt({ shown }: StageScript, person: PosedPerson, frame: FrameWanted) {
  if ('scene' in shown) {
    return sceneJoints(shown.scene, frame.timestampMs / 1000, person.proportions);
  }
  const { base, rest, target } = shown;
  return figureJoints(base, rest, target, frame.share, person.proportions);
}

type FrameWanted = Pick<PlannedFrame, 'share' | 'timestampMs' | 'side' | 'breath'>;
const atRest: FrameWanted = { share: 0, timestampMs: 0, side: 'left', breath: 0 };

/** Poses the person for a frame, or takes it out of the picture. */
function show({ script, person }: Pick<Stage, 'script' | 'person'>, frame: FrameWanted): void {
  const joints = jointsAt(script, person, frame);
  person.group.visible = joints !== null;
  if (!joints) return;
  const { shown } = script;
  if ('scene' in shown) {
    const roles = sideRoles(joints, 'L', false);
    // Whatever the scene does, the lowest point of the body is on the floor.
    person.settleOnFloor(joints, roles);
    person.pose(joints, roles, frame.breath);
    return;
  }
  // Lying on the left side only the right leg can be raised.
  const right = shown.base === 'side-lying' || frame.side === 'right';
  const roles = sideRoles(joints, right ? 'R' : 'L', shown.sameSide);
  if (frame === atRest) person.settleOnFloor(joints, roles);
  person.pose(joints, roles, frame.breath);
}

function aim(script: StageScript, person: PosedPerson): THREE.PerspectiveCamera {
  const camera = new THREE.PerspectiveCamera(46, script.width / script.height, 0.1, 20);
  const xs = [0, 0.5, 1].flatMap((share) => {
    const joints = jointsAt(script, person, { ...atRest, share });
    // Scenes happen about the middle of the mat.
    if (!joints || 'scene' in script.shown) return [-1, 1];
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
  pictured = null;
  const renderer = new THREE.WebGLRenderer({
    antialias: false,
    alpha: true,
    preserveDrawingBuffer: true,
  });
  renderer.setSize(script.width, script.height, false);
  renderer.shadowMap.enabled = true;
  const scene = new THREE.Scene();
  furnish(scene, script.light);
  const { shown } = script;
  const base = 'scene' in shown ? sceneBase(shown.scene) : shown.base;
  const person = new PosedPerson(script.body, script.recipe, base);
  show({ script, person }, atRest);
  const camera = aim(script, person);
  const still = freezeRoom(renderer, scene, camera, script);
  renderer.shadowMap.autoUpdate = false;
  renderer.setClearColor(0x000000, 0);
  scene.add(person.group);
  const picture = new OffscreenCanvas(script.width, script.height);
  const video = await openVideo(script, picture);
  stage = { script, renderer, scene, camera, person, picture, still, video };
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
  const { script, renderer, scene, camera, person, picture, still, video } = stage;
  const context = picture.getContext('2d', {
    willReadFrequently: true,
  }) as OffscreenCanvasRenderingContext2D;
  const truth: StageTruth[] = [];
  const jpegs: string[] = [];
  for (let i = from; i < Math.min(to, script.frames.length); i++) {
    const frame = script.frames[i];
    if (!frame) break;
    if (!isLike(frame, pictured)) {
      pictured = frame;
      show(stage, frame);
      renderer.shadowMap.needsUpdate = rendered++ % shadowEvery === 0;
      renderer.render(scene, camera);
      context.drawImage(still, 0, 0);
      context.drawImage(renderer.domElement, 0, 0);
    }
    if (script.numbered) drawFrameCode(context, i);
    truth.push(person.group.visible ? truthOf(stage) : { joints: {}, metres: {}, angles: {} });
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
