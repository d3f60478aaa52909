/** Collects the findings of the frames of a page. One whose page has led elsewhere answers nothing. */
const SECONDS = 10;

export async function collect() {
  const findings = [];
  for (const frame of document.querySelectorAll('iframe[data-vector]')) {
    const found = await answerOf(frame);
    findings.push(...found.map((finding) => ({ ...finding, vector: Number(frame.dataset.vector) })));
  }
  return [...findings, ...detector.collect()];
}

async function answerOf(frame) {
  for (const end = Date.now() + SECONDS * 1000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
    try {
      if (frame.contentWindow.finished) return await frame.contentWindow.finished;
    } catch {
      // It is a page of another origin.
      break;
    }
  }
  return [{ kind: 'navigation', what: 'the page has led elsewhere' }];
}
