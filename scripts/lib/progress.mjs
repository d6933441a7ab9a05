/** Shows that something long lives: one line that counts seconds on a terminal, one line per 15 s elsewhere. Quick things show nothing. */
export function progress(sentence) {
  const start = performance.now();
  const terminal = process.stdout.isTTY;
  let said = false;
  const show = (text) => {
    const seconds = Math.round((performance.now() - start) / 1000);
    if (terminal) process.stdout.write(`\r\u001b[2K${text} ${seconds} s`);
    else if (!said || seconds % 15 === 0) console.log(seconds > 1 ? `${text} ${seconds} s` : text);
    said = true;
  };
  const timer = setInterval(() => show(sentence), 1000);
  return {
    done() {
      clearInterval(timer);
      if (said && terminal) process.stdout.write('\r\u001b[2K');
    },
  };
}
