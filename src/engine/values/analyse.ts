import type { AnalyserName } from '../mapping/field.js';

/**
 * Word breaks after UAX #29 as Lucene's standard tokenizer applies them: letters and digits with the marks that may
 * stand inside words, single ideographs and kana, runs of Katakana and of south-east Asian scripts.
 */
const mark = '[\\p{Mn}\\p{Me}\\p{Mc}\\u200d]*';
const southEastAsian = '[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const single = `[\\p{Ideographic}\\p{Script=Hiragana}]`;
const katakana = '[\\p{Script=Katakana}\\u30fc\\uff70]';
const letter = `(?:(?!${southEastAsian}|${single}|${katakana})[\\p{Alphabetic}\\u02c2-\\u02df]${mark})`;
const digit = `(?:\\p{Nd}${mark})`;
const connector = `(?:\\p{Pc}${mark})`;
const midLetter = `(?:[.:'\\u00b7\\u0387\\u05f4\\u2018\\u2019\\u2024\\u2027\\ufe13\\ufe52\\ufe55\\uff07\\uff0e\\uff1a]${mark})`;
const midNumber = `(?:[.,;'\\u037e\\u0589\\u060c\\u060d\\u066c\\u07f8\\u2018\\u2019\\u2024\\u2044\\ufe10\\ufe14\\ufe50\\ufe52\\ufe54\\uff07\\uff0c\\uff0e\\uff1b]${mark})`;
const letters = `${letter}(?:${midLetter}?${letter})*`;
const digits = `${digit}(?:${midNumber}?${digit})*`;
const word = `${connector}*(?:${letters}|${digits})(?:(?:${connector})*(?:${letters}|${digits}))*${connector}*`;
const kana = `${katakana}${mark}(?:${katakana}${mark}|${connector})*`;
const tokens = new RegExp(
  `${southEastAsian}(?:${southEastAsian}|${mark})*|${single}${mark}|${kana}|${word}`,
  'gu',
);

const longest = 255;

function* split(token: string): Iterable<string> {
  for (let at = 0; at < token.length; at += longest) yield token.slice(at, at + longest);
}

function standard(text: string): string[] {
  const found: string[] = [];
  for (const [token] of text.matchAll(tokens)) {
    if (token.length <= longest) found.push(token.toLowerCase());
    else found.push(...split(token.toLowerCase()));
  }
  return found;
}

/** The terms of a text, in their order; the place in the list is the position. */
export function analyse(analyser: AnalyserName, text: string): readonly string[] {
  switch (analyser) {
    case 'standard':
      return standard(text);
    case 'simple':
      return (text.match(/\p{L}+/gu) ?? []).map((token) => token.toLowerCase());
    case 'whitespace':
      return text.split(/\s+/u).filter((token) => token !== '');
    case 'keyword':
      return [text];
  }
}
