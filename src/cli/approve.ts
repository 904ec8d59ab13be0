import { createInterface } from 'node:readline/promises';

/** Asks on the terminal. False for anything but `yes`, and where nobody can answer. */
export async function approve(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const questions = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await questions.question(`${question} Only "yes" is taken for it: `);
    return answer.trim() === 'yes';
  } finally {
    questions.close();
  }
}
