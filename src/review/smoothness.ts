import FFT from 'fft.js';

/** Bins below this share of the greatest one are noise for the arc length. */
const amplitudeThreshold = 0.05;
/** Zero-padding: the spectrum gets at least 2^4 times as many bins as there are samples. */
const paddingLevel = 4;
/** Voluntary movement has nothing above; Hz. */
const highestFrequency = 6;

/** Magnitudes of the spectrum from 0 up to half the sampling rate; `size` is a power of two. */
function magnitudes(samples: readonly number[], size: number): number[] {
  const fft = new FFT(size);
  const padded = new Float64Array(size);
  padded.set(samples);
  const spectrum: number[] = fft.createComplexArray();
  fft.realTransform(spectrum, padded);
  return Array.from({ length: size / 2 + 1 }, (_, bin) =>
    Math.hypot(spectrum[2 * bin] ?? 0, spectrum[2 * bin + 1] ?? 0),
  );
}

/**
 * Spectral arc length (SPARC) of a speed profile: about -1.4 for one even movement, more negative
 * the more it stops and starts; independent of amplitude and duration.
 *
 * Balasubramanian et al. 2012 (doi 10.1109/TBME.2011.2179545) and 2015 (doi 10.1186/s12984-015-0090-9).
 * The cut-off is min(6, 0.45 fs) Hz: with a camera's low rate the usual 10 or 20 Hz would read the
 * mirrored half of the spectrum as well.
 *
 * @param speed speed of one movement at a fixed rate, >= 0, any unit.
 * @param rate samples a second.
 * @returns null when there is no movement to judge (fewer than two samples, or all zero).
 */
export function sparc(speed: readonly number[], rate: number): number | null {
  if (speed.length < 2) return null;
  const size = 2 ** (Math.ceil(Math.log2(speed.length)) + paddingLevel);
  const spectrum = magnitudes(speed, size);
  const greatest = spectrum.reduce((most, value) => Math.max(most, value), 0);
  if (!(greatest > 0)) return null;

  const binWidth = rate / size;
  const cutOff = Math.min(highestFrequency, 0.45 * rate);
  const normalised = spectrum
    .filter((_, bin) => bin * binWidth <= cutOff)
    .map((value) => value / greatest);
  const first = normalised.findIndex((value) => value >= amplitudeThreshold);
  const last = normalised.findLastIndex((value) => value >= amplitudeThreshold);
  if (last <= first) return null;

  let length = 0;
  for (let bin = first + 1; bin <= last; bin++) {
    const rise = (normalised[bin] ?? 0) - (normalised[bin - 1] ?? 0);
    length += Math.hypot(1 / (last - first), rise);
  }
  return -length;
}

/**
 * Log dimensionless jerk (LDLJ) of a speed profile; less negative = smoother. It drifts with the
 * number of samples and suffers from noise: compare it only at one fixed rate.
 *
 * DJ = -(T^3 / v_peak^2) * integral of |v''|^2, T = N / rate, v'' by second differences.
 *
 * @param speed speed of one movement at a fixed rate, >= 0, any unit.
 * @param rate samples a second.
 * @returns null with fewer than three samples, without movement, or without any jerk.
 */
export function ldlj(speed: readonly number[], rate: number): number | null {
  const peak = speed.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (speed.length < 3 || !(peak > 0)) return null;
  const step = 1 / rate;
  let squaredJerk = 0;
  for (let i = 1; i < speed.length - 1; i++) {
    const secondDifference = (speed[i + 1] ?? 0) - 2 * (speed[i] ?? 0) + (speed[i - 1] ?? 0);
    squaredJerk += (secondDifference / step ** 2) ** 2 * step;
  }
  if (squaredJerk === 0) return null;
  const dimensionlessJerk = ((speed.length * step) ** 3 / peak ** 2) * squaredJerk;
  return -Math.log(dimensionlessJerk);
}
