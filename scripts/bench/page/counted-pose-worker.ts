// What is counted has to be in place before the worker's own modules take hold of it.
import './counting-worker';
import '../../../src/pose/worker';
