/** Where somebody lay when all was well, for the screen that leads them there again. */
export { placementOf, type CameraPlacement } from '../form/camera-placement';
