import { runRace } from './bench/run-race';
import { median, quantile } from './bench/quantile';
const r = await runRace({ rounds: 3, block: 8 }, (t) => console.error(t));
for (const x of r) { const all = x.rounds.flat(); console.log(x.name.padEnd(50), median(all)?.toFixed(1), quantile(all, .25)?.toFixed(1), x.seen.toFixed(2), x.problem ?? ''); }
