export interface Progress {
  /** @param share of the work that is done, 0..1 */
  show(share: number): void;
  /** Leaves the stream at the start of a clean line. */
  end(): void;
}

const barWidth = 30;

function drawBar(share: number): string {
  const filled = Math.round(share * barWidth);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `\r  [${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${percent} %`;
}

/** A bar that stays in its line on a terminal, a line for each tenth elsewhere. */
export function createProgress(
  stream: Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean },
): Progress {
  if (stream.isTTY) {
    let drawn = false;
    return {
      show(share) {
        drawn = true;
        stream.write(drawBar(share));
      },
      end() {
        if (drawn) stream.write('\n');
      },
    };
  }
  let toldTenths = 0;
  return {
    show(share) {
      // 0.7 * 10 is a little under 7.
      const tenths = Math.floor(share * 10 + 1e-9);
      if (tenths <= toldTenths) return;
      toldTenths = tenths;
      stream.write(`${tenths * 10} %\n`);
    },
    end() {},
  };
}
