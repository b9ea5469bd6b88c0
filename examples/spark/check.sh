#!/usr/bin/env bash
# Runs the job on a real Spark, with two workers in processes of their own, and compares what comes out with one
# machine's, byte for byte. Wants Java 17, Node, npm and Python 3.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# One order of lines for sort, and a locale in which Python and Java must be told what UTF-8 is.
export LC_ALL=C

fail() { printf 'examples/spark: %s\n' "$1" >&2; exit 1; }
same() { cmp "$1" "$2" || fail "$3"; }

# Debian's own Python comes without what makes a venv.
python=/usr/bin/python3
[ -x "$python" ] || python=python3
if ! "$python" -c 'import ensurepip, venv' 2> "$place/venv.log"; then
  sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
  $sudo apt-get update -q
  $sudo apt-get install -q -y --no-install-recommends python3-venv
  python=/usr/bin/python3
fi
"$python" -m venv "$place/venv"
"$place/venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt"

# What README.md tells: ketnoi and Node in one archive.
cd "$place"
npm pack --loglevel=error --pack-destination "$place" "$root" > pack.log
npm install --loglevel=error --no-audit --no-fund --prefix bundle ./ketnoi-*.tgz > install.log
cp "$(node -p process.execPath)" bundle/node
tar -czf bundle.tgz -C bundle .
ketnoi() { bundle/node bundle/node_modules/ketnoi/dist/cli/main.js "$@"; }

# The sample articles, without the ids that come from their content, so that each worker makes them; and what goes wrong in large heaps of articles:
# bad lines, also at the start of a file, another encoding, ends of lines as in DOS, lines longer than a partition,
# nothing at all, one article in two files, two articles with one id.
mkdir articles awkward
cp "$here/articles.mjs" bundle/
bundle/node bundle/articles.mjs "$root/seeds/articles" | sed -E 's/^\{"id":"[a-z0-9]{12}",/{/' > articles/sample.jsonl
{
  printf 'no JSON at the start\n\n'
  printf '{"id": "dos", "text": "Ông Lò Văn Tâm dự hội nghị ở Sơn La."}\r\n \r\n'
  printf '{"id": "no-text"}\n'
  printf '{"id": "twice", "published": "2023-06-21", "text": "Bà Lường Thị Hoa dự hội nghị."}\n'
  printf '{"id": "windows-1258", "text": "H\xf4\xf2i ngh\xee"}\n'
  printf '{"id": "long", "text": "%s"}\n' "$(printf 'Ông Quàng Văn Phớ dự hội nghị ở Lai Châu. %.0s' {1..1000})"
  printf '{"id": "no-end", "text": "Hội nghị ở Điện Biên."}'
} > awkward/a.jsonl
{
  printf '{"id": "twice", "published": "2023-06-22", "text": "Bà Lường Thị Hoa vắng mặt."}\n'
  printf '{"id": "dos", "text": "Ông Lò Văn Tâm dự hội nghị ở Sơn La."}\n'
} > awkward/b.jsonl
: > awkward/c.jsonl
cp awkward/*.jsonl articles/
cp -r articles packed
gzip packed/b.jsonl

# On two workers with nothing but the archive, in partitions smaller than some lines. (What the job says on standard
# error, spark-submit prints on standard output.)
submit() {
  PYSPARK_PYTHON="$place/venv/bin/python" "$place/venv/bin/spark-submit" --master 'local-cluster[2,1,1024]' \
    --conf spark.sql.files.maxPartitionBytes=16k \
    --conf spark.scheduler.minRegisteredResourcesRatio=1 \
    --conf spark.scheduler.maxRegisteredResourcesWaitingTime=120s \
    "$@"
}
code=0
submit --archives bundle.tgz#bundle "$here/extract.py" packed records \
  --ketnoi 'bundle/node bundle/node_modules/ketnoi/dist/cli/main.js' > spark.log 2>&1 || code=$?
[ -e records/_SUCCESS ] || { tail -50 spark.log >&2; fail 'the job failed'; }
[ "$code" -eq 1 ] || fail "exit code $code; want 1, for some articles are bad"
grep '^left out: .*no-text' spark.log || fail 'a bad article is not named'
grep '^3 articles left out' spark.log || fail 'the bad articles are not counted'
workers=$("$place/venv/bin/python" -c 'import pyspark; print(*pyspark.__path__)')/work
[ "$(grep -l 'Finished task' "$workers"/*/*/stderr | wc -l)" -eq 2 ] || fail 'not both workers had work'
grep -hq '^left out: .*no-text' "$workers"/*/*/stderr || fail 'a bad article is not in the log of its worker'
printf '%s parts, %s of them empty\n' "$(ls records | grep -c ^part-)" "$(find records -name 'part-*' -empty | wc -l)"

# The records are those of one machine …
ketnoi extract articles > one.ndjson 2> one.log || [ $? -eq 1 ]
sort one.ndjson > one.sorted
sort records/part-* > spark.sorted
same one.sorted spark.sorted 'the records are not those of one machine'

# … and the graph is that which `ketnoi build` makes of the files that the sample articles come from.
ketnoi build "$root/seeds/articles" awkward --graph one.grafeo > build.log 2>&1 || [ $? -eq 1 ]
ketnoi load records --graph spark.grafeo > load.log 2>&1 || [ $? -eq 1 ]
cat load.log
ketnoi export --graph one.grafeo > one.json
ketnoi export --graph spark.grafeo > spark.json
same one.json spark.json 'the graph is not that of one machine'

# A worker without ketnoi is told of in one line, and nothing is taken for done.
code=0
submit "$here/extract.py" articles none --ketnoi no-ketnoi-here > none.log 2>&1 || code=$?
[ "$code" -eq 1 ] || fail "exit code $code without ketnoi; want 1"
grep '^ketnoi on .*no-ketnoi-here can.t be started' none.log || fail 'that ketnoi is missing is not told'
[ ! -e none/_SUCCESS ] || fail 'the job without ketnoi ended as done'

printf '%s records and their graph are the same on two workers\n' "$(wc -l < spark.sorted)"
