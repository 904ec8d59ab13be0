import { createInterface } from 'node:readline';

/** Where a question is asked and answered. */
export interface Questions {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/** Asks on the terminal. False for anything but `yes`, and where nobody can answer. */
export async function approve(
  question: string,
  { input, output }: Questions = { input: process.stdin, output: process.stderr },
): Promise<boolean> {
  if (input.isTTY !== true) return false;
  const lines = createInterface({ input, output });
  lines.setPrompt(`${question} Only "yes" is taken for it: `);
  lines.prompt();
  const answer = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  return answer.trim() === 'yes';
}
