/**
 * Prints articles of any kind that ketnoi reads as article lines, for `extract.py`:
 *
 *     node articles.mjs tin/ > articles.jsonl
 */
import { read } from 'ketnoi'

for await (const item of read(process.argv.slice(2))) {
  if ('article' in item) process.stdout.write(`${JSON.stringify(item.article)}\n`)
  else {
    console.error('note' in item ? item.note : `skipped: ${item.problem.message}`)
    if ('problem' in item) process.exitCode = 1
  }
}
