/** ReDial (Li et al. 2018): two people talk of films; the one who seeks says afterwards what was liked. */
import { z } from 'zod'
import { readJsonFile, readJsonRows } from '../read-json-rows.js'

const answersSchema = z.union([z.record(z.string(), z.object({ liked: z.number() })), z.array(z.never())])

const dialogueSchema = z.object({
  movieMentions: z.union([z.record(z.string(), z.string().nullable()), z.array(z.never())]),
  initiatorWorkerId: z.number(),
  /** 0 disliked, 1 liked, 2 did not say. */
  initiatorQuestions: answersSchema,
  messages: z.array(z.object({ senderWorkerId: z.number(), text: z.string() })),
})

export type RedialDialogue = z.output<typeof dialogueSchema>

export type Opinion = 'like' | 'dislike' | 'neither'

export const readRedialDialogues = (folder: string): RedialDialogue[] => readJsonRows(`${folder}/valid_data.jsonl`, dialogueSchema)

/** Titles by id, without their years. */
export function readFilmTitles(folder: string): ReadonlyMap<string, string> {
  const films = readJsonFile(`${folder}/id2info.json`, z.record(z.string(), z.object({ name: z.string() })))
  return new Map(Object.entries(films).map(([id, { name }]) => [id, plainTitle(name)]))
}

/** 'Alien  (1979)' is said as 'Alien'. */
export function plainTitle(name: string): string {
  return name.replace(/\s*\(\d{4}\)\s*$/, '').trim()
}

export function opinionOf(liked: number): Opinion {
  return (['dislike', 'like'] as const)[liked] ?? 'neither'
}
