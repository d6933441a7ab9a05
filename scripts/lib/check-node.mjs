/** The oldest Node that every dependency runs on. */
const OLDEST = [20, 19];

/** Answers a sentence when this Node is too old, else undefined. Plain old syntax: it must run to be able to say so. */
export function nodeProblem(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return `Navette needs Node ${OLDEST.join('.')} or later and this is Node ${version}. Install a newer Node, then start again.`;
}

/** Ends this process with the sentence when Node is too old. */
export function checkNode() {
  const sentence = nodeProblem();
  if (sentence === undefined) return;
  console.error(sentence);
  process.exit(1);
}
