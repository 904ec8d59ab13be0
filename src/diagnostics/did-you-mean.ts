/**
 * ` Did you mean a or b?`, to stand behind a message; empty without suggestions. What reads as a step to take, not as
 * a replacement, is a hint: ` Hint: narrow the logsource to the sources that are meant.`
 */
export function didYouMean(suggestions: readonly string[]): string {
  const steps = suggestions.filter(isStep).map((step) => ` Hint: ${step}.`);
  return question(suggestions.filter((suggestion) => !isStep(suggestion))) + steps.join('');
}

function question(replacements: readonly string[]): string {
  if (replacements.length === 0) return '';
  const last = replacements.at(-1) ?? '';
  const others = replacements.slice(0, -1).join(', ');
  return ` Did you mean ${others === '' ? last : `${others} or ${last}`}?`;
}

/** Four words or more, none of them YAML: names, values and conditions that replace others are shorter. */
function isStep(suggestion: string): boolean {
  return (
    /^[a-z]+(?: [^ ]+){3,}$/.test(suggestion) &&
    !/[{}[\]]|: |^(?:all|any) of |^(?:and|or|not) /.test(suggestion)
  );
}
