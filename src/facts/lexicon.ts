import { load } from 'js-yaml';
import { readEditionFile } from '../text/edition-file.ts';
import { remembered } from '../text/remembered.ts';

/** A word of a lexicon that was found in a text, with the label that it supports. */
export interface Hit<Label extends string> {
  label: Label;
  word: string;
  weight: number;
}

interface WordVotes<Label extends string> {
  word: string;
  votes: { label: Label; weight: number }[];
}

/** Maximum number of characters between the halves of `甲…乙`. */
const REACH = 16;

/** A word list: for each label its words and their weights, as in `stages.yaml` and `industries.yaml`. */
export class Lexicon<Label extends string> {
  readonly #byFirst = new Map<string, WordVotes<Label>[]>();
  readonly #gapped: { pattern: RegExp; word: string; label: Label; weight: number }[] = [];

  constructor(words: Record<Label, Record<string, number>>) {
    const entries = new Map<string, WordVotes<Label>>();
    for (const label of Object.keys(words) as Label[]) {
      for (const [written, weight] of Object.entries(words[label])) {
        const [head, tail] = written.split('…');
        if (head && tail) {
          const pattern = new RegExp(`${literal(head)}[^。；]{0,${REACH}}?${literal(tail)}`, 'u');
          this.#gapped.push({ pattern, word: written, label, weight });
          continue;
        }
        const word = fold(written);
        const entry = entries.get(word) ?? { word, votes: [] };
        entry.votes.push({ label, weight });
        entries.set(word, entry);
      }
    }
    for (const entry of [...entries.values()].sort((a, b) => b.word.length - a.word.length)) {
      const first = entry.word[0] as string;
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), entry]);
    }
  }

  /** Whether a word is in the list, even if it has no label. */
  has(word: string): boolean {
    return this.#byFirst.get(word[0] ?? '')?.some((entry) => entry.word === word) ?? false;
  }

  /** Every word found in a text, once each. Of overlapping words only the longest at each position is found. */
  readonly find = remembered((text: string): readonly Hit<Label>[] => {
    const folded = fold(text);
    const found = new Map<string, Hit<Label>>();
    for (let at = 0; at < folded.length; ) {
      const entry = this.#byFirst.get(folded[at] as string)?.find(({ word }) => isWordAt(folded, word, at));
      for (const { label, weight } of entry?.votes ?? []) {
        if (weight > 0) found.set(`${label} ${entry?.word}`, { label, word: entry?.word ?? '', weight });
      }
      at += entry?.word.length ?? 1;
    }
    for (const { pattern, word, label, weight } of this.#gapped) {
      if (pattern.test(folded)) found.set(`${label} ${word}`, { label, word, weight });
    }
    return [...found.values()];
  });
}

/**
 * Reads a lexicon of the edition.
 *
 * @throws Error if the file has words for an unknown label, or none for a known label
 */
export function readLexicon<Label extends string>(file: string, labels: readonly Label[]): Lexicon<Label> {
  const words = load(readEditionFile(file)) as Record<Label, Record<string, number>>;
  const unknown = Object.keys(words).find((label) => !labels.includes(label as Label));
  if (unknown) throw new Error(`${file}: “${unknown}” is no label; known are ${labels.join(', ')}`);
  const missing = labels.find((label) => !words[label]);
  if (missing)
    throw new Error(`${file}: no words for “${missing}”; add “${missing}:” and its words below it`);
  return new Lexicon(words);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Latin words must be whole words: `AI` is not found in `CHAIN`. */
function isWordAt(text: string, word: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false;
  const latin = /[a-z0-9]/;
  return (
    !(latin.test(word[0] ?? '') && /[a-z]/.test(text[at - 1] ?? '')) &&
    !(latin.test(word.at(-1) ?? '') && /[a-z]/.test(text[at + word.length] ?? ''))
  );
}

function literal(text: string): string {
  return fold(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
